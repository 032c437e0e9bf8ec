/** #76: a personal code is in no log, address, error, event, letter, kept answer, table or file. */
import { createHash } from 'node:crypto'

import type { LightMyRequestResponse as Response } from 'fastify'
import { expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp, type Caller } from '../../../test/app.ts'
import { codes } from '../../../test/codes.ts'
import { importing } from '../../../test/imports.ts'
import { diskOf, logOf } from '../../../test/places.ts'
import { multipart } from '../../../test/uploads.ts'

type Body = Record<string, unknown>

const api = await testApp({ now: '2026-03-02T10:00:00Z', settings: { logLevel: 'debug' } })
const log = logOf(api)
const disk = await diskOf(api)
const { programme, caseManager, candidate, referral, unique } = await admissions(api)
const officer = await api.as('officer')
const born = '2003-11-17'
const next = codes(born)
const used = new Set<string>()
/** Answers of everything that was asked, but the one operation whose purpose is to show a code. */
const answers: string[] = []

function code() {
  const { digits, text } = next()
  used.add(digits)
  return text
}

async function ask(by: Caller, method: string, path: string, body?: Body, headers = {}): Promise<Response> {
  const answer = await api.call(by, method, path, body, headers)
  if (!path.endsWith('/reveal')) answers.push(`${JSON.stringify(answer.headers)} ${answer.body}`)
  return answer
}

/** Each way in which a code may stand somewhere, with the way's name. */
function shapesOf(digits: string): [string, Buffer][] {
  const texts = [
    digits,
    `${digits.slice(0, 6)}-${digits.slice(6)}`,
    `${digits.slice(0, 6)} ${digits.slice(6)}`,
  ]
  const hashes = ['md5', 'sha1', 'sha256'].flatMap((name) =>
    [digits, texts[1]!].map((text) => [name, createHash(name).update(text).digest()] as const),
  )
  return [
    ...texts.map((text): [string, Buffer] => ['plain', Buffer.from(text)]),
    ...texts.map((text): [string, Buffer] => ['hex', Buffer.from(Buffer.from(text).toString('hex'))]),
    ...texts.map((text): [string, Buffer] => [
      'base64',
      Buffer.from(Buffer.from(text).toString('base64').slice(0, 12)),
    ]),
    // A hash without a key is as good as the code: there are few enough of them to try.
    ...hashes.flatMap(([name, hash]): [string, Buffer][] => [
      [name, hash],
      [`${name} in hex`, Buffer.from(hash.toString('hex'))],
    ]),
  ]
}

/** Where a used code stands, as "place: shape"; empty is the aim. */
async function leaks(): Promise<string[]> {
  const places = [
    { place: 'log', bytes: Buffer.from(log.join('\n')) },
    { place: 'answer', bytes: Buffer.from(answers.join('\n')) },
    ...(await disk()),
  ]
  const shapes = [...used].flatMap(shapesOf)
  return [
    ...new Set(
      places.flatMap(({ place, bytes }) =>
        shapes.filter(([, shape]) => bytes.includes(shape)).map(([name]) => `${place}: ${name}`),
      ),
    ),
  ]
}

const karlis = () => ({ givenName: 'Kārlis', familyName: `Āboliņš${unique()}`, birthDate: born })
const misfit = (text: string) => {
  const wrong = `${text.slice(0, -1)}${(Number(text.at(-1)) + 1) % 10}`
  used.add(wrong.replace('-', ''))
  return wrong
}

