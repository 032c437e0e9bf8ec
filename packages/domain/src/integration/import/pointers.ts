/** Which column a refusal of one of the API's bodies is about. */
import type { ImportField } from './fields.ts'

export type BodyPart =
  | 'person'
  | 'address'
  | 'representation'
  | 'referral'
  /** A consent, by the column of its date. */
  | 'consentOwnOn'
  | 'consentRepresentativeOn'
  | 'publicityOwnOn'
  | 'publicityRepresentativeOn'

const person: Record<string, ImportField> = { externalIds: 'externalId' }
const representation: Record<string, ImportField> = {
  representative: 'representativeGivenName',
  'representative/givenName': 'representativeGivenName',
  'representative/familyName': 'representativeFamilyName',
  'representative/personalCode': 'representativePersonalCode',
  'representative/phone': 'representativePhone',
  'representative/email': 'representativeEmail',
  basis: 'representativeBasis',
  documentReference: 'representativeDocument',
  startsOn: 'representativeFrom',
  endsOn: 'representativeTo',
}
const consent: Record<string, ImportField> = {
  form: 'consentForm',
  language: 'consentLanguage',
  textVersion: 'consentTextVersion',
  textId: 'consentTextVersion',
  witnessName: 'consentWitness',
}

/** The field behind `/representative/phone` of a representation, and so on; the part's main field where none fits. */
export function fieldOfPointer(part: BodyPart, pointer: string): ImportField {
  const [first = '', second = ''] = pointer.slice(1).split('/')
  switch (part) {
    case 'person':
      return person[first] ?? (first as ImportField)
    case 'representation':
      return representation[`${first}/${second}`] ?? representation[first] ?? 'representativeBasis'
    case 'referral':
      return (
        ['family', 'education'].includes(first) ? second || 'careForm' : first || 'reasons'
      ) as ImportField
    case 'address':
      return first === 'startsOn' ? 'addressFrom' : first === 'territoryCode' ? 'territoryCode' : 'address'
    default:
      return consent[first] ?? part
  }
}
