import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'
import { race, tally } from '../../../test/race.ts'
import { asice, docx, jpeg, multipart, pdf, png, upload, zip, type Part } from '../../../test/uploads.ts'

type Document = {
  id: string
  fileName: string
  contentType: string
  sizeBytes: number
  sha256: string
  isLinked: boolean
}
type Page = { data: Document[] }

const api = await testApp({ now: '2026-03-02T10:00:00Z', settings: { maxDocumentBytes: 300_000 } })
const { programme, coordinator, caseManager, make, referral } = await admissions(api)
const officer = await api.as('officer')

async function known() {
  const { id } = await make.participant()
  await referral(id)
  return id
}
const participant = await known()
const stored = async (id = participant) =>
  ok<Page>(await api.get(officer, `/participants/${id}/documents`)).data
const send = (file: object, to = participant) => upload(api, caseManager, to, file)
const sendParts = (parts: Part[], headers: object = {}) => {
  const form = multipart(parts)
  return api.app.inject({
    method: 'POST',
    url: `/api/v1/participants/${participant}/documents`,
    headers: { 'accept-language': 'en', ...caseManager.headers, ...form.headers, ...headers },
    payload: form.body,
  })
}

describe('uploadDocument', () => {
  test.each<[string, string, Buffer, string]>([
    ['Piekrišana Annai.pdf', 'application/pdf', pdf(), 'application/pdf'],
    ['skenējums.JPG', 'image/jpeg', jpeg(), 'image/jpeg'],
    ['skenējums.jpeg', 'image/jpg', jpeg(), 'image/jpeg'],
    ['ekrāns.png', 'image/png', png(), 'image/png'],
    ['Piekrišana.edoc', 'application/octet-stream', asice(), 'application/vnd.etsi.asic-e+zip'],
    ['Piekrišana.asice', 'application/vnd.etsi.asic-e+zip', asice(), 'application/vnd.etsi.asic-e+zip'],
    [
      'vēstule.docx',
      'application/zip',
      docx(),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
  ])('keeps %s, sealed, with its sum', async (name, type, content, contentType) => {
    const response = await send({ name, type, content })
    const made = ok<Document>(response)
    expect(response.statusCode).toBe(201)
    expect(made).toMatchObject({ fileName: name, contentType, sizeBytes: content.length, isLinked: false })
    expect(made.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(await api.auditOf(made.id)).toEqual(['document.added'])
    const [row] = await api.sql<{ content_sealed: Buffer; name_sealed: Buffer }>(
      'select content_sealed, name_sealed from document where id = $1',
      [made.id],
    )
    expect(row!.content_sealed.includes(content.subarray(0, 16))).toBe(false)
    expect(row!.name_sealed.includes(Buffer.from(name))).toBe(false)
  })

  test.each<[string, object, string]>([
    ['a page called PDF', { content: Buffer.from('<!doctype html><script>1</script>') }, 'DOCUMENT_MISMATCH'],
    ['a picture called PDF', { content: jpeg() }, 'DOCUMENT_MISMATCH'],
    ['a program called PDF', { content: Buffer.from('MZ\x90\x00') }, 'DOCUMENT_MISMATCH'],
    ['a PDF called picture', { name: 'a.png', type: 'image/png' }, 'DOCUMENT_MISMATCH'],
    ['a PDF declared a page', { type: 'text/html' }, 'DOCUMENT_DECLARED'],
    ['a page', { name: 'a.html', type: 'text/html', content: Buffer.from('<p>') }, 'DOCUMENT_TYPE'],
    [
      'a drawing with a script',
      { name: 'a.svg', type: 'image/svg+xml', content: Buffer.from('<svg/>') },
      'DOCUMENT_TYPE',
    ],
    ['an ending hidden by direction', { name: 'anna\u202efdp.exe' }, 'DOCUMENT_TYPE'],
    ['no ending', { name: 'piekrisana' }, 'DOCUMENT_TYPE'],
    ['no name', { name: '../..' }, 'DOCUMENT_NAME'],
    ['nothing in it', { content: Buffer.alloc(0) }, 'DOCUMENT_EMPTY'],
    ['half a PDF', { content: pdf().subarray(0, 30) }, 'DOCUMENT_DAMAGED'],
    [
      'half a picture',
      { name: 'a.png', type: 'image/png', content: png().subarray(0, 40) },
      'DOCUMENT_DAMAGED',
    ],
    ['half a container', { name: 'a.docx', type: '', content: docx().subarray(0, 60) }, 'DOCUMENT_DAMAGED'],
    [
      'any ZIP called DOCX',
      { name: 'a.docx', type: '', content: zip({ 'a.txt': 'a' }) },
      'DOCUMENT_MISMATCH',
    ],
    ['an eDoc called DOCX', { name: 'a.docx', type: '', content: asice() }, 'DOCUMENT_MISMATCH'],
    [
      'a container without a signature',
      {
        name: 'a.edoc',
        type: '',
        content: zip({ mimetype: 'application/vnd.etsi.asic-e+zip', 'a.pdf': 'a' }),
      },
      'DOCUMENT_DAMAGED',
    ],
    [
      'macros',
      {
        name: 'a.docx',
        type: '',
        content: zip({ '[Content_Types].xml': '', 'word/document.xml': '', 'word/vbaProject.bin': '' }),
      },
      'DOCUMENT_UNSAFE',
    ],
    [
      'a bomb by its sizes',
      {
        name: 'a.docx',
        type: '',
        content: zip({ '[Content_Types].xml': 'a', 'word/document.xml': 'b' }, { size: 2_000_000_000 }),
      },
      'DOCUMENT_UNSAFE',
    ],
    [
      'a bomb of shared bytes',
      {
        name: 'a.docx',
        type: '',
        content: zip(
          Array.from({ length: 3 }, () => ['a', 'x'.repeat(100)]),
          {
            shareData: true,
          },
        ),
      },
      'DOCUMENT_UNSAFE',
    ],
    [
      '2,000 files in one',
      {
        name: 'a.docx',
        type: '',
        content: zip(Object.fromEntries(Array.from({ length: 2_000 }, (_, n) => [`f${n}`, '']))),
      },
      'DOCUMENT_UNSAFE',
    ],
    [
      'a way out of its folder',
      {
        name: 'a.docx',
        type: '',
        content: zip({ '[Content_Types].xml': '', 'word/document.xml': '', '../../etc/passwd': 'x' }),
      },
      'DOCUMENT_UNSAFE',
    ],
    [
      'too many bytes',
      { content: Buffer.concat([pdf(), Buffer.alloc(300_000), Buffer.from('%%EOF')]) },
      'DOCUMENT_TOO_LARGE',
    ],
  ])('refuses %s by name', async (_, file, code) => {
    const before = (await stored()).length
    refused(await send(file), code as 'DOCUMENT_TYPE', ['/file'])
    expect(await stored()).toHaveLength(before)
  })

  test('keeps a name without its path, its controls and its invisible characters', async () => {
    const made = async (name: string) => ok<Document>(await send({ name })).fileName
    expect(await made('C:\\Users\\anna\\Piekrišana.pdf')).toBe('Piekrišana.pdf')
    expect(await made('../../etc/anna.pdf')).toBe('anna.pdf')
    expect(await made('an\u202ena\u200b\u0007.pdf')).toBe('anna.pdf')
    expect(await made('a<b>c:d|e?.pdf')).toBe('a_b_c_d_e_.pdf')
    expect(await made(`${'ā'.repeat(400)}.pdf`)).toBe(`${'ā'.repeat(116)}.pdf`)
  })

  test('takes one file and its kind, in any order, and nothing else', async () => {
    const file = { name: 'a.pdf', type: 'application/pdf', content: pdf() }
    const kind = { name: 'kind', value: 'OTHER' }
    ok(await sendParts([{ name: 'file', file }, kind]))
    const before = (await stored()).length
    refused(await sendParts([kind, { name: 'file', file }, { name: 'file', file }]), 'DOCUMENT_PARTS')
    refused(await sendParts([{ name: 'file', file }, kind, kind]), 'DOCUMENT_PARTS')
    refused(await sendParts([kind, { name: 'picture', file }]), 'DOCUMENT_PARTS')
    refused(
      await sendParts([
        { name: 'note', value: 'x' },
        { name: 'file', file },
      ]),
      'DOCUMENT_PARTS',
    )
    refused(
      await sendParts([
        { name: '__proto__', value: 'x' },
        { name: 'file', file },
      ]),
      'DOCUMENT_PARTS',
    )
    refused(await sendParts([{ name: 'file', file }]), 'INPUT_INVALID', ['/kind'])
    refused(
      await sendParts([
        { name: 'kind', value: 'PASSPORT' },
        { name: 'file', file },
      ]),
      'INPUT_INVALID',
      ['/kind'],
    )
    refused(await sendParts([kind]), 'DOCUMENT_MISSING', ['/file'])
    refused(await sendParts([]), 'INPUT_INVALID', ['/kind'])
    expect(await stored()).toHaveLength(before)
  })

  test('refuses a body that breaks off, one of another kind and one that only says it is small', async () => {
    const before = (await stored()).length
    const form = multipart([
      { name: 'kind', value: 'OTHER' },
      { name: 'file', file: { name: 'a.pdf', type: 'application/pdf', content: pdf() } },
    ])
    const raw = (payload: Buffer | string, headers: object) =>
      api.app.inject({
        method: 'POST',
        url: `/api/v1/participants/${participant}/documents`,
        headers: { ...caseManager.headers, ...headers } as Record<string, string>,
        payload,
      })
    refused(await raw(form.body.subarray(0, 200), form.headers), 'DOCUMENT_BROKEN_OFF')
    refused(await raw(form.body.subarray(0, -60), form.headers), 'DOCUMENT_BROKEN_OFF')
    refused(await raw(form.body, { 'content-type': 'multipart/form-data' }), 'DOCUMENT_BROKEN_OFF')
    refused(await raw('{"kind":"OTHER"}', { 'content-type': 'application/json' }), 'DOCUMENT_NOT_MULTIPART')
    refused(await raw('a', { 'content-type': 'text/plain' }), 'UNSUPPORTED_MEDIA_TYPE')
    refused(await raw(form.body, { ...form.headers, 'content-length': '900000' }), 'DOCUMENT_TOO_LARGE')
    expect(await stored()).toHaveLength(before)
    refused(
      await api.app.inject({
        method: 'POST',
        url: '/api/v1/organisations',
        headers: { ...officer.headers, ...form.headers },
        payload: form.body,
      }),
      'UNSUPPORTED_MEDIA_TYPE',
    )
  })

  test('is repeated once for the same key and file', async () => {
    const key = { 'idempotency-key': 'scan-1' }
    const first = ok<Document>(await upload(api, caseManager, participant, {}, key))
    const again = await upload(api, caseManager, participant, {}, key)
    expect(ok<Document>(again).id).toBe(first.id)
    expect(again.headers['idempotent-replayed']).toBe('true')
    refused(
      await upload(api, caseManager, participant, { content: pdf('cita') }, key),
      'IDEMPOTENCY_MISMATCH',
    )
  })

  test('is 404 out of scope and in another tenant, 403 for who may not', async () => {
    refused(await upload(api, await api.as('case_manager'), participant), 'NOT_FOUND')
    refused(
      await upload(api, await api.as('coordinator', { tenantId: await api.newTenant() }), participant),
      'NOT_FOUND',
    )
    refused(await upload(api, officer, participant), 'FORBIDDEN')
    refused(await upload(api, await api.as('mentor'), participant), 'FORBIDDEN')
    refused(await upload(api, null, participant), 'NOT_SIGNED_IN')
  })

  test('50 at once are all kept, four in memory at a time', async () => {
    const to = await known()
    const content = Buffer.concat([pdf(), Buffer.alloc(200_000, 'x'), Buffer.from('%%EOF')])
    const answers = await race(Array.from({ length: 60 }, () => () => send({ content }, to)))
    expect(tally(answers)).toEqual({ 201: 60 })
    expect(new Set(answers.map((answer) => ok<Document>(answer).id)).size).toBe(60)
  })
})

describe('downloadDocument', () => {
  const content = pdf('Annas piekrišana')
  const path = (id: string) => `/documents/${id}/content`

  test('gives the very bytes as an attachment and leaves an event', async () => {
    const { id, sha256 } = ok<Document>(await send({ name: 'Piekrišana "Annai".pdf', content }))
    const response = await api.get(officer, path(id))
    expect(response.statusCode).toBe(200)
    expect(response.rawPayload.equals(content)).toBe(true)
    expect(response.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="Piekrisana _Annai_.pdf"; filename*=UTF-8''Piekri%C5%A1ana%20_Annai_.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
    })
    expect(await api.auditOf(id)).toEqual(['document.added', 'document.downloaded'])
  })

  test('is 404 out of scope, in another tenant and without the key; 403 for who may not', async () => {
    const other = await known()
    const { id } = ok<Document>(await send({ content }, other))
    refused(await api.get(await api.as('case_manager'), path(id)), 'NOT_FOUND')
    refused(
      await api.get(await api.as('officer', { tenantId: await api.newTenant() }), path(id)),
      'NOT_FOUND',
    )
    for (const role of ['mentor', 'provider_coordinator', 'finance', 'auditor', 'administrator'] as const) {
      refused(await api.get(await api.as(role), path(id)), 'FORBIDDEN')
    }
    await api.sql('delete from person_key where person_id = $1', [other])
    refused(await api.get(officer, path(id)), 'NOT_FOUND')
    expect((await stored(other))[0]).toMatchObject({ id, fileName: '–' })
  })

  test('opens nowhere but in its own row', async () => {
    const [one, other] = [ok<Document>(await send({})), ok<Document>(await send({ content }))]
    await api.sql(
      'update document set content_sealed = (select content_sealed from document where id = $1) where id = $2',
      [one.id, other.id],
    )
    refused(await api.get(officer, path(other.id)), 'INTERNAL_ERROR')
  })
})

describe('listDocuments', () => {
  test('shows the newest first, by kind and by whether something points at them', async () => {
    const id = await known()
    const first = ok<Document>(await send({ kind: 'OTHER' }, id))
    api.travel('2026-03-02T10:01:00Z')
    const second = ok<Document>(await send({}, id))
    await make.insert('consent', {
      participantId: id,
      programmeId: programme.id,
      purpose: 'PUBLICITY',
      givenBy: 'PARTICIPANT',
      givenOn: '2026-03-01',
      form: 'PAPER',
      textVersion: '1',
      language: 'lv',
      documentId: second.id,
    })
    expect((await stored(id)).map(({ id: one, isLinked }) => [one, isLinked])).toEqual([
      [second.id, true],
      [first.id, false],
    ])
    const ids = async (query: string) =>
      ok<Page>(await api.get(coordinator, `/participants/${id}/documents?${query}`)).data.map((row) => row.id)
    expect(await ids('isLinked=false')).toEqual([first.id])
    expect(await ids('kind=CONSENT')).toEqual([second.id])
    refused(await api.get(coordinator, `/participants/${id}/documents?kind=X`), 'INPUT_INVALID')
    refused(await api.get(await api.as('case_manager'), `/participants/${id}/documents`), 'NOT_FOUND')
    refused(await api.get(await api.as('auditor'), `/participants/${id}/documents`), 'FORBIDDEN')
  })

  test('nothing that was stored can be changed or taken away by who serves requests', async () => {
    const rights = await api.sql<{ privilege_type: string }>(
      `select privilege_type from information_schema.table_privileges
       where table_name = 'document' and grantee = 'lidzas_api' order by 1`,
    )
    expect(rights.map((right) => right.privilege_type)).toEqual(['INSERT', 'SELECT'])
  })
})
