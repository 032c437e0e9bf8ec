/** Liepāja as the story finds it: the programme of 2020 open, its staff, a ready mentor and 23 of 24 places taken. */
import { admissions } from '@lidzas/api/test/admissions'

import type { Product } from './product.ts'

export async function liepaja({ api, person }: Product) {
  const intake = await admissions(api, {}, { startsOn: '2020-09-14', endsOn: '2021-09-13' })
  const { make, programme } = intake
  const programmeId = programme.id
  const staff = {
    caseManager: await person('case_manager', 'Ieva Paraudziņa'),
    coordinator: await person('coordinator', 'Toms Paraudziņš', { programmeId }),
    officer: await person('officer', 'Zane Paraudziņa'),
  }
  await api.sql('update programme_policy set created_by = $1', [staff.officer.accountId])
  for (let taken = 0; taken < 23; taken++) await make.enrolment(programme, { admittedOn: '2020-09-14' })

  /** Somebody whose referral is accepted, waiting for a place. */
  async function waiting(givenName: string, familyName: string, birthDate: string) {
    const { id } = await intake.candidate({ givenName, familyName, birthDate })
    return intake.waiting({}, id)
  }

  /** Trained, cleared and under contract for the whole programme. */
  async function readyMentor(givenName: string, familyName: string) {
    const { id, organisationId } = await make.mentor()
    await api.sql('update person set given_name = $1, family_name = $2, birth_date = $3 where id = $4', [
      givenName,
      familyName,
      '1990-01-01',
      id,
    ])
    const course = {
      title: 'Ievads mentora darbā',
      minutes: 120,
      mode: 'IN_PERSON',
      completedOn: '2020-09-05',
    }
    await make.insert('training', { mentorId: id, kind: 'PRE_MATCH', ...course })
    const contract = {
      kind: 'VOLUNTEER_CONTRACT',
      number: 'L-1',
      signedOn: '2020-09-07',
      validFrom: '2020-09-07',
    }
    await make.insert('mentor_contract', { mentorId: id, organisationId, ...contract })
    return { id, organisationId }
  }
  await readyMentor('Kārlis', 'Gaismiņš')

  return { programmeId, staff, waiting, at: (page: string) => `/p/${programmeId}/${page}` }
}
