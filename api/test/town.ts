/**
 * A small town for tests of who sees what: two programmes, two organisations, children of which some are restricted.
 * Rows have names, so that a test says which of them an actor reaches.
 */
import type { TestApp } from './app.ts'
import { maker } from './make.ts'

type Seat = [
  person: { id: string },
  capacity: 'participant' | 'mentor',
  mentorshipId?: string,
  enrolmentId?: string,
]

export async function makeTown(api: TestApp) {
  const make = maker(api)
  const label = new Map<unknown, string>()
  const named = <T extends { id: string }>(name: string, row: T) => {
    label.set(row.id, name)
    return row
  }

  const a = named('a', await make.programme())
  const b = named('b', await make.programme())
  const me = await api.as('case_manager')
  const colleague = await api.as('case_manager')

  const mia = named('mia', await make.mentor())
  const organisationId = mia.organisationId as string
  const max = named('max', await make.mentor({ organisationId }))
  const ona = named('ona', await make.mentor())

  type Programme = typeof a
  const child = async (name: string, by: string | null = null) =>
    named(name, await make.participant(by === null ? {} : { createdBy: by }))
  const referral = async (name: string, programme: Programme, participantId: string, by = me.accountId) =>
    named(name, await make.referral(programme.id, participantId, by))
  const enrolment = async (name: string, programme: Programme, participantId: string) =>
    named(name, await make.enrolment(programme, { participantId, holdsPlace: true }))
  async function mentorship(
    name: string,
    programme: Programme,
    enrolmentId: string,
    participantId: string,
    { id: mentorId, organisationId: of }: typeof mia,
  ) {
    return named(
      name,
      await make.mentorship(programme, { enrolmentId, participantId, mentorId, organisationId: of }),
    )
  }

  // anna: referred by me to a, enrolled in a and b. bruno and greta: referred by a colleague. carl: as anna, and restricted.
  const anna = await child('anna')
  await referral('anna to a', a, anna.id)
  const annaInA = await enrolment('anna in a', a, anna.id)
  const annaInB = await enrolment('anna in b', b, anna.id)
  const annaAndMia = await mentorship('anna and mia', a, annaInA.id, anna.id, mia)
  const annaAndOna = await mentorship('anna and ona', b, annaInB.id, anna.id, ona)
  const bruno = await child('bruno')
  await referral('bruno to a', a, bruno.id, colleague.accountId)
  const brunoInA = await enrolment('bruno in a', a, bruno.id)
  const brunoAndMax = await mentorship('bruno and max', a, brunoInA.id, bruno.id, max)
  const greta = await child('greta')
  await referral('greta to b', b, greta.id, colleague.accountId)
  const carl = await child('carl')
  await referral('carl to a', a, carl.id)
  const carlInA = await enrolment('carl in a', a, carl.id)
  const carlAndMax = await mentorship('carl and max', a, carlInA.id, carl.id, max)
  // dora and emil were entered by me and are not referred yet; emil is restricted. finn is known to nobody yet.
  await child('dora', me.accountId)
  const emil = await child('emil', me.accountId)
  await child('finn')
  for (const [name, participantId] of [
    ['mother of anna', anna.id],
    ['mother of bruno', bruno.id],
  ] as const) {
    const { id: representativeId } = named(name, await make.person())
    await make.insert('representation', {
      participantId,
      representativeId,
      basis: 'PARENT',
      startsOn: '2020-01-01',
    })
  }

  let hour = 0
  async function session(name: string, programme: Programme, of: string, seats: Seat[]) {
    hour += 1
    const during = `[2026-02-1${hour}T10:00:00Z,2026-02-1${hour}T11:00:00Z)`
    const kind = seats.length > 2 ? 'GROUP' : 'ONE_TO_ONE'
    const about = {
      programmeId: programme.id,
      organisationId: of,
      kind,
      activityType: 'CONVERSATION',
      during,
    }
    const { id: sessionId } = named(name, await make.insert('session', { ...about, createdBy: me.accountId }))
    for (const [{ id: personId }, capacity, mentorshipId, enrolmentId] of seats) {
      await make.insert('attendance', {
        ...{ sessionId, programmeId: programme.id, personId, capacity, during, state: 'planned' },
        ...{ mentorshipId: mentorshipId ?? null, enrolmentId: enrolmentId ?? null },
      })
    }
  }
  await session('anna meets mia', a, organisationId, [
    [anna, 'participant', annaAndMia.id, annaInA.id],
    [mia, 'mentor', annaAndMia.id],
  ])
  await session('anna meets ona', b, ona.organisationId as string, [
    [anna, 'participant', annaAndOna.id, annaInB.id],
    [ona, 'mentor', annaAndOna.id],
  ])
  await session('bruno meets max', a, organisationId, [
    [bruno, 'participant', brunoAndMax.id, brunoInA.id],
    [max, 'mentor', brunoAndMax.id],
  ])
  await session('carl meets max', a, organisationId, [
    [carl, 'participant', carlAndMax.id, carlInA.id],
    [max, 'mentor', carlAndMax.id],
  ])
  await session('carl and anna meet mia', a, organisationId, [
    [carl, 'participant', carlAndMax.id, carlInA.id],
    [anna, 'participant', annaAndMia.id, annaInA.id],
    [mia, 'mentor'],
  ])
  await session('bruno is met by ona', a, ona.organisationId as string, [
    [bruno, 'participant', brunoAndMax.id, brunoInA.id],
    [ona, 'mentor'],
  ])

  // Restricted only now, because nothing is written about somebody who is.
  for (const { id: personId } of [carl, emil])
    await make.insert('person_restriction', {
      ...{ personId, ground: 'UNLAWFUL', startsOn: '2026-02-01', placedBy: me.accountId },
    })
  // A lifted restriction hides nobody.
  await make.insert('person_restriction', {
    ...{ personId: anna.id, ground: 'UNLAWFUL', startsOn: '2026-02-01', placedBy: me.accountId },
    ...{ liftedOn: '2026-02-02', liftedBy: me.accountId },
  })
  return { label, me, a, b, mia, max, ona, organisationId }
}
