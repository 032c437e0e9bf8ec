import {
  type RevealPurpose,
  revealPurposeNames,
  revealPurposes,
} from '@lidzas/domain/people/code-lists/persons'
import { type PersonCode, revealPersonCode } from '@lidzas/sdk'
import { Button, NativeSelect, Text } from '@mantine/core'
import { useEffect, useState } from 'react'

import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { personTexts } from './person-texts.ts'

const shownForMs = 60_000

/** Shows the whole code for a minute, after a purpose was stated. Nothing but this component ever holds it. */
export function RevealCode({ code }: { code: PersonCode }) {
  const texts = useTexts(personTexts)
  const [asking, setAsking] = useState(false)
  const [whole, setWhole] = useState<string | null>(null)
  useEffect(() => {
    if (whole === null) return undefined
    const timer = window.setTimeout(() => setWhole(null), shownForMs)
    return () => window.clearTimeout(timer)
  }, [whole])
  return (
    <>
      {whole !== null && (
        <Text span ff="monospace" fw={600} role="status">
          {whole}
        </Text>
      )}
      <Button variant="subtle" size="xs" onClick={() => (whole === null ? setAsking(true) : setWhole(null))}>
        {whole === null ? texts.show : texts.hide}
      </Button>
      {asking && <PurposeForm code={code} onClose={() => setAsking(false)} onShown={setWhole} />}
    </>
  )
}

function PurposeForm(props: { code: PersonCode; onClose: () => void; onShown: (whole: string) => void }) {
  const { code, onClose, onShown } = props
  const texts = useTexts(personTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const form = useFields({ purpose: '' as RevealPurpose | '' }, { purpose: required })
  const submission = useSubmit({
    send: (purpose: RevealPurpose) =>
      revealPersonCode({ path: { id: code.id }, body: { purpose }, throwOnError: true }),
    affects: [],
    onDone: ({ data }) => {
      onShown(data.personalCode)
      onClose()
    },
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.showTitle}
      submitLabel={texts.show}
      body={(values) => values.purpose as RevealPurpose}
    >
      <Text>{texts.showText}</Text>
      <NativeSelect
        label={texts.purpose}
        required
        data={[
          { value: '', label: '' },
          ...revealPurposes.map((value) => ({ value, label: pick(revealPurposeNames[value]) })),
        ]}
        {...form.getInputProps('purpose')}
      />
    </SideForm>
  )
}
