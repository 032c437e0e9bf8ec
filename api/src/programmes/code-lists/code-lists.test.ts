import { editableLists, listSeeds } from '@lidzas/domain/programmes/code-lists/editable'
import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'
import { race, tally } from '../../../test/race.ts'

type Item = {
  id: string
  list: string
  code: string
  lv: string
  en: string
  active: boolean
  used: boolean
  version: number
}
type Lists = { data: Item[] }

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const officer = await api.as('officer')
const { programme, caseManager, coordinator, candidate } = await admissions(api)

const all = async () => ok<Lists>(await api.get(caseManager, '/code-lists')).data
const itemOf = async (list: string, code: string) =>
  (await all()).find((item) => item.list === list && item.code === code)!
const sleep = { list: 'NEED', code: 'SLEEP', lv: 'Miegs', en: 'Sleep' }
const remove = (id: string, version: number, who = officer) =>
  api.call(who, 'DELETE', `/code-list-items/${id}`, undefined, { 'if-match': `"${version}"` })
const refer = async (needs: object[]) =>
  api.post(caseManager, '/referrals', {
    programmeId: programme.id,
    participantId: (await candidate()).id,
    needs,
  })

describe('listCodeLists', () => {
  test('every authority begins with the domain’s items in their order (#86)', async () => {
    const items = await all()
    for (const list of editableLists) {
      const ours = items.filter((item) => item.list === list)
      expect(ours.map(({ code, lv, en }) => [code, { lv, en }])).toEqual(Object.entries(listSeeds[list]))
    }
    expect(items.every(({ active }) => active)).toBe(true)
    const abroad = await api.as('mentor', { tenantId: await api.newTenant() })
    const theirs = ok<Lists>(await api.get(abroad, '/code-lists')).data
    expect(theirs.map(({ code }) => code)).toEqual(items.map(({ code }) => code))
    expect(theirs.map(({ id }) => id)).not.toContain(items[0]!.id)
  })
})

describe('addCodeListItem', () => {
  test('adds it as the last before “other”, in both languages; to the reasons too (L-47)', async () => {
    const made = ok<Item>(await api.post(officer, '/code-list-items', sleep))
    expect(made).toMatchObject({ ...sleep, active: true, used: false })
    expect(
      (await all())
        .filter(({ list }) => list === 'NEED')
        .map(({ code }) => code)
        .slice(-2),
    ).toEqual(['SLEEP', 'OTHER'])
    expect(await api.auditOf(made.id)).toEqual(['code-list-item.added'])
    refused(await api.post(officer, '/code-list-items', sleep), 'ALREADY_EXISTS', ['/code'])
    ok(await api.post(officer, '/code-list-items', { ...sleep, list: 'REFERRAL_REASON' }))
  })

  test.each<[string, object, string[]]>([
    ['without an English name', { en: undefined }, ['/en']],
    ['with a blank Latvian name', { lv: '  ' }, ['/lv']],
    ['with a small code', { code: 'sleep' }, ['/code']],
    ['with a long code', { code: 'A'.repeat(41) }, ['/code']],
    ['of no list', { list: 'FOOD' }, ['/list']],
  ])('refuses one %s (#86)', async (_, body, pointers) => {
    refused(await api.post(officer, '/code-list-items', { ...sleep, ...body }), 'INPUT_INVALID', pointers)
  })

  test('is for officers and administrators', async () => {
    for (const who of [caseManager, coordinator])
      refused(await api.post(who, '/code-list-items', { ...sleep, code: 'X' }), 'FORBIDDEN')
    ok(await api.post(await api.as('administrator'), '/code-list-items', { ...sleep, code: 'FOOD' }))
  })
})

