import type {
  ConsentForm,
  ConsentGiver,
  ConsentLanguage,
  ConsentPurpose,
  ConsentReading,
} from '@lidzas/domain/programmes/code-lists/consents'
import type { Consent, Document, RecordConsent } from '@lidzas/sdk'

/** The choice of the participant's own consent among the signers. */
export const self = 'PARTICIPANT'
export const giverOf = (choice: string): ConsentGiver => (choice === self ? 'PARTICIPANT' : 'REPRESENTATIVE')

export type Kept = Pick<Document, 'id' | 'fileName' | 'sizeBytes'>
export type Values = {
  purpose: ConsentPurpose | ''
  giver: string
  givenOn: string | null
  endsOn: string | null
  form: ConsentForm | ''
  textVersion: string
  language: ConsentLanguage
  reading: ConsentReading
  witnessName: string
  document: Kept | null
}

/** The body that the fields mean; `text` is the one in force on the day, null for a form from before. */
export function bodyOf(values: Values, programmeId: string, text: { id: string } | null): RecordConsent {
  return {
    programmeId,
    purpose: values.purpose as ConsentPurpose,
    givenBy: giverOf(values.giver),
    representationId: values.giver === self ? null : values.giver,
    givenOn: values.givenOn!,
    endsOn: values.endsOn,
    form: values.form as ConsentForm,
    ...(text ? { textId: text.id } : { textVersion: values.textVersion.trim() || null }),
    language: text && values.language !== 'en' ? 'lv' : values.language,
    reading: text ? values.reading : 'ORDINARY',
    documentId: values.form === 'ORAL_WITNESSED' ? null : (values.document?.id ?? null),
    witnessName: values.form === 'ORAL_WITNESSED' ? values.witnessName.trim() : null,
  }
}

/** What the form begins with: the record to be corrected, or what the reader came for, and nothing else. */
export function startOf(
  { corrects, purpose, givenBy }: { corrects?: Consent; purpose?: ConsentPurpose; givenBy?: ConsentGiver },
  known: { signer: string; scan: string },
  today: string,
): Values {
  const empty = {
    endsOn: null,
    textVersion: '',
    reading: 'ORDINARY' as const,
    witnessName: '',
    document: null,
  }
  if (corrects) {
    const { documentId, representative } = corrects
    return {
      ...empty,
      purpose: corrects.purpose,
      giver: representative?.representationId ?? self,
      givenOn: corrects.givenOn,
      endsOn: corrects.endsOn,
      form: corrects.form,
      textVersion: corrects.textId ? '' : corrects.textVersion,
      language: corrects.language,
      reading: corrects.reading,
      document: documentId ? { id: documentId, fileName: known.scan, sizeBytes: 0 } : null,
    }
  }
  return {
    ...empty,
    purpose: purpose ?? '',
    giver: givenBy === undefined ? '' : givenBy === 'PARTICIPANT' ? self : known.signer,
    givenOn: today,
    form: '',
    language: 'lv',
  }
}
