/** Liepāja as the story finds it: the programme of 2020 open, its staff, a ready mentor and 23 of 24 places taken. */
import { admissions } from '@lidzas/api/test/admissions'

import { readyMentor } from './people.ts'
import type { Product } from './product.ts'

export async function liepaja({ api, person, pastColleagues }: Product) {
  const intake = await admissions(api, {}, { startsOn: '2020-09-14', endsOn: '2021-09-13' })
  const { make, programme } = intake
  const programmeId = programme.id
  const staff = {
    caseManager: await person('case_manager', 'Ieva Paraudziņa'),
    coordinator: await person('coordinator', 'Toms Paraudziņš', { programmeId }),
    officer: await person('officer', 'Zane Paraudziņa'),
  }
  for (let taken = 0; taken < 23; taken++) await make.enrolment(programme, { admittedOn: '2020-09-14' })

  /** Somebody whose referral is accepted, waiting for a place. */
  async function waiting(givenName: string, familyName: string, birthDate: string) {
    const { id } = await intake.candidate({ givenName, familyName, birthDate })
    return intake.waiting({}, id)
  }

  await readyMentor(
    make,
    { givenName: 'Kārlis', familyName: 'Gaismiņš' },
    { from: '2020-09-01', to: '2021-09-13' },
  )
  await pastColleagues()

  return { programmeId, staff, waiting, at: (page: string) => `/p/${programmeId}/${page}` }
}