describe('updateCodeListItem', () => {
  test('renames and orders; a retired item stays where it was chosen and is offered no more', async () => {
    const item = await itemOf('NEED', 'LEISURE')
    const path = `/code-list-items/${item.id}`
    const chosen = [{ code: 'LEISURE', level: 'SOME' }]
    const before = ok<{ id: string; version: number }>(await refer(chosen))
    const now = await itemOf('NEED', 'LEISURE')
    const renamed = ok<Item>(await api.patch(officer, path, now.version, { lv: 'Brīvais laiks', sort: 1 }))
    expect((await all()).filter(({ list }) => list === 'NEED')[0]).toMatchObject({ lv: 'Brīvais laiks' })
    ok(await api.patch(officer, path, renamed.version, { active: false }))
    refused(await refer(chosen), 'CODE_RETIRED', ['/needs/0/code'])
    const kept = { needs: [{ code: 'LEISURE', level: 'URGENT' }] }
    ok(await api.patch(caseManager, `/referrals/${before.id}`, before.version, kept))
    ok(await api.patch(officer, path, renamed.version + 1, { active: true }))
    ok(await refer(chosen))
  })

  test('a list keeps something to choose', async () => {
    const items = (await all()).filter(({ list }) => list === 'REFERRAL_WITHDRAW')
    const retire = (item: Item) =>
      api.patch(officer, `/code-list-items/${item.id}`, item.version, { active: false })
    for (const item of items.slice(1)) ok(await retire(item))
    refused(await retire(items[0]!), 'CODE_LIST_LAST', ['/active'])
    refused(await remove(items[0]!.id, items[0]!.version), 'CODE_LIST_LAST')
  })

  test('needs the version that was read, the permission and the authority', async () => {
    const { id, version } = await itemOf('NEED', 'WORK')
    const path = `/code-list-items/${id}`
    refused(await api.call(officer, 'PATCH', path, { lv: 'Darbs' }), 'PRECONDITION_REQUIRED')
    refused(await api.patch(officer, path, version + 1, { lv: 'Darbs' }), 'VERSION_STALE')
    refused(await api.patch(coordinator, path, version, { lv: 'Darbs' }), 'FORBIDDEN')
    refused(await api.patch(officer, path, version, { code: 'LABOUR' }), 'INPUT_INVALID', ['/code'])
    refused(await api.patch(officer, path, version, {}), 'INPUT_INVALID')
    const abroad = await api.as('officer', { tenantId: await api.newTenant() })
    refused(await api.patch(abroad, path, version, { lv: 'Darbs' }), 'NOT_FOUND')
    refused(await remove(id, version, abroad), 'NOT_FOUND')
    expect(await itemOf('NEED', 'WORK')).toMatchObject({ version })
  })
})

describe('removeCodeListItem', () => {
  test('removes what nobody chose, and nothing that somebody did', async () => {
    const { id, version } = ok<Item>(
      await api.post(officer, '/code-list-items', { ...sleep, code: 'PETS', lv: 'Dzīvnieki', en: 'Pets' }),
    )
    refused(await remove(id, version + 1), 'VERSION_STALE')
    expect((await remove(id, version)).statusCode).toBe(204)
    expect(await itemOf('NEED', 'PETS')).toBeUndefined()
    expect(await api.auditOf(id)).toEqual(['code-list-item.added', 'code-list-item.removed'])
    ok(await refer([{ code: 'HEALTH', level: 'SOME' }]))
    const used = await itemOf('NEED', 'HEALTH')
    expect(used.used).toBe(true)
    refused(await remove(used.id, used.version), 'CODE_USED')
    const past = (text: string) => api.sql(text, [used.id], api.tenantId)
    await expect(past('delete from code_list_item where id = $1')).rejects.toThrow(/used code/)
    await past('update code_list_item set used = false where id = $1')
    expect((await itemOf('NEED', 'HEALTH')).used).toBe(true)
  })

  test('50 at once: whatever is chosen stays, whatever goes is chosen by nobody', async () => {
    const { id, version } = ok<Item>(await api.post(officer, '/code-list-items', { ...sleep, code: 'RACE' }))
    const people = await Promise.all(Array.from({ length: 25 }, () => candidate()))
    const answers = await race([
      ...people.map(
        (person) => () =>
          api.post(caseManager, '/referrals', {
            programmeId: programme.id,
            participantId: person.id,
            needs: [{ code: 'RACE', level: 'SOME' }],
          }),
      ),
      ...Array.from({ length: 25 }, () => () => remove(id, version)),
    ])
    const { 201: chosen = 0, 204: removed = 0, ...others } = tally(answers)
    expect([chosen > 0, removed]).toEqual(chosen > 0 ? [true, 0] : [false, 1])
    expect(
      Object.keys(others).every((code) =>
        ['CODE_USED', 'VERSION_STALE', 'CODE_UNKNOWN', 'NOT_FOUND'].includes(code),
      ),
    ).toBe(true)
    expect(Boolean(await itemOf('NEED', 'RACE'))).toBe(chosen > 0)
  })

  test('a code that is being removed at that moment is not chosen', async () => {
    const { id } = ok<Item>(await api.post(officer, '/code-list-items', { ...sleep, code: 'GOING' }))
    const { id: participantId } = await candidate()
    const removal = api.sql(
      `with gone as (delete from code_list_item where id = $1 returning id) select pg_sleep(0.6) from gone`,
      [id],
      api.tenantId,
    )
    await new Promise((resume) => setTimeout(resume, 200))
    const needs = [{ code: 'GOING', level: 'SOME' }]
    const body = { programmeId: programme.id, participantId, needs }
    refused(await api.post(caseManager, '/referrals', body), 'CODE_UNKNOWN', ['/needs/0/code'])
    await removal
    expect(await api.sql('select from referral where participant_id = $1', [participantId])).toEqual([])
  })
})
