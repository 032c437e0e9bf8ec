import { attachConsentDocument, type Consent, type Document } from '@lidzas/sdk'

import { ifMatch } from '../../../api/client.ts'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { FileField } from '../../people/documents/file-field.tsx'
import { consentTexts } from './consent-words.ts'

type Kept = Pick<Document, 'id' | 'fileName' | 'sizeBytes'>

/** The signed page of a consent that was recorded without it. */
export function ScanForm({
  consent,
  onClose,
}: {
  consent: Pick<Consent, 'id' | 'version' | 'participantId'>
  onClose: () => void
}) {
  const texts = useTexts(consentTexts)
  const { required } = useChecks()
  const form = useFields({ document: null as Kept | null }, { document: required })
  const submission = useSubmit({
    send: (body: { documentId: string }) =>
      attachConsentDocument({
        path: { id: consent.id },
        headers: ifMatch(consent),
        body,
        throwOnError: true,
      }),
    affects: 'consent',
    done: texts.attached,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.scanTitle}
      submitLabel={texts.save}
      body={({ document }) => ({ documentId: document!.id })}
    >
      <FileField
        label={texts.scan}
        description={texts.scanHelp}
        required
        participantId={consent.participantId}
        kind="CONSENT"
        value={form.values.document}
        onChange={(document) => form.setFieldValue('document', document)}
        error={form.errors.document as string | undefined}
      />
    </SideForm>
  )
}
