/** Code lists of documents kept about a participant. */
import type { Names } from '../../core/names.ts'

export const documentKinds = ['CONSENT', 'REPRESENTATION', 'REFERRAL', 'OTHER'] as const
export type DocumentKind = (typeof documentKinds)[number]
export const documentKindNames: Names<DocumentKind> = {
  CONSENT: { lv: 'Piekrišana', en: 'Consent' },
  REPRESENTATION: { lv: 'Pārstāvības dokuments', en: 'Proof of representation' },
  REFERRAL: { lv: 'Nosūtījuma pielikums', en: 'Attachment to a referral' },
  OTHER: { lv: 'Cits dokuments', en: 'Other document' },
}

/** What a file may be, by its content. */
export const documentTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/vnd.etsi.asic-e+zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const
export type DocumentType = (typeof documentTypes)[number]
export const documentTypeNames: Names<DocumentType> = {
  'application/pdf': { lv: 'PDF', en: 'PDF' },
  'image/jpeg': { lv: 'JPEG attēls', en: 'JPEG picture' },
  'image/png': { lv: 'PNG attēls', en: 'PNG picture' },
  'application/vnd.etsi.asic-e+zip': { lv: 'eDoc vai ASiC-E', en: 'eDoc or ASiC-E' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { lv: 'DOCX', en: 'DOCX' },
}
