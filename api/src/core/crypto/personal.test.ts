import { randomBytes } from 'node:crypto'

import { describe, expect, test } from 'vitest'

import { testApp } from '../../../test/app.ts'
import { maker } from '../../../test/make.ts'
import { openText, openTexts, sealText } from './personal.ts'
import { openVault } from './vault.ts'

const api = await testApp()
const make = maker(api)
const officer = await api.as('officer')
const { vault } = api.app
const rowId = officer.sessionId
const column = 'session.note_sealed'
const text = 'Runājām par skolu; Līga jūtas labāk.'
const sealFor = (personId: string) =>
  api.db.write(officer, (tx) => sealText(tx, officer, vault, { personId, column, rowId }, text))
const openFor = (personId: string, sealed: Buffer | null, sealContext = {}) =>
  api.db.read(officer, (db) =>
    openText(db, officer, vault, { personId, column, rowId, ...sealContext }, sealed),
  )

describe('a note about a person', () => {
  test('opens where it was sealed and shows nothing of itself when stored', async () => {
    const { id } = await make.person()
    const sealed = await sealFor(id)
    expect(sealed.toString('latin1')).not.toContain('skolu')
    expect(await openFor(id, sealed)).toBe(text)
    expect((await sealFor(id)).equals(sealed), 'never twice the same').toBe(false)
    expect(await openFor(id, null)).toBeNull()
  })

  test('opens nowhere else: not in another row, column or person, nor with one bit changed', async () => {
    const { id } = await make.person()
    const other = await make.person()
    const sealed = await sealFor(id)
    await sealFor(other.id)
    await expect(openFor(id, sealed, { rowId: officer.accountId })).rejects.toThrow()
    await expect(openFor(id, sealed, { column: 'goal.note_sealed' })).rejects.toThrow()
    await expect(openFor(other.id, sealed)).rejects.toThrow()
    for (const at of [0, 5, 20, sealed.length - 1]) {
      const bent = Buffer.from(sealed)
      bent[at]! ^= 1
      await expect(openFor(id, bent)).rejects.toThrow()
    }
  })

  test('is gone with the key of its person', async () => {
    const { id } = await make.person()
    const sealed = await sealFor(id)
    await api.sql('delete from person_key where person_id = $1', [id])
    expect(await openFor(id, sealed)).toBeNull()
  })

  test('shares one key with the others, also when the first two are written at once', async () => {
    const { id } = await make.person()
    const sealed = await Promise.all([sealFor(id), sealFor(id), sealFor(id)])
    const values = sealed.map((value) => ({ personId: id, column, rowId, sealed: value }))
    const opened = await api.db.read(officer, (db) =>
      openTexts(db, officer, vault, [...values, { ...values[0]!, sealed: null }]),
    )
    expect(opened).toEqual([text, text, text, null])
    expect(await api.sql('select 1 from person_key where person_id = $1', [id])).toHaveLength(1)
  })

  test('cannot be read with another key-encryption key', async () => {
    const { id } = await make.person()
    const sealed = await sealFor(id)
    const wrong = openVault(randomBytes(32))
    const opening = api.db.read(officer, (db) =>
      openText(db, officer, wrong, { personId: id, column, rowId }, sealed),
    )
    await expect(opening).rejects.toThrow()
  })
})