async function exercise() {
  // Entered, with every way to be refused.
  const kept = code()
  const headers = { 'idempotency-key': unique() }
  const first = { ...karlis(), personalCode: kept }
  const { id } = ok<{ id: string }>(await ask(caseManager, 'POST', '/participants', first, headers))
  await ask(caseManager, 'POST', '/participants', first, headers)
  const enter = (body: Body) => ask(caseManager, 'POST', '/participants', { ...karlis(), ...body })
  await enter({ personalCode: kept })
  await enter({ personalCode: misfit(code()) })
  await enter({ personalCode: misfit(code()), confirmed: ['CHECKSUM'] })
  await enter({ personalCode: code(), birthDate: '2003-11-18' })
  await enter({ personalCode: `${code()}9` })
  await enter({ personalCode: [code()] })
  await enter({ [code()]: 'x' })
  await enter({ personalCode: code(), gender: code() })
  // In a field that is kept readable.
  refused(await enter({ school: `skola, ${code()}` }), 'INPUT_INVALID', ['/school'])
  refused(await enter({ givenName: code() }), 'INPUT_INVALID', ['/givenName'])
  refused(await enter({ externalIds: [{ system: 'SOPA', externalId: code() }] }), 'INPUT_INVALID')
  await Promise.all(Array.from({ length: 5 }, () => enter({ personalCode: kept })))
  await ask(
    caseManager,
    'POST',
    '/participants',
    { ...karlis(), personalCode: code() },
    { 'idempotency-key': code() },
  )

  // Looked for, where it belongs and where it does not.
  for (const personalCode of [kept, kept.replace('-', ''), code(), misfit(code()), `x${code()}`]) {
    await ask(caseManager, 'POST', '/persons/lookups', { personalCode })
  }
  for (const text of [kept, kept.replace('-', '')]) {
    for (const path of ['/persons', '/participants', '/mentors', '/organisations']) {
      await ask(officer, 'GET', `${path}?q=${text}`)
    }
    await ask(officer, 'GET', `/persons?${text}=1`)
    await ask(officer, 'GET', `/persons?cursor=${text}`)
    await ask(officer, 'GET', `/persons/${text}`)
    await ask(officer, 'GET', `/people/${encodeURIComponent(text).replace('1', '%31')}`)
    await ask(officer, 'POST', `/persons/${text}/codes`, {})
    await ask(officer, 'GET', '/persons', undefined, { 'x-request-id': text })
    await ask(caseManager, 'PATCH', `/persons/${id}`, {}, { 'if-match': `"${text}"` })
  }

  // Added, shown, taken away.
  const path = `/persons/${id}`
  await ask(
    caseManager,
    'POST',
    `${path}/codes`,
    { personalCode: code(), startsOn: '2026-03-01' },
    { 'idempotency-key': unique() },
  )
  await ask(caseManager, 'POST', `${path}/codes`, { personalCode: kept })
  await ask(caseManager, 'POST', `${path}/codes`, { personalCode: misfit(code()) })
  await ask(caseManager, 'POST', `${path}/codes`, { personalCode: code(), startsOn: code() })
  const person = ok<{ codes: { id: string }[] }>(await ask(caseManager, 'GET', path))
  expect(person.codes).toHaveLength(2)
  for (const kind of ['OTHER', code()]) {
    await ask(officer, 'POST', `/person-codes/${person.codes[0]!.id}/reveal`, { purpose: kind })
  }
  await ask(caseManager, 'PATCH', path, { birthDate: '2003-11-19' }, { 'if-match': '"1"' })
  await ask(caseManager, 'POST', `/person-codes/${person.codes[1]!.id}/withdraw`, undefined, {
    'if-match': '"1"',
  })
  await ask(caseManager, 'GET', `/participants/${id}`)

  // Of somebody who signs for a participant.
  const child = await candidate()
  await referral(child.id)
  const representative = { givenName: 'Inese', familyName: 'Āboliņa', birthDate: born }
  for (const personalCode of [code(), kept, misfit(code()), 'x']) {
    await ask(caseManager, 'POST', `/participants/${child.id}/representations`, {
      representative: { ...representative, personalCode },
      basis: 'PARENT',
      startsOn: '2020-01-01',
    })
  }
  // On a document that is named after one.
  const scan = {
    name: `piekrišana ${code()}.pdf`,
    type: 'application/pdf',
    content: Buffer.from('%PDF-1.7\n%%EOF'),
  }
  const { body, headers: form } = multipart([
    { name: 'kind', value: 'OTHER' },
    { name: 'file', file: scan },
  ])
  const upload = { method: 'POST' as const, url: `/api/v1/participants/${id}/documents`, payload: body }
  const uploaded = await api.app.inject({ ...upload, headers: { ...caseManager.headers, ...form } })
  expect(uploaded.statusCode, uploaded.body).toBe(201)
  answers.push(uploaded.body)

  // From a table that is named after one of its codes.
  const header = 'Vārds;Uzvārds;Dzimšanas datums;Personas kods;SOPA nr.'
  const lines = [code(), misfit(code()), kept, 'x'].map(
    (text, index) => `Anna;Importa${unique()};17.11.2003;${text};${unique()}${index}`,
  )
  const file = { name: `saraksts ${code()}.csv`, content: [header, ...lines].join('\r\n') }
  const done = await importing(api, caseManager, { programmeId: programme.id }).ran(file)
  expect(done.rows.map(({ outcome }) => outcome)).toContain('NEW')
  answers.push(JSON.stringify(done))

  for (const list of [
    '/persons',
    '/participants',
    '/audit-events',
    `/timeline?objectType=participant&objectId=${id}`,
  ]) {
    await ask(officer, 'GET', list)
  }
  return id
}

test('after everything that takes or shows a code, no code stands anywhere (#76)', async () => {
  await exercise()
  expect(log.length).toBeGreaterThan(100)
  expect(used.size).toBeGreaterThan(20)
  expect(await leaks()).toEqual([])
}, 120_000)

test('one that leaks is found wherever it does', async () => {
  const { digits, text } = next()
  used.add(digits)
  const id = ok<{ id: string }>(await api.post(caseManager, '/participants', karlis())).id
  await api.sql('update participant set school = $1 where person_id = $2', [`kods ${text}`, id], api.tenantId)
  await api.sql(`insert into email_message (recipient, subject, body) values ('a@example.org', 'x', $1)`, [
    digits,
  ])
  await api.sql('create table planted (hash bytea)')
  await api.sql('insert into planted values ($1)', [createHash('sha256').update(digits).digest()])
  api.app.log.info({ person: text }, 'looked up')
  const found = await leaks()
  for (const place of [
    'log: plain',
    'table participant: plain',
    'table email_message: plain',
    'table planted: sha256 in hex',
  ])
    expect(found).toContain(place)
  expect(found.some((place) => place.startsWith('file '))).toBe(true)
  expect(found.some((place) => place.startsWith('wal '))).toBe(true)
}, 120_000)
