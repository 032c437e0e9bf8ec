/**
 * Makes one person who was participant and mentor and whose record was joined with another one. The person has a
 * row in every table that can be about people, closed long ago, and a mark of its own in every column that erasure
 * empties.
 */
import type { TestApp } from './app.ts'
import { maker } from './make.ts'
import { recordCase } from './whole-person/case.ts'
import { keepNote, mark } from './whole-person/marks.ts'
import { recordMentorFile } from './whole-person/mentor-file.ts'
import { recordMeetings, recordMentoring } from './whole-person/mentoring.ts'
import { recordPerson } from './whole-person/people.ts'
import { recordRights } from './whole-person/rights.ts'

export { groupNote } from './whole-person/marks.ts'

export async function wholePerson(api: TestApp) {
  const make = maker(api)
  const officer = await api.as('officer')
  const programme = await make.programme({ startsOn: '2010-01-01', endsOn: '2010-12-31', state: 'closed' })
  const { id } = await make.participant(
    { educationStatus: 'GENERAL' },
    {
      birthDate: '1995-05-04',
      gender: 'FEMALE',
      territoryCode: '0005000',
      email: 'x@example.org',
      contactChannel: 'EMAIL',
      contactLanguage: 'lv',
    },
  )
  const other = await make.participant()
  const { insert: put } = make
  const subject = { api, make, put, officer, account: officer.accountId, programme, id, other }
  const { goneId, ...papers } = await recordPerson(subject)
  const enrolment = await recordCase(subject, papers)
  const mentorship = await recordMentoring(subject, enrolment)
  const group = await recordMeetings(subject, enrolment, mentorship)
  const account = await recordMentorFile(subject, mentorship)
  await recordRights(subject, papers)
  const marks = await mark(officer, api, id)
  await keepNote(officer, api, String(group.id), [id, other.id].toSorted()[0]!)
  return { id, goneId, otherId: other.id, groupId: group.id, officer, account, marks }
}
