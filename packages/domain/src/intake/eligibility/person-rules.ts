/** What has to be so of the person: age, target group, residence (#1-#4, L-15 to L-18). */
import { type IsoDate, addDays, reachesAge, wholeYears } from '../../core/dates.ts'
import { type Text, refusal } from '../../core/refusal.ts'
import { majority } from '../../people/age.ts'
import { targetGroupNames } from '../../programmes/code-lists/targets.ts'
import { territories } from '../../programmes/code-lists/territories.ts'
import { ageRange, ageRefusal, careLeaverAgeRefusal, targetGroupRefusal } from '../admission.ts'
import { type EligibilityCheck, answers, factNames, listed, said, years } from './check.ts'
import type { EligibilityFacts } from './facts.ts'

const nobodyKnows = refusal('BIRTH_DATE_REQUIRED', undefined, '/birthDate')

export function ageCheck(facts: EligibilityFacts): EligibilityCheck {
  const { policy, birthDate, on } = facts
  const { minAge, maxAge } = policy
  const asked =
    minAge === null && maxAge === null
      ? said('Jebkurš vecums', 'Any age')
      : said('{range} gadi uzņemšanas dienā', 'Aged {range} on the day of admission', {
          range: ageRange(policy),
        })
  const rule = answers('AGE', facts, asked)
  if (!birthDate) return rule.unknown([factNames.birthDate], birthDatesThatPass(facts), nobodyKnows)
  const age = wholeYears(birthDate, on)
  const fact = said('{age}; dzimšanas datums {birthDate}', '{age}; born {birthDate}', {
    age: years(age),
    birthDate,
  })
  const refused = ageRefusal(policy, birthDate, on)
  if (!refused) return rule.pass(fact)
  const wouldPass =
    minAge !== null && age < minAge ? tooYoung(facts, birthDate, minAge) : tooOld(birthDate, maxAge!)
  return rule.fail(refused, { fact, wouldPass })
}

function tooYoung({ on, period }: EligibilityFacts, birthDate: IsoDate, minAge: number): Text {
  const params = {
    from: reachesAge(birthDate, minAge),
    endsOn: period.endsOn,
    now: years(wholeYears(birthDate, on)),
    age: years(minAge),
  }
  return params.from <= period.endsOn
    ? said(
        'Tagad {now}; uzņemt varēs no {from}, programma ilgst līdz {endsOn}',
        'Now {now}; admission is possible from {from}, while the programme runs to {endsOn}.',
        params,
      )
    : said(
        '{age} paliks {from}, bet programma beidzas jau {endsOn}',
        '{age} old on {from}, after the programme ends on {endsOn}.',
        params,
      )
}

function tooOld(birthDate: IsoDate, maxAge: number): Text {
  const last = addDays(reachesAge(birthDate, maxAge + 1), -1)
  return said(
    'Pēc vecuma uzņemt varēja līdz {last} Tagad to mainītu tikai citi programmas noteikumi.',
    'By age the last day was {last}. Only other rules of the programme would change that.',
    { last },
  )
}

/** Who could come in on that day, as birth dates: what to look for when the date is not known yet. */
function birthDatesThatPass({ policy: { minAge, maxAge }, on }: EligibilityFacts): Text | undefined {
  const latest = minAge === null ? undefined : bornBy(on, minAge)
  const earliest = maxAge === null ? undefined : addDays(bornBy(on, maxAge + 1), 1)
  if (latest && earliest) {
    return said('Dzimšanas datums no {earliest} līdz {latest}', 'Born from {earliest} to {latest}.', {
      earliest,
      latest,
    })
  }
  if (latest) return said('Dzimšanas datums līdz {latest}', 'Born on or before {latest}.', { latest })
  if (!earliest) return undefined
  return said('Dzimšanas datums no {earliest}', 'Born on or after {earliest}.', { earliest })
}

/** The last birth date of those who are `age` or older on the day. */
function bornBy(on: IsoDate, age: number): IsoDate {
  const sameDay = reachesAge(on, -age)
  return wholeYears(sameDay, on) >= age ? sameDay : addDays(sameDay, -1)
}

export function targetGroupCheck(facts: EligibilityFacts): EligibilityCheck {
  const { policy, targetGroups } = facts
  const allowed = listed(policy.targetGroups.map((group) => targetGroupNames[group]))
  const rule = answers('TARGET_GROUP', facts, allowed)
  const wouldPass = said('Izvēlas vismaz vienu no šīm: {allowed}.', 'At least one of these: {allowed}.', {
    allowed,
  })
  if (!targetGroups) return rule.unknown([factNames.targetGroups], wouldPass)
  const fact =
    targetGroups.length === 0
      ? said('Nav izvēlēta', 'None chosen')
      : listed(targetGroups.map((group) => targetGroupNames[group]))
  const refused = targetGroupRefusal(policy, targetGroups)
  return refused ? rule.fail(refused, { fact, wouldPass }) : rule.pass(fact)
}

/** Who begins independent life after care is of age (#3, L-18). */
export function targetGroupAgeCheck(facts: EligibilityFacts): EligibilityCheck {
  const { targetGroups, birthDate, on } = facts
  const group = targetGroupNames.CARE_LEAVER_INDEPENDENT
  const asked = said('{group}: no {min} gadiem', '{group}: from {min}', { group, min: majority })
  const rule = answers('TARGET_GROUP_AGE', facts, asked)
  if (!targetGroups) return rule.unknown([factNames.targetGroups])
  if (!targetGroups.includes('CARE_LEAVER_INDEPENDENT')) {
    return rule.pass(said('Neattiecas uz šo mērķgrupu', 'Does not concern this group'))
  }
  if (!birthDate) return rule.unknown([factNames.birthDate], undefined, nobodyKnows)
  const fact = years(wholeYears(birthDate, on))
  const refused = careLeaverAgeRefusal(targetGroups, birthDate, on)
  if (!refused) return rule.pass(fact)
  const wouldPass = said(
    'Šo grupu var norādīt no {from}; līdz tam – cita mērķgrupa.',
    'This group fits from {from}; until then another group.',
    { from: reachesAge(birthDate, majority) },
  )
  return rule.fail(refused, { fact, wouldPass })
}

/** Residence outside the municipalities served is worth a look and never blocks. */
export function residenceCheck(facts: EligibilityFacts): EligibilityCheck {
  const { policy, territoryCode } = facts
  const served = listed(policy.residence.map(municipality))
  const rule = answers(
    'RESIDENCE',
    facts,
    policy.residence.length === 0 ? said('Jebkura pašvaldība', 'Any municipality') : served,
  )
  if (policy.residence.length === 0) return rule.pass(territoryCode ? municipality(territoryCode) : null)
  if (!territoryCode) return rule.unknown([factNames.territoryCode])
  if (policy.residence.includes(territoryCode)) return rule.pass(municipality(territoryCode))
  return rule.warn(
    municipality(territoryCode),
    said(
      'Deklarētā dzīvesvieta: {served}. Uzņemšanu tas neliedz; citas pašvaldības iedzīvotājam vajag pašvaldību vienošanos.',
      'Declared residence: {served}. It does not stop admission; for a resident elsewhere the municipalities agree between them.',
      { served },
    ),
  )
}

function municipality(code: string): Text {
  return territories.find((territory) => territory.code === code) ?? { lv: code, en: code }
}
