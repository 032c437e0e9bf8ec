/** What people may ask about their own data, and the grounds on which it is held, limited, given out and erased. */
import type { Names } from '../../core/names.ts'

/** Regulation (EU) 2016/679, Articles 15-18, 20, 21. */
export const dataRequestKinds = [
  'ACCESS',
  'CORRECTION',
  'ERASURE',
  'RESTRICTION',
  'OBJECTION',
  'PORTABILITY',
] as const
export type DataRequestKind = (typeof dataRequestKinds)[number]
export const dataRequestKindNames: Names<DataRequestKind> = {
  ACCESS: { lv: 'Piekļuve saviem datiem', en: 'Access to own data' },
  CORRECTION: { lv: 'Datu labošana', en: 'Correction' },
  ERASURE: { lv: 'Datu dzēšana', en: 'Erasure' },
  RESTRICTION: { lv: 'Apstrādes ierobežošana', en: 'Restriction of processing' },
  OBJECTION: { lv: 'Iebildums pret apstrādi', en: 'Objection to processing' },
  PORTABILITY: { lv: 'Datu pārnešana', en: 'Portability' },
}

export const dataRequesters = ['SELF', 'REPRESENTATIVE'] as const
export type DataRequester = (typeof dataRequesters)[number]
export const dataRequesterNames: Names<DataRequester> = {
  SELF: { lv: 'Pats cilvēks', en: 'The person' },
  REPRESENTATIVE: { lv: 'Likumiskais pārstāvis', en: 'A legal representative' },
}

export const dataRequestForms = ['IN_PERSON', 'LETTER', 'EMAIL', 'E_ADDRESS', 'PHONE'] as const
export type DataRequestForm = (typeof dataRequestForms)[number]
export const dataRequestFormNames: Names<DataRequestForm> = {
  IN_PERSON: { lv: 'Klātienē', en: 'In person' },
  LETTER: { lv: 'Ar vēstuli', en: 'By letter' },
  EMAIL: { lv: 'Ar e-pastu', en: 'By e-mail' },
  E_ADDRESS: { lv: 'Caur e-adresi', en: 'By official e-address' },
  PHONE: { lv: 'Pa tālruni', en: 'By phone' },
}

/** The two grounds of Article 12(3). */
export const dataRequestExtensions = ['COMPLEX', 'MANY_REQUESTS'] as const
export type DataRequestExtension = (typeof dataRequestExtensions)[number]
export const dataRequestExtensionNames: Names<DataRequestExtension> = {
  COMPLEX: { lv: 'Pieprasījums ir sarežģīts', en: 'The request is complex' },
  MANY_REQUESTS: { lv: 'Pieprasījumu ir daudz', en: 'There are many requests' },
}

export const dataRequestOutcomes = ['GRANTED', 'PARTLY', 'REFUSED'] as const
export type DataRequestOutcome = (typeof dataRequestOutcomes)[number]
export const dataRequestOutcomeNames: Names<DataRequestOutcome> = {
  GRANTED: { lv: 'Izpildīts', en: 'Granted' },
  PARTLY: { lv: 'Izpildīts daļēji', en: 'Granted in part' },
  REFUSED: { lv: 'Atteikts', en: 'Refused' },
}

/** Article 18(1) a-d. */
export const restrictionGrounds = [
  'ACCURACY_CONTESTED',
  'UNLAWFUL',
  'LEGAL_CLAIM',
  'OBJECTION_PENDING',
] as const
export type RestrictionGround = (typeof restrictionGrounds)[number]
export const restrictionGroundNames: Names<RestrictionGround> = {
  ACCURACY_CONTESTED: { lv: 'Apstrīd datu pareizību', en: 'The accuracy is contested' },
  UNLAWFUL: {
    lv: 'Apstrāde bijusi nelikumīga, cilvēks nevēlas dzēšanu',
    en: 'The processing was unlawful and the person does not want erasure',
  },
  LEGAL_CLAIM: { lv: 'Cilvēkam dati vajadzīgi prasībai', en: 'The person needs the data for a legal claim' },
  OBJECTION_PENDING: { lv: 'Tiek izvērtēts iebildums', en: 'An objection is being weighed' },
}

export const holdGrounds = ['COURT', 'INVESTIGATION', 'AUDIT', 'COMPLAINT'] as const
export type HoldGround = (typeof holdGrounds)[number]
export const holdGroundNames: Names<HoldGround> = {
  COURT: { lv: 'Tiesvedība', en: 'Court proceedings' },
  INVESTIGATION: { lv: 'Kriminālprocess vai dienesta pārbaude', en: 'A criminal or internal investigation' },
  AUDIT: { lv: 'Revīzija vai finansētāja pārbaude', en: 'An audit or a check by the funder' },
  COMPLAINT: { lv: 'Sūdzības izskatīšana', en: 'A complaint under review' },
}

export const exportPurposes = ['DATA_REQUEST', 'CASE_TRANSFER', 'COURT_REQUEST', 'SUPERVISION'] as const
export type ExportPurpose = (typeof exportPurposes)[number]
export const exportPurposeNames: Names<ExportPurpose> = {
  DATA_REQUEST: { lv: 'Cilvēks lūdz savus datus', en: 'The person asks for their data' },
  CASE_TRANSFER: { lv: 'Lietas nodošana citai iestādei', en: 'Handing the case to another authority' },
  COURT_REQUEST: { lv: 'Tiesas vai izmeklētāja pieprasījums', en: 'A court or an investigator asks' },
  SUPERVISION: { lv: 'Uzraudzības iestādes pārbaude', en: 'A check by a supervisory body' },
}

export const exportFormats = ['JSON', 'HTML'] as const
export type ExportFormat = (typeof exportFormats)[number]
export const exportFormatNames: Names<ExportFormat> = {
  JSON: { lv: 'Datnē sistēmām (JSON)', en: 'A file for systems (JSON)' },
  HTML: { lv: 'Lasāms dokuments', en: 'A document to read' },
}

export const erasureGrounds = ['REQUEST', 'RETENTION_OVER', 'ENTERED_IN_ERROR'] as const
export type ErasureGround = (typeof erasureGrounds)[number]
export const erasureGroundNames: Names<ErasureGround> = {
  REQUEST: { lv: 'Cilvēks to lūdzis', en: 'The person asked for it' },
  RETENTION_OVER: { lv: 'Beidzies glabāšanas termiņš', en: 'The retention period is over' },
  ENTERED_IN_ERROR: { lv: 'Ievadīts kļūdas dēļ', en: 'Entered in error' },
}
