import { stateRefusal } from '@lidzas/domain/core/machine'
import { may } from '@lidzas/domain/core/permissions'
import { openProgrammeRefusal } from '@lidzas/domain/programmes/opening'
import { programmeMachine } from '@lidzas/domain/programmes/states'
import { closeProgramme, openProgramme, type Programme } from '@lidzas/sdk'
import {
  getProgrammeOptions,
  getProgrammeOverviewOptions,
  listAgreementsOptions,
  listPolicyVersionsOptions,
} from '@lidzas/sdk/query'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { ifMatch } from '../../../api/client.ts'
import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { paths } from '../../../paths.ts'
import { ConfirmAction } from '../../../shared/forms/confirm-action.tsx'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { definePage, useRecordId } from '../../../shared/page.ts'
import { History } from '../../../shared/records/history.tsx'
import { RecordPage } from '../../../shared/records/record-page.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { Agreements } from './agreements.tsx'
import { ProgrammeAbout } from './programme-about.tsx'
import { ProgrammeForm } from './programme-form.tsx'
import { ProgrammeRules } from './programme-rules.tsx'
import { ProgrammeStatus } from './programme-status.tsx'
import { programmeTexts } from './programme-texts.ts'

function ProgrammePage() {
  const id = useRecordId()
  const programme = usePrefetched(getProgrammeOptions({ path: { id } }))
  const texts = useTexts(programmeTexts)
  const { pick, period } = useFormat()
  const me = usePrefetched(meOptions)
  const network = {
    key: 'network',
    label: texts.network,
    content: () => <Agreements programme={programme} />,
  }
  return (
    <RecordPage
      back={{ to: paths.programmes, label: texts.title }}
      title={pick({ lv: programme.nameLv, en: programme.nameEn })}
      status={<ProgrammeStatus state={programme.state} />}
      lead={period(programme.startsOn, programme.endsOn)}
      actions={
        may(me, 'programmes:write') && (
          <>
            <Passage programme={programme} />
            <Edit key={programme.version} programme={programme} />
          </>
        )
      }
      stats={useNumbers(id)}
      tabs={[
        { key: 'rules', label: texts.rules, content: () => <ProgrammeRules programme={programme} /> },
        { key: 'about', label: texts.about, content: () => <ProgrammeAbout programme={programme} /> },
        ...(may(me, 'agreements:read') ? [network] : []),
        {
          key: 'history',
          label: texts.history,
          content: () => <History objectType="programme" objectId={id} />,
        },
      ]}
    />
  )
}

function useNumbers(id: string) {
  const texts = useTexts(programmeTexts)
  const { number, hours } = useFormat()
  const { places, people, waiting, minutesThisMonth } = usePrefetched(
    getProgrammeOverviewOptions({ path: { id } }),
  )
  const outOf = (limit: number | null) => (limit === null ? texts.noLimit : texts.of(number(limit)))
  const share = (part: number, limit: number | null) => (limit ? part / limit : undefined)
  return [
    {
      label: texts.places,
      value: number(places.taken),
      of: outOf(places.limit),
      share: share(places.taken, places.limit),
    },
    {
      label: texts.people,
      value: number(people.admitted),
      of: outOf(people.limit),
      share: share(people.admitted, people.limit),
    },
    { label: texts.waiting, value: number(waiting) },
    { label: texts.hoursThisMonth, value: hours(minutesThisMonth) },
  ]
}

function Edit({ programme }: { programme: Programme }) {
  const texts = useTexts(programmeTexts)
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {texts.edit}
      </Button>
      {opened && <ProgrammeForm programme={programme} onClose={() => setOpened(false)} />}
    </>
  )
}

function Passage({ programme }: { programme: Programme }) {
  const texts = useTexts(programmeTexts)
  const { data } = useQuery(listAgreementsOptions({ path: { id: programme.id } }))
  const version = { path: { id: programme.id }, headers: ifMatch(programme), throwOnError: true } as const
  const open = useSubmit<string, unknown>({
    send: () => openProgramme(version),
    affects: 'programme',
    done: texts.opened,
  })
  const close = useSubmit<string, unknown>({
    send: () => closeProgramme(version),
    affects: 'programme',
    done: texts.closed,
  })
  const facts = { ...programme, agreements: data?.data ?? [] }
  if (programme.state === 'open') {
    return (
      <ConfirmAction
        variant="default"
        refusal={stateRefusal(programmeMachine, 'close', programme.state)}
        submission={close}
        title={texts.closeTitle}
        text={texts.closeText}
        confirmLabel={texts.close}
      >
        {texts.close}
      </ConfirmAction>
    )
  }
  return (
    <ConfirmAction
      refusal={openProgrammeRefusal(facts, localToday())}
      submission={open}
      title={texts.openTitle}
      text={texts.openText}
      confirmLabel={texts.open}
    >
      {texts.open}
    </ConfirmAction>
  )
}

export const page = definePage({
  load: ({ queryClient, me, id }) =>
    Promise.all([
      queryClient.ensureQueryData(getProgrammeOptions({ path: { id } })),
      queryClient.ensureQueryData(getProgrammeOverviewOptions({ path: { id } })),
      queryClient.ensureQueryData(listPolicyVersionsOptions({ path: { id } })),
      may(me, 'agreements:read') && queryClient.ensureQueryData(listAgreementsOptions({ path: { id } })),
    ]),
  Component: ProgrammePage,
})
