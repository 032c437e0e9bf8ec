/** People that a story begins with, put into the tables directly. */
import type { maker } from '@lidzas/api/test/make'

type Make = ReturnType<typeof maker>

/** Trained, cleared and under contract from the first day to the last; `id` is the person's. */
export async function readyMentor(
  make: Make,
  who: { givenName: string; familyName: string },
  { from, to }: { from: string; to: string },
) {
  const { id: mentorId } = await make.person({ ...who, birthDate: '1990-01-01' })
  const { id: organisationId } = await make.organisation()
  const verifiedBy = await make.account()
  const valid = { startsOn: from, endsOn: to }
  await make.insert('mentor', { personId: mentorId, organisationId, state: 'ready', engagement: 'VOLUNTEER' })
  await make.insert('clearance', {
    ...{ mentorId, ...valid, verifiedBy, checkedOn: from },
    ...{ result: 'CLEAR', source: 'CERTIFICATE' },
  })
  await make.insert('training', {
    ...{ mentorId, kind: 'PRE_MATCH', title: 'Ievads mentora darbā' },
    ...{ minutes: 120, mode: 'IN_PERSON', completedOn: from },
  })
  await make.insert('mentor_contract', {
    ...{ mentorId, organisationId, ...valid, signedOn: from },
    ...{ kind: 'VOLUNTEER_CONTRACT', number: mentorId.slice(-6) },
  })
  return { id: mentorId, organisationId }
}
