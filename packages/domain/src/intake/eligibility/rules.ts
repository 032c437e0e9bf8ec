/** The rules of admission by name, and where each of them comes from. */
import type { Names } from '../../core/names.ts'
import type { Named, Text } from '../../core/refusal.ts'

/** In the order people can mend them: the programme, the person, the way in, the consents, the places. */
export const eligibilityRules = [
  'PROGRAMME_OPEN',
  'PERIOD',
  'COORDINATOR_AGREEMENT',
  'AGE',
  'TARGET_GROUP',
  'TARGET_GROUP_AGE',
  'CONSENT_PARTICIPANT',
  'REPRESENTATION',
  'CONSENT_REPRESENTATIVE',
  'REFERRAL',
  'INTAKE_CHANNEL',
  'NO_DUPLICATE',
  'PEOPLE',
  'PLACES',
  'TURN',
  'RESIDENCE',
] as const
export type EligibilityRule = (typeof eligibilityRules)[number]

export const eligibilityRuleNames: Names<EligibilityRule> = {
  PROGRAMME_OPEN: { lv: 'Programma ir atvērta', en: 'Programme open' },
  COORDINATOR_AGREEMENT: { lv: 'Līgums ar koordinatoru', en: "Coordinator's agreement" },
  PERIOD: { lv: 'Programmas laiks', en: 'Programme period' },
  AGE: { lv: 'Vecums', en: 'Age' },
  TARGET_GROUP: { lv: 'Mērķgrupa', en: 'Target group' },
  TARGET_GROUP_AGE: { lv: 'Mērķgrupas vecums', en: 'Age for the target group' },
  CONSENT_PARTICIPANT: { lv: 'Paša piekrišana', en: 'Own consent' },
  REPRESENTATION: { lv: 'Pārstāvības tiesības', en: 'Right to represent' },
  CONSENT_REPRESENTATIVE: { lv: 'Likumiskā pārstāvja piekrišana', en: "Legal representative's consent" },
  REFERRAL: { lv: 'Nosūtījums', en: 'Referral' },
  INTAKE_CHANNEL: { lv: 'Pieteikšanās veids', en: 'Way in' },
  NO_DUPLICATE: { lv: 'Nav otras dalības', en: 'Not enrolled twice' },
  PEOPLE: { lv: 'Cilvēku skaits programmā', en: 'People in all' },
  PLACES: { lv: 'Brīva vieta', en: 'Free place' },
  TURN: { lv: 'Kārta rindā', en: 'Turn in the queue' },
  RESIDENCE: { lv: 'Dzīvesvieta', en: 'Residence' },
}

/** They are worth knowing and never stop an admission. */
export const advisoryRules: readonly EligibilityRule[] = ['TURN', 'RESIDENCE']

const majority: Text = {
  lv: 'Civillikuma 219. pants: pilngadība no 18 gadiem',
  en: 'Civil Law, section 219: of age at 18',
}
const service: Text = {
  lv: 'pakalpojuma kārtība: pirms dalības piekrīt pats un likumiskais pārstāvis',
  en: 'order of the service: the person and the legal representative agree before taking part',
}

/** The law or the order a rule rests on; `null` where it is the programme's own policy. */
const grounds: Record<EligibilityRule, { code: string; text: Text | null }> = {
  PROGRAMME_OPEN: {
    code: 'L-09',
    text: { lv: 'Programmas atvēršana uzņemšanai', en: 'Opening of the programme for admission' },
  },
  COORDINATOR_AGREEMENT: {
    code: 'L-10',
    text: {
      lv: 'Sadarbības līgums ar koordinējošo organizāciju',
      en: 'Cooperation agreement with the coordinating organisation',
    },
  },
  PERIOD: {
    code: 'L-03',
    text: { lv: 'Programmas sākums un beigas', en: 'First and last day of the programme' },
  },
  AGE: { code: 'L-15', text: null },
  TARGET_GROUP: { code: 'L-16', text: null },
  TARGET_GROUP_AGE: {
    code: 'L-18',
    text: {
      lv: `${majority.lv}; patstāvīgu dzīvi pēc aprūpes uzsāk pilngadīgs`,
      en: `${majority.en}; a care leaver starts independent life when of age`,
    },
  },
  CONSENT_PARTICIPANT: { code: 'L-43', text: service },
  REPRESENTATION: {
    code: 'L-43',
    text: {
      lv: `${majority.lv}; par nepilngadīgu paraksta tas, kuram ir tiesības viņu pārstāvēt`,
      en: `${majority.en}; for a minor signs whoever has the right to represent them`,
    },
  },
  CONSENT_REPRESENTATIVE: {
    code: 'L-43',
    text: { lv: `${majority.lv}; ${service.lv}`, en: `${majority.en}; ${service.en}` },
  },
  REFERRAL: { code: 'L-42', text: null },
  INTAKE_CHANNEL: { code: 'T-12', text: null },
  NO_DUPLICATE: {
    code: '#10',
    text: {
      lv: 'Vienam cilvēkam programmā ir viena dalība vienlaikus',
      en: 'One person has one open enrolment in a programme',
    },
  },
  PEOPLE: { code: 'L-14', text: null },
  PLACES: { code: 'L-30', text: null },
  TURN: { code: '#11', text: { lv: 'Gaidītāju rindas kārtība', en: 'Order of the waiting list' } },
  RESIDENCE: {
    code: 'L-01',
    text: {
      lv: 'Pašvaldības saistošie noteikumi: pakalpojums deklarētajiem iedzīvotājiem',
      en: 'Binding regulations of the municipality: a service for declared residents',
    },
  },
}

/** Where a rule comes from, as people can look it up; `policyVersion` where it is the programme's own. */
export function ruleSource(rule: EligibilityRule, policyVersion?: number): Named {
  const { code, text } = grounds[rule]
  if (text) return { code, ...text }
  return policyVersion === undefined
    ? { code, lv: 'Programmas noteikumi', en: 'Rules of the programme' }
    : {
        code,
        lv: `Programmas noteikumu ${policyVersion}. versija`,
        en: `Rules of the programme, version ${policyVersion}`,
      }
}
