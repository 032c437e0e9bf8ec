/** Places at once, people in all and the turn in the queue (#8, #9, #11). */
import type { Text } from '../../core/refusal.ts'
import { peopleRefusal, placesRefusal } from '../admission.ts'
import { type EligibilityCheck, answers, factNames, said } from './check.ts'
import type { EligibilityFacts } from './facts.ts'

const noLimit = said('Bez ierobežojuma', 'No limit')

export function peopleCheck(facts: EligibilityFacts): EligibilityCheck {
  const { policy, people } = facts
  const limit = policy.people
  if (limit === null) return answers('PEOPLE', facts, noLimit).pass(null)
  const rule = answers('PEOPLE', facts, said('Līdz {limit}', 'Up to {limit}', { limit }))
  if (!people) return rule.unknown([factNames.people])
  const { admitted, offered, admittedBefore } = people
  const fact = admittedBefore
    ? said('Uzņemts jau agrāk; otrreiz neskaita', 'Admitted before; not counted twice')
    : said(
        'Uzņemti {admitted} no {limit}[, piedāvāts {offered}]',
        '{admitted} of {limit} admitted[, {offered} offered]',
        {
          admitted,
          limit,
          ...(offered && { offered }),
        },
      )
  const refused = peopleRefusal(policy, people)
  if (!refused) return rule.pass(fact)
  return rule.fail(refused, {
    fact,
    wouldPass: said(
      'Programmas noteikumos jāpalielina cilvēku skaits vai jāsagaida nākamā programma.',
      'The number of people is raised in the rules of the programme, or the next programme awaited.',
    ),
  })
}

export function placesCheck(facts: EligibilityFacts): EligibilityCheck {
  const { policy, places } = facts
  const limit = policy.places
  if (limit === null) return answers('PLACES', facts, noLimit).pass(null)
  const asked = said('{limit} vienlaikus', '{limit} at once', { limit })
  const rule = answers('PLACES', facts, asked)
  if (!places) return rule.unknown([factNames.places])
  if (places.held) return rule.pass(said('Vieta jau ir', 'Has a place already'))
  const free = Math.max(0, limit - places.taken - (places.offered ?? 0))
  const fact = said('Brīvas vietas: {free} no {limit}', 'Free places: {free} of {limit}', { free, limit })
  const refused = placesRefusal(policy, places)
  return refused ? rule.fail(refused, { fact, wouldPass: inTurn(facts) }) : rule.pass(fact)
}

function inTurn({ turn }: EligibilityFacts): Text {
  if (!turn) {
    return said(
      'Kad kāda dalība noslēdzas, vieta atbrīvojas.',
      'When somebody’s enrolment ends, a place becomes free.',
    )
  }
  return said(
    'Kad atbrīvosies vieta; rindā {position}. vieta.',
    'When a place becomes free: number {position} in the queue.',
    { position: turn.ahead + 1 },
  )
}

/** The queue has an order that people may leave with a reason: it warns and never stops (#11). */
export function turnCheck(facts: EligibilityFacts): EligibilityCheck {
  const asked = said('Pēc prioritātes un gaidīšanas laika', 'By priority and time of waiting')
  const rule = answers('TURN', facts, asked)
  if (!facts.turn) return rule.unknown([factNames.turn])
  const { ahead } = facts.turn
  if (ahead === 0) return rule.pass(said('Rindā pirmā vieta', 'First in the queue'))
  return rule.warn(
    said('Rindā {position}. vieta', 'Number {position} in the queue', { position: ahead + 1 }),
    said(
      'Priekšā rindā: {ahead}. Ārpus kārtas uzņem, ja tam ir iemesls.',
      'Ahead in the queue: {ahead}. Admission out of turn needs a reason.',
      { ahead },
    ),
  )
}
