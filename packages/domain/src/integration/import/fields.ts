/** What a table of people may carry: one field a column, with the words that tables of the Social Services use for it. */
import type { Names } from '../../core/names.ts'

/** Participants alone, or participants each with a referral into the programme. */
export const importKinds = ['PARTICIPANTS', 'REFERRALS'] as const
export type ImportKind = (typeof importKinds)[number]
export const importKindNames: Names<ImportKind> = {
  PARTICIPANTS: { lv: 'Dalībnieki', en: 'Participants' },
  REFERRALS: { lv: 'Nosūtījumi', en: 'Referrals' },
}

const personFields = [
  'givenName',
  'familyName',
  'birthDate',
  'personalCode',
  'externalId',
  'gender',
  'phone',
  'email',
  'languages',
  'territoryCode',
  'address',
  'addressFrom',
  'educationStatus',
  'school',
  'strengths',
  'confirmedNew',
] as const
const representativeFields = [
  'representativeGivenName',
  'representativeFamilyName',
  'representativePersonalCode',
  'representativePhone',
  'representativeEmail',
  'representativeBasis',
  'representativeDocument',
  'representativeFrom',
  'representativeTo',
] as const
const consentFields = [
  'consentOwnOn',
  'consentRepresentativeOn',
  'publicityOwnOn',
  'publicityRepresentativeOn',
  'consentForm',
  'consentTextVersion',
  'consentLanguage',
  'consentWitness',
] as const
const referralFields = [
  'targetGroups',
  'reasons',
  'reasonWords',
  'summary',
  'parentInvolvement',
  'representativeReach',
  'careForm',
  'orphansCourt',
  'gradesRepeated',
] as const

export const importFields = [
  ...personFields,
  ...representativeFields,
  ...consentFields,
  ...referralFields,
] as const
export type ImportField = (typeof importFields)[number]

export const importFieldNames: Names<ImportField> = {
  givenName: { lv: 'Vārds', en: 'Given name' },
  familyName: { lv: 'Uzvārds', en: 'Family name' },
  birthDate: { lv: 'Dzimšanas datums', en: 'Birth date' },
  personalCode: { lv: 'Personas kods', en: 'Personal code' },
  externalId: { lv: 'Numurs citā sistēmā', en: 'Number in another system' },
  gender: { lv: 'Dzimums', en: 'Gender' },
  phone: { lv: 'Tālrunis', en: 'Phone' },
  email: { lv: 'E-pasts', en: 'E-mail' },
  languages: { lv: 'Valodas', en: 'Languages' },
  territoryCode: { lv: 'Pašvaldība', en: 'Municipality' },
  address: { lv: 'Deklarētā adrese', en: 'Declared address' },
  addressFrom: { lv: 'Deklarēts kopš', en: 'Declared since' },
  educationStatus: { lv: 'Izglītība', en: 'Education' },
  school: { lv: 'Skola', en: 'School' },
  strengths: { lv: 'Stiprās puses', en: 'Strengths' },
  confirmedNew: { lv: 'Cits cilvēks ar to pašu vārdu', en: 'Another person of the same name' },
  representativeGivenName: { lv: 'Pārstāvja vārds', en: "Representative's given name" },
  representativeFamilyName: { lv: 'Pārstāvja uzvārds', en: "Representative's family name" },
  representativePersonalCode: { lv: 'Pārstāvja personas kods', en: "Representative's personal code" },
  representativePhone: { lv: 'Pārstāvja tālrunis', en: "Representative's phone" },
  representativeEmail: { lv: 'Pārstāvja e-pasts', en: "Representative's e-mail" },
  representativeBasis: { lv: 'Pārstāvības pamats', en: 'Basis of representation' },
  representativeDocument: { lv: 'Pārstāvības dokuments', en: 'Document of representation' },
  representativeFrom: { lv: 'Pārstāv no', en: 'Represents from' },
  representativeTo: { lv: 'Pārstāv līdz', en: 'Represents until' },
  consentOwnOn: { lv: 'Paša piekrišanas datums', en: 'Own consent given on' },
  consentRepresentativeOn: {
    lv: 'Pārstāvja piekrišanas datums',
    en: "Representative's consent given on",
  },
  publicityOwnOn: { lv: 'Paša piekrišana fotogrāfijām', en: 'Own consent to photos given on' },
  publicityRepresentativeOn: {
    lv: 'Pārstāvja piekrišana fotogrāfijām',
    en: "Representative's consent to photos given on",
  },
  consentForm: { lv: 'Piekrišanas veids', en: 'Form of consent' },
  consentTextVersion: { lv: 'Piekrišanas teksta versija', en: 'Version of the consent text' },
  consentLanguage: { lv: 'Piekrišanas valoda', en: 'Language of the consent' },
  consentWitness: { lv: 'Piekrišanas liecinieks', en: 'Witness of the consent' },
  targetGroups: { lv: 'Mērķgrupas', en: 'Target groups' },
  reasons: { lv: 'Nosūtīšanas iemesli', en: 'Reasons for referral' },
  reasonWords: { lv: 'Cits iemesls vārdos', en: 'Other reason in words' },
  summary: { lv: 'Apraksts', en: 'Summary' },
  parentInvolvement: { lv: 'Vecāku iesaiste', en: 'Involvement of the parents' },
  representativeReach: { lv: 'Vai pārstāvis ir sasniedzams', en: 'Can the representative be reached' },
  careForm: { lv: 'Aprūpes forma', en: 'Form of care' },
  orphansCourt: { lv: 'Bāriņtiesa', en: "Orphan's court" },
  gradesRepeated: { lv: 'Klases, kurās palicis uz otru gadu', en: 'Grades repeated' },
}

