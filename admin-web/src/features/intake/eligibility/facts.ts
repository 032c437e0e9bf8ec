/** What was filled in, as the API asks for it: what nobody has said stays out. */
import { isAdult } from '@lidzas/domain/people/age'
import type { RepresentationBasis } from '@lidzas/domain/people/code-lists/representations'
import type { IntakeChannel, TargetGroup } from '@lidzas/domain/programmes/policy'
import type { CheckEligibility } from '@lidzas/sdk'

type Answer = '' | 'yes' | 'no'
type Facts = NonNullable<CheckEligibility['facts']>

export const nothingKnown = {
  birthDate: null as string | null,
  on: null as string | null,
  targetGroups: [] as TargetGroup[],
  territoryCode: '',
  channel: '' as '' | IntakeChannel,
  referral: '' as '' | 'none' | 'sent' | 'accepted',
  own: '' as Answer,
  basis: '' as '' | 'NOBODY' | RepresentationBasis,
  representative: '' as Answer,
  enrolled: false,
}
export type Filled = typeof nothingKnown

const key = 'representative'

/** `today` dates the consents that were given; of a `recorded` participant only what differs is said. */
export function asFacts(filled: Filled, today: string, recorded = false): Facts {
  const { birthDate, targetGroups, territoryCode, channel, referral, basis, enrolled } = filled
  const day = filled.on ?? today
  const givenOn = day < today ? day : today
  const consents = givenConsents(filled, givenOn, today)
  return {
    ...(birthDate && { birthDate }),
    ...(targetGroups.length > 0 && { targetGroups }),
    ...(territoryCode && { territoryCode }),
    ...(channel && { channel }),
    ...(referral && {
      referral: referral === 'none' ? null : { state: referral, channel: 'CASE_MANAGER' as const },
    }),
    ...(consents && { consents }),
    ...(basis && {
      representations: basis === 'NOBODY' ? [] : [{ key, basis, startsOn: birthDate ?? givenOn }],
    }),
    ...(!basis && !recorded && birthDate && isAdult(birthDate, day) && { representations: [] }),
    ...(!recorded && { openEnrolment: enrolled }),
  }
}

/** Known once everybody who has to agree has been asked about: for an adult that is the person alone. */
function givenConsents({ own, representative, basis, birthDate }: Filled, givenOn: string, today: string) {
  const alone = birthDate !== null && isAdult(birthDate, today) && basis !== 'TRUSTEE'
  if (own === '' || (representative === '' && !alone)) return undefined
  const named = basis !== '' && basis !== 'NOBODY'
  return [
    ...(own === 'yes' ? [{ givenBy: 'PARTICIPANT' as const, givenOn }] : []),
    ...(representative === 'yes' && named
      ? [{ givenBy: 'REPRESENTATIVE' as const, givenOn, representation: key }]
      : []),
  ]
}
