/** What has to be so of the programme itself on the day of admission (#5, #6). */
import { coordinatorAgreementRefusal, periodRefusal, programmeOpenRefusal } from '../../programmes/opening.ts'
import { programmeMachine } from '../../programmes/states.ts'
import { type EligibilityCheck, answers, factNames, said } from './check.ts'
import type { EligibilityFacts } from './facts.ts'

export function programmeOpenCheck(facts: EligibilityFacts): EligibilityCheck {
  const rule = answers('PROGRAMME_OPEN', facts, said('Atvērta uzņemšanai', 'Open for admission'))
  const state = facts.programmeState
  if (!state) return rule.unknown([factNames.programmeState])
  const fact = programmeMachine.states[state]
  const refused = programmeOpenRefusal({ state })
  if (!refused) return rule.pass(fact)
  const wouldPass = said(
    'Dienesta darbinieks atver programmu uzņemšanai.',
    'An officer opens the programme for admission.',
  )
  return rule.fail(refused, { fact, wouldPass })
}

export function agreementCheck(facts: EligibilityFacts): EligibilityCheck {
  const { agreements, on } = facts
  const asked = said(
    'Parakstīts un spēkā ar tieši vienu organizāciju',
    'Signed and in force with exactly one organisation',
  )
  const rule = answers('COORDINATOR_AGREEMENT', facts, asked)
  if (!agreements) return rule.unknown([factNames.agreements])
  const refused = coordinatorAgreementRefusal(agreements, on)
  const inForce = said('Spēkā {on}', 'In force on {on}', { on })
  if (!refused) return rule.pass(inForce)
  const coordinators = agreements.filter(({ role }) => role === 'COORDINATOR')
  const fact =
    coordinators.length === 0
      ? said('Līguma nav', 'There is no agreement')
      : said('{on} spēkā nav viena parakstīta līguma', 'No single signed agreement is in force on {on}', {
          on,
        })
  const wouldPass = said(
    'Pie programmas ieraksta koordinatora līgumu, kas parakstīts un spēkā {on}.',
    'The coordinator’s agreement, signed and in force on {on}, is recorded with the programme.',
    { on },
  )
  return rule.fail(refused, { fact, wouldPass })
}

export function periodCheck(facts: EligibilityFacts): EligibilityCheck {
  const { period, on } = facts
  const asked = said('No {startsOn} līdz {endsOn}', '{startsOn} to {endsOn}', period)
  const rule = answers('PERIOD', facts, asked)
  const fact = said('Uzņemšanas diena {on}', 'Day of admission {on}', { on })
  const refused = periodRefusal(period, on)
  if (!refused) return rule.pass(fact)
  const wouldPass =
    on < period.startsOn
      ? said('Uzņemt var no {startsOn}', 'Admission is possible from {startsOn}.', period)
      : said('Pēdējā uzņemšanas diena bija {endsOn}', 'The last day of admission was {endsOn}.', period)
  return rule.fail(refused, { fact, wouldPass })
}