/** More names of a column, folded; those of `importFieldNames` count as well. */
export const columnWords: Partial<Record<ImportField, readonly string[]>> = {
  givenName: ['vards', 'vardi', 'given name', 'given names', 'first name', 'name', 'forename'],
  familyName: ['uzvards', 'family name', 'last name', 'surname'],
  birthDate: [
    'dzimsanas datums',
    'dzim datums',
    'dzimis',
    'dzimusi',
    'dz dat',
    'birth date',
    'date of birth',
    'dob',
  ],
  personalCode: [
    'personas kods',
    'pers kods',
    'p k',
    'pk',
    'personal code',
    'personal id',
    'personal number',
  ],
  externalId: [
    'sopa',
    'sopa nr',
    'sopa numurs',
    'sopa id',
    'klienta nr',
    'lietas nr',
    'arejais id',
    'external id',
    'client no',
  ],
  gender: ['dzimums', 'gender', 'sex'],
  phone: ['talrunis', 'talr', 'tel', 'mob', 'mobilais', 'telefons', 'talruna numurs', 'phone', 'mobile'],
  email: ['e pasts', 'epasts', 'e mail', 'email', 'mail'],
  languages: ['valodas', 'valoda', 'sazinas valoda', 'languages', 'language'],
  territoryCode: [
    'pasvaldiba',
    'pasvaldibas kods',
    'novads',
    'deklareta pasvaldiba',
    'atvk',
    'atvk kods',
    'teritorija',
    'territory',
    'municipality',
  ],
  educationStatus: ['izglitiba', 'izglitibas statuss', 'education'],
  school: ['skola', 'izglitibas iestade', 'macibu iestade', 'school'],
  strengths: ['stipras puses', 'resursi', 'strengths'],
  confirmedNew: ['cits cilveks', 'another person'],
  representativeGivenName: [
    'parstavja vards',
    'vecaka vards',
    'likumiska parstavja vards',
    'representative given name',
    'representative first name',
    'parent given name',
  ],
  representativeFamilyName: [
    'parstavja uzvards',
    'vecaka uzvards',
    'likumiska parstavja uzvards',
    'representative family name',
    'representative last name',
    'parent family name',
  ],
  representativePhone: ['parstavja talrunis', 'vecaka talrunis', 'representative phone', 'parent phone'],
  representativeEmail: [
    'parstavja e pasts',
    'vecaka e pasts',
    'representative e mail',
    'representative email',
    'parent email',
  ],
  representativeBasis: ['parstavibas pamats', 'parstavja statuss', 'representation basis', 'basis'],
  representativeDocument: [
    'parstavibas dokuments',
    'barintiesas lemums',
    'representation document',
    'document',
  ],
  representativeFrom: ['parstav no', 'parstavis no', 'represents from'],
  representativeTo: ['parstav lidz', 'parstavis lidz', 'represents until', 'represents to'],
  consentOwnOn: ['piekrisana', 'paša piekrisana', 'piekrisanas datums', 'own consent', 'consent date'],
  consentRepresentativeOn: [
    'parstavja piekrisana',
    'vecaka piekrisana',
    'representative consent',
    'parent consent',
  ],
  consentForm: ['piekrisanas forma', 'consent form'],
  consentTextVersion: ['teksta versija', 'consent text version', 'text version'],
  consentLanguage: ['consent language'],
  targetGroups: ['merkgrupa', 'merkgrupas', 'target group', 'target groups'],
  reasons: ['iemesli', 'iemesls', 'nosutisanas iemesls', 'reasons', 'reason'],
  summary: ['apraksts', 'pamatojums', 'piezimes', 'summary', 'description'],
  parentInvolvement: ['vecaku iesaistisanas', 'parent involvement'],
  representativeReach: ['parstavja sasniedzamiba', 'representative reach'],
  careForm: ['arpusgimenes aprupe', 'care form'],
  orphansCourt: ['barintiesa', 'orphans court', 'orphan s court'],
  gradesRepeated: ['otrgadniecba', 'palicis uz otru gadu', 'grades repeated'],
}

const required: readonly ImportField[] = ['givenName', 'familyName', 'birthDate']

/** The fields a table of this kind may have. */
export function fieldsOf(kind: ImportKind): readonly ImportField[] {
  return kind === 'REFERRALS' ? importFields : [...personFields, ...representativeFields, ...consentFields]
}

/** The fields without which no row can be entered. */
export function requiredFields(kind: ImportKind): readonly ImportField[] {
  return kind === 'REFERRALS' ? [...required, 'targetGroups'] : required
}
