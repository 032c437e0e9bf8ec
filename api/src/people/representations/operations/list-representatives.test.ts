import { describe, expect, test } from 'vitest'

import { admissions } from '../../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../../test/app.ts'

type Representation = {
  id: string
  version: number
  basis: string
  endsOn: string | null
  representative: { id: string; givenName: string; phone: string | null }
}

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const { programme, coordinator, make, referral } = await admissions(api)

const parent = { givenName: 'Inese', familyName: 'Āboliņa', phone: '+371 20000001' }
const valid = { representative: parent, confirmedNew: true, basis: 'PARENT', startsOn: '2020-01-01' }

/** A participant in the programme, as the coordinator sees one. */
async function known() {
  const { id } = await make.participant()
  await referral(id)
  return id
}
const add = (participantId: string, body: object) =>
  api.post(coordinator, `/participants/${participantId}/representations`, body as Record<string, unknown>)

describe('listRepresentatives', () => {
  test('finds by folded name, in the programme, with whom they represent', async () => {
    const id = await known()
    const { representative } = ok<Representation>(
      await add(id, { ...valid, representative: { ...parent, familyName: 'Šķēle-Īpašā' } }),
    )
    const find = async (who: typeof coordinator, programmeId: string) =>
      ok<{ data: { representative: { id: string }; participant: { id: string } }[] }>(
        await api.get(who, `/representatives?programmeId=${programmeId}&q=skele%20inese`),
      ).data
    expect(await find(coordinator, programme.id)).toMatchObject([
      { representative: { id: representative.id }, participant: { id }, conflicts: [] },
    ])
    expect(await find(coordinator, (await make.programme()).id)).toEqual([])
    expect(await find(await api.as('case_manager'), programme.id)).toEqual([])
    refused(
      await api.get(await api.as('finance'), `/representatives?programmeId=${programme.id}`),
      'FORBIDDEN',
    )
  })

  test('by ground, by an end that comes soon, by a conflict of interests', async () => {
    const own = await admissions(api)
    const listed = async (query: string) =>
      ok<{ data: { id: string }[] }>(
        await api.get(own.coordinator, `/representatives?programmeId=${own.programme.id}&${query}`),
      ).data.map(({ id }) => id)
    const of = async (columns: object) => {
      const { id } = await own.make.participant()
      await own.referral(id)
      return (await own.representation(id, columns as Record<string, unknown>)).id
    }
    const parent1 = await of({})
    const ending = await of({ endsOn: '2026-03-30' })
    const today = await of({ endsOn: '2026-03-02' })
    const over = await of({ endsOn: '2026-03-01' })
    const { id: grown } = await own.make.participant({}, { birthDate: '2008-04-02' })
    await own.referral(grown)
    const untilBirthday = (await own.representation(grown)).id
    const guardian = await of({ basis: 'GUARDIAN', documentReference: 'BT 1', endsOn: '2026-04-02' })
    expect((await listed('basis=GUARDIAN')).sort()).toEqual([guardian])
    expect((await listed('basis=PARENT&basis=GUARDIAN')).sort()).toEqual(
      [parent1, ending, today, over, guardian, untilBirthday].sort(),
    )
    expect((await listed('endsTo=2026-04-01')).sort()).toEqual([ending, today, untilBirthday].sort())
    ok(
      await api.act(own.coordinator, `/representations/${parent1}/flag-conflict`, 1, {
        startsOn: '2026-03-02',
      }),
    )
    expect(await listed('inConflict=true')).toEqual([parent1])
    refused(
      await api.get(own.coordinator, `/representatives?programmeId=${own.programme.id}&basis=UNCLE`),
      'INPUT_INVALID',
    )
  })
})
