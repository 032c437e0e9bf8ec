/** Facts on both sides of every line that a rule draws: for the golden decisions, where chance would miss the line. */
import { addDays } from '@lidzas/domain/core/dates'
import type { AdmissionFacts } from '@lidzas/domain/intake/eligibility/facts'
import { liepajaPolicy, rethinkPolicy } from '@lidzas/domain/programmes/presets'

const on = '2020-10-14'
const own = {
  purpose: 'PARTICIPATION',
  givenBy: 'PARTICIPANT',
  givenOn: '2020-10-10',
  withdrawnOn: null,
  representationId: null,
} as const
const mothers = { ...own, givenBy: 'REPRESENTATIVE', representationId: 'mother' } as const
const mother = { id: 'mother', basis: 'PARENT', startsOn: '2005-03-03', endsOn: null } as const
const trustee = { ...mother, basis: 'TRUSTEE' } as const
const agreement = {
  role: 'COORDINATOR',
  signedOn: '2020-09-14',
  startsOn: '2020-09-14',
  endsOn: null,
} as const

/** A girl of 15 whom nothing keeps out. */
const inOrder: AdmissionFacts = {
  policy: liepajaPolicy,
  policyVersion: 1,
  programmeState: 'open',
  agreements: [agreement],
  period: { startsOn: '2020-09-14', endsOn: '2021-09-13' },
  ...{ on, decidedOn: on },
  birthDate: '2005-03-03',
  targetGroups: ['SOCIAL_RISK_FAMILY'],
  consents: [own, mothers],
  representations: [mother],
  referral: { state: 'accepted', channel: 'CASE_MANAGER' },
  channel: 'CASE_MANAGER',
  appliedOn: '2020-10-01',
  openEnrolment: false,
  people: { admitted: 40, admittedBefore: false },
  places: { taken: 10 },
  turn: { ahead: 0 },
  territoryCode: '0005000',
}
const adult = { birthDate: '2000-01-01', consents: [own], representations: [] }
const applicant = {
  policy: { ...rethinkPolicy, intakeChannels: ['SELF', 'PARENT'] as const, selfApplicationMinAge: 15 },
  ...{ channel: 'SELF' as const, referral: null, targetGroups: ['GRT' as const] },
}
/** Returns the day before, the day itself and the day after. */
const around = (day: string) => [-1, 0, 1].map((days) => addDays(day, days))

const edges: Partial<AdmissionFacts>[] = [
  {},
  ...['2007', '1994', '2002'].flatMap((year) => around(`${year}-10-14`).map((birthDate) => ({ birthDate }))),
  ...[
    ['2008-02-29', '2021-02-28'],
    ['2008-02-29', '2021-03-01'],
  ].map(([birthDate, day]) => ({
    ...{ birthDate: birthDate!, on: day!, decidedOn: day! },
  })),
  { birthDate: null },
  ...around('2002-10-14').map((birthDate) => ({
    birthDate,
    targetGroups: ['CARE_LEAVER_INDEPENDENT' as const],
  })),
  ...[[], ['GRT' as const], ['GRT' as const, 'SOCIAL_RISK_FAMILY' as const]].map((targetGroups) => ({
    targetGroups,
  })),
  ...['2020-09-13', '2020-09-14', '2021-09-13', '2021-09-14'].map((day) => ({
    ...{
      on: day,
      decidedOn: day,
      agreements: [{ ...agreement, signedOn: '2020-01-01', startsOn: '2020-01-01' }],
    },
  })),
  { programmeState: 'draft' },
  { programmeState: 'closed' },
  { agreements: [] },
  { agreements: [{ ...agreement, signedOn: null }] },
  { agreements: [agreement, agreement] },
  { agreements: [{ ...agreement, role: 'PARTNER' }] },
  ...around(on).flatMap((day) => [
    { agreements: [{ ...agreement, signedOn: day }] },
    { agreements: [{ ...agreement, startsOn: day }] },
    { agreements: [{ ...agreement, endsOn: day }] },
    { consents: [{ ...own, givenOn: day }, mothers] },
    { consents: [own, { ...mothers, givenOn: day }] },
    { consents: [{ ...own, withdrawnOn: day }, mothers] },
    { consents: [own, { ...mothers, withdrawnOn: day }], decidedOn: addDays(on, 1) },
    { consents: [{ ...own, endsOn: day }, mothers] },
    { ...adult, consents: [{ ...own, givenOn: day }] },
    { ...adult, consents: [own], representations: [{ ...trustee, startsOn: day }] },
  ]),
  ...around(own.givenOn).flatMap((day) => [
    { representations: [{ ...mother, startsOn: day }] },
    { representations: [{ ...mother, endsOn: day }] },
    { representations: [{ ...mother, conflicts: [{ startsOn: day, liftedOn: null }] }] },
    { representations: [{ ...mother, conflicts: [{ startsOn: '2020-01-01', liftedOn: day }] }] },
  ]),
  { consents: [], representations: [] },
  { consents: [own], representations: [mother] },
  { consents: [mothers] },
  { consents: [{ ...own, purpose: 'PUBLICITY' }, mothers] },
  { representations: [{ ...mother, basis: 'GUARDIAN' }] },
  { representations: [trustee] },
  adult,
  { ...adult, representations: [mother], consents: [own, mothers] },
  { ...adult, representations: [trustee], consents: [own, mothers] },
  { referral: null },
  { referral: { state: 'sent', channel: 'CASE_MANAGER' } },
  { referral: { state: 'accepted', channel: 'SELF' }, channel: 'SELF' },
  applicant,
  { ...applicant, ...adult, channel: 'PARENT' },
  { ...applicant, ...adult, channel: 'CASE_MANAGER' },
  ...around('2005-10-14').map((birthDate) => ({ ...applicant, birthDate, appliedOn: on })),
  { ...applicant, appliedOn: '2020-03-02' },
  { openEnrolment: true },
  ...[23, 24].flatMap((taken) => [{ places: { taken } }, { places: { taken, held: true } }]),
  { places: { taken: 23, offered: 1 }, turn: { ahead: 2 } },
  ...[99, 100].flatMap((admitted) => [
    { people: { admitted, admittedBefore: false } },
    { people: { admitted, admittedBefore: true } },
  ]),
  { people: { admitted: 99, offered: 1, admittedBefore: false } },
  ...[0, 1].map((ahead) => ({ turn: { ahead } })),
  { territoryCode: null },
  { territoryCode: '0027000' },
]

export const edgeFacts: readonly AdmissionFacts[] = edges.map((edge) => ({ ...inOrder, ...edge }))
