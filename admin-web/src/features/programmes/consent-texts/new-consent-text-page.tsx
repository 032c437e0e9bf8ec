import {
  type ConsentPurpose,
  consentPurposeNames,
  consentPurposes,
} from '@lidzas/domain/programmes/code-lists/consents'
import { newTextRefusal } from '@lidzas/domain/programmes/consent-texts'
import { addConsentText, type AddConsentText } from '@lidzas/sdk'
import { getConsentTextOptions } from '@lidzas/sdk/query'
import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'

import { usePrefetched } from '../../../api/query-client.ts'
import { useReason } from '../../../shared/forms/action-button.tsx'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { FormShell } from '../../../shared/forms/form-shell.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { AppLink } from '../../../shared/links.tsx'
import { definePage, oneOf, usePaths, useProgrammeId, useSearchParams } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { textsOf } from './consent-texts-page.tsx'
import { textWords } from './text-words.ts'
import { noWords, WordFields, wordChecks } from './word-fields.tsx'

import classes from './consent-texts.module.css'

/** A version of a text, begun with the words of the one before. */
function NewConsentTextPage() {
  const texts = useTexts(textWords)
  const { pick } = useFormat()
  const { required } = useChecks()
  const programmeId = useProgrammeId()
  const paths = usePaths()
  const navigate = useNavigate()
  const asked = oneOf(useSearchParams<'consent-texts/new'>().purpose, consentPurposes)
  const { data: known } = usePrefetched(textsOf(programmeId))
  const form = useFields(
    {
      ...noWords,
      purpose: (asked ?? 'PARTICIPATION') as ConsentPurpose,
      label: '',
      startsOn: localToday() as string | null,
      endsOn: null as string | null,
    },
    { ...wordChecks(required), label: required, startsOn: required },
  )
  const { purpose, startsOn, endsOn } = form.values
  const former = known.find((text) => text.purpose === purpose) ?? null
  const { data: words } = useQuery({
    ...getConsentTextOptions({ path: { id: former?.id ?? '' } }),
    enabled: former !== null,
  })
  const { setValues, isDirty } = form
  useEffect(() => {
    const written = isDirty('bodyLv') || isDirty('bodyEn')
    if (!words || written) return
    const { titleLv, titleEn, bodyLv, bodyEn, easyLv, easyEn } = words
    setValues({ titleLv, titleEn, bodyLv, bodyEn, easyLv, easyEn })
  }, [words, setValues, isDirty])
  const submission = useSubmit({
    send: (body: AddConsentText, headers) => addConsentText({ body, headers, throwOnError: true }),
    affects: 'consentText',
    done: texts.saved,
    onDone: ({ data }) => void navigate({ to: paths.consentText(data.id) }),
  })
  return (
    <div className={classes.narrow}>
      <PageHeader
        title={texts.addTitle}
        lead={texts.addLead}
        above={<AppLink to={paths.consentTexts}>{texts.title}</AppLink>}
      />
      <FormShell
        {...{ form, submission }}
        reason={useReason(startsOn ? newTextRefusal({ startsOn, endsOn }, former) : null)}
        submitLabel={texts.save}
        onCancel={() => void navigate({ to: paths.consentTexts })}
        body={(values) => ({
          ...values,
          programmeId,
          startsOn: values.startsOn!,
          label: values.label.trim(),
        })}
      >
        <NativeSelect
          label={texts.purpose}
          data={consentPurposes.map((value) => ({ value, label: pick(consentPurposeNames[value]) }))}
          {...form.getInputProps('purpose')}
        />
        <TextInput
          label={texts.label}
          description={texts.labelHelp}
          required
          maxLength={40}
          {...form.getInputProps('label')}
        />
        <DateField label={texts.startsOn} required {...form.getInputProps('startsOn')} />
        <DateField label={texts.endsOn} description={texts.endsOnHelp} {...form.getInputProps('endsOn')} />
        {former && <Notice tone="info">{texts.startFrom}</Notice>}
        <WordFields form={form} />
      </FormShell>
    </div>
  )
}

export const page = definePage({
  load: ({ queryClient, programmeId }) => queryClient.ensureQueryData(textsOf(programmeId)),
  Component: NewConsentTextPage,
})
