/** How somebody comes into the programme: referral, application, and not twice (#7, #10, T-12). */
import { reachesAge } from '../../core/dates.ts'
import { refusal } from '../../core/refusal.ts'
import { intakeChannelNames } from '../../programmes/code-lists/targets.ts'
import { referralRequiredRefusal, selfApplicationAgeRefusal } from '../admission.ts'
import { intakeChannelRefusal } from '../referrals/intake-channels.ts'
import { referralMachine } from '../states.ts'
import { type EligibilityCheck, answers, factNames, listed, said, years } from './check.ts'
import type { EligibilityFacts } from './facts.ts'

export function referralCheck(facts: EligibilityFacts): EligibilityCheck {
  const { policy, referral } = facts
  const asked = policy.referralRequired
    ? said('Pieņemts gadījuma vadītāja nosūtījums', "A case manager's referral, accepted")
    : said('Nosūtījums nav obligāts', 'A referral is not needed')
  const rule = answers('REFERRAL', facts, asked)
  if (referral === undefined) {
    return policy.referralRequired ? rule.unknown([factNames.referral]) : rule.pass(null)
  }
  const fact = referral
    ? said('{channel}: {state}', '{channel}: {state}', {
        channel: intakeChannelNames[referral.channel],
        state: referralMachine.states[referral.state],
      })
    : said('Nosūtījuma nav', 'There is no referral')
  const refused = referralRequiredRefusal(policy, referral)
  return refused ? rule.fail(refused, { fact, wouldPass: nextStep(referral) }) : rule.pass(fact)
}

function nextStep(referral: EligibilityFacts['referral']) {
  if (referral?.channel === 'CASE_MANAGER') {
    if (referral.state === 'sent') {
      return said('Koordinators pieņem nosūtījumu.', 'The coordinator accepts the referral.')
    }
    if (referral.state === 'draft' || referral.state === 'returned') {
      return said(
        'Gadījuma vadītājs pabeidz un nosūta nosūtījumu, koordinators to pieņem.',
        'The case manager completes and sends the referral, the coordinator accepts it.',
      )
    }
  }
  return said(
    'Sociālā dienesta gadījuma vadītājs sagatavo nosūtījumu, un koordinators to pieņem.',
    'A case manager of the Social Service makes a referral, and the coordinator accepts it.',
  )
}

export function intakeChannelCheck(facts: EligibilityFacts): EligibilityCheck {
  const { policy, channel, birthDate, on, appliedOn = on } = facts
  const ways = listed(policy.intakeChannels.map((one) => intakeChannelNames[one]))
  const min = policy.selfApplicationMinAge
  const limited = policy.intakeChannels.includes('SELF') && min !== null
  const asked = limited
    ? said('{ways} (pats – no {min} gadiem)', '{ways} (oneself: from {min})', { ways, min })
    : ways
  const rule = answers('INTAKE_CHANNEL', facts, asked)
  if (!channel) return rule.unknown([factNames.channel])
  const fact = said('{channel}, {appliedOn}', '{channel}, {appliedOn}', {
    channel: intakeChannelNames[channel],
    appliedOn,
  })
  const refused = intakeChannelRefusal(policy, channel)
  if (refused) {
    return rule.fail(refused, { fact, wouldPass: said('Iespējams: {ways}.', 'Possible: {ways}.', { ways }) })
  }
  if (channel !== 'SELF' || min === null) return rule.pass(fact)
  if (!birthDate) return rule.unknown([factNames.birthDate])
  const tooYoung = selfApplicationAgeRefusal(policy, channel, birthDate, appliedOn)
  if (!tooYoung) return rule.pass(fact)
  const wouldPass = said(
    'Pats pieteikties var no {from}, kad paliek {age}; līdz tam piesaka vecāks vai nosūta gadījuma vadītājs, ja programma to pieļauj.',
    'Applying oneself is possible from {from}, at {age}; until then a parent or a case manager, where the programme takes them.',
    { from: reachesAge(birthDate, min), age: years(min) },
  )
  return rule.fail(tooYoung, { fact, wouldPass })
}

export function duplicateCheck(facts: EligibilityFacts): EligibilityCheck {
  const asked = said('Viena atvērta dalība programmā', 'One open enrolment in the programme')
  const rule = answers('NO_DUPLICATE', facts, asked)
  if (facts.openEnrolment === undefined) return rule.unknown([factNames.openEnrolment])
  if (!facts.openEnrolment) return rule.pass(said('Citas atvērtas dalības nav', 'No other open enrolment'))
  return rule.fail(refusal('DUPLICATE_ENROLMENT'), {
    fact: said('Cita dalība jau ir atvērta', 'Another enrolment is open'),
    wouldPass: said(
      'Turpina jau atvērto dalību, vai vispirms to noslēdz.',
      'The open enrolment goes on, or it is closed first.',
    ),
  })
}
