/**
 * How much faster a table of people comes in as a file than row by row over HTTP: both in turns on one server, the same
 * kind of rows, other names. `node bench/import.ts --rows 5000 --turns 3`; `--only-import` for large files.
 */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { liepajaPolicy } from '@lidzas/domain/programmes/presets'
import { withClient } from '@lidzas/migrations/client'

import { startCluster } from './cluster.ts'
import { type Server, startServer } from './servers/child.ts'

type Caller = { tenantId: string; accountId: string; sessionId: string; programmeId: string }
type Kind = 'PARTICIPANTS' | 'REFERRALS'
type Progress = { rowsDone: number; refused: number; new: number }
type Import = {
  id: string
  state: string
  version: number
  progress: Progress
  passBeganAt: string
  endedAt: string
}

const say = (text: string) => process.stdout.write(text)
const megabytes = (bytes: number) => Math.round(bytes / 1_048_576)

/** One client of the API, as a program of a municipality would be. */
function client({ port }: Server, token: string) {
  const send = async <T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const isForm = body instanceof FormData
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: isForm ? body : body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`)
    return JSON.parse(text) as T
  }
  return {
    send,
    get: <T>(path: string) => send<T>('GET', path),
    post: <T>(path: string, body?: unknown) => send<T>('POST', path, body),
  }
}
type Client = ReturnType<typeof client>

/** Row `at` of a set, as the API takes it: with a code and a number, and where it is a referral with all that belongs to it. */
function person(mark: string, at: number) {
  const day = `20${10 + (at % 3)}-0${1 + (at % 9)}-1${at % 10}`
  return {
    givenName: 'Kārlis',
    familyName: `Āboliņš ${mark} ${at}`,
    birthDate: day,
    phone: '+371 20000000',
    territoryCode: '0005000',
    personalCode: `3${2 + (at % 8)}${mark.padStart(3, '0')}${String(at).padStart(6, '0')}`,
    externalIds: [{ system: 'SOPA', externalId: `${mark}-${at}` }],
  }
}
const mother = (mark: string, at: number) => ({
  givenName: 'Inese',
  familyName: `Āboliņa ${mark} ${at}`,
  phone: `+371 2${String(at).padStart(7, '0')}`,
})
const consentDay = new Date(Date.now() - 5 * 86_400_000).toISOString().slice(0, 10)

async function postRow({ send, post }: Client, caller: Caller, kind: Kind, mark: string, at: number) {
  const body = person(mark, at)
  const { id } = await post<{ id: string }>('/participants', body)
  if (kind === 'PARTICIPANTS') return
  const { programmeId } = caller
  const right = await post<{ id: string }>(`/participants/${id}/representations`, {
    representative: mother(mark, at),
    basis: 'PARENT',
    startsOn: body.birthDate,
  })
  const consent = {
    programmeId,
    purpose: 'PARTICIPATION',
    givenOn: consentDay,
    form: 'PAPER',
    textVersion: '2026-1',
    language: 'lv',
  }
  await post(`/participants/${id}/consents`, { ...consent, givenBy: 'PARTICIPANT' })
  await post(`/participants/${id}/consents`, {
    ...consent,
    givenBy: 'REPRESENTATIVE',
    representationId: right.id,
  })
  const referral = await post<{ id: string; version: number }>('/referrals', {
    programmeId,
    participantId: id,
    targetGroups: ['SOCIAL_RISK_FAMILY'],
    reasons: ['TRUANCY'],
    summary: 'Kavē skolu.',
  })
  await send('POST', `/referrals/${referral.id}/send`, undefined, { 'if-match': `"${referral.version}"` })
}

function tableOf(kind: Kind, mark: string, rows: number): string {
  const referral = [
    'Pārstāvja vārds',
    'Pārstāvja uzvārds',
    'Pārstāvja tālrunis',
    'Pārstāvības pamats',
    'Paša piekrišanas datums',
    'Pārstāvja piekrišanas datums',
    'Piekrišanas teksta versija',
    'Mērķgrupas',
    'Nosūtīšanas iemesli',
    'Apraksts',
  ]
  const header = [
    'Vārds',
    'Uzvārds',
    'Dzimšanas datums',
    'Tālrunis',
    'Pašvaldība',
    'Personas kods',
    'SOPA nr.',
    ...(kind === 'REFERRALS' ? referral : []),
  ]
  const lines = Array.from({ length: rows }, (_, at) => {
    const one = person(mark, at)
    const { givenName, familyName, phone } = mother(mark, at)
    const more = [
      givenName,
      familyName,
      phone,
      'Vecāks',
      consentDay,
      consentDay,
      '2026-1',
      'SOCIAL_RISK_FAMILY',
      'TRUANCY',
      'Kavē skolu.',
    ]
    return [
      one.givenName,
      one.familyName,
      one.birthDate,
      one.phone,
      one.territoryCode,
      one.personalCode,
      `${mark}-${at}`,
      ...(kind === 'REFERRALS' ? more : []),
    ].join(';')
  })
  return `\ufeff${header.join(';')}\r\n${lines.join('\r\n')}`
}

/** Brings a file in; rows a second of the check and of the run, and the most memory the server held meanwhile. */
async function importFile(server: Server, api: Client, { programmeId }: Caller, kind: Kind, content: string) {
  const before = await server.memory()
  let most = before
  const form = new FormData()
  form.append('file', new Blob([content]), 'saraksts.csv')
  const uploaded = await api.send<Import>('POST', `/imports?programmeId=${programmeId}&kind=${kind}`, form)
  const until = async (action: string, state: string, body?: unknown) => {
    const { version } = await api.get<Import>(`/imports/${uploaded.id}`)
    await api.send('POST', `/imports/${uploaded.id}/${action}`, body, { 'if-match': `"${version}"` })
    for (;;) {
      await new Promise((resume) => setTimeout(resume, 200))
      most = Math.max(most, await server.memory())
      const found = await api.get<Import>(`/imports/${uploaded.id}`)
      if (found.state === state) return found
      if (!['checking', 'running'].includes(found.state)) throw new Error(`the import is ${found.state}`)
    }
  }
  const rate = ({ progress, passBeganAt, endedAt }: Import) =>
    progress.rowsDone / ((Date.parse(endedAt) - Date.parse(passBeganAt)) / 1_000)
  const checked = await until('check', 'checked')
  const done = await until('run', 'done', { mode: 'EACH', sendReferrals: true })
  if (done.progress.refused > 0) throw new Error(`${done.progress.refused} rows were refused`)
  return { check: rate(checked), run: rate(done), grown: most - before, most }
}

async function measure() {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '5000' },
      turns: { type: 'string', default: '2' },
      kind: { type: 'string', default: 'PARTICIPANTS,REFERRALS' },
      'only-import': { type: 'boolean', default: false },
    },
  })
  const rows = Number(values.rows)
  const cluster = await startCluster()
  try {
    const urls = await cluster.newDatabase('bench_import')
    const sql = readFileSync(new URL('data/case-manager.sql', import.meta.url), 'utf8')
    const caller = await withClient(urls.superuserUrl, async (database) => {
      const policy = `'${JSON.stringify(liepajaPolicy)}'`
      const results = await database.query(`begin; ${sql.replace(':policy', policy)}; commit`)
      return (results as unknown as { rows: Caller[] }[])
        .flatMap((result) => result.rows)
        .find((row) => row?.sessionId)!
    })
    const secret = () => randomBytes(32).toString('base64')
    const server = await startServer(
      './importer.ts',
      {
        DATABASE_URL: urls.databaseUrl,
        AUTH_DATABASE_URL: urls.authDatabaseUrl,
        JWT_KEY: secret(),
        ENCRYPTION_KEY: secret(),
        LOG_LEVEL: 'info',
      },
      false,
    )
    try {
      const signedIn = async () => client(server, (await server.tokens([caller]))[0]!)
      let set = 0
      for (const kind of values.kind.split(',') as Kind[]) {
        for (let turn = 1; turn <= Number(values.turns); turn++) {
          const began = performance.now()
          let posted: number | null = null
          if (!values['only-import']) {
            const mark = String(++set)
            // Half the rows are enough for a rate: it does not depend on how many there are.
            const some = Math.ceil(rows / 2)
            for (let at = 0; at < some; at++) {
              // A token lives ten minutes.
              if (at % 1_000 === 0) api = await signedIn()
              await postRow(api!, caller, kind, mark, at)
            }
            posted = some / ((performance.now() - began) / 1_000)
          }
          const found = await importFile(
            server,
            await signedIn(),
            caller,
            kind,
            tableOf(kind, String(++set), rows),
          )
          const ratio =
            posted === null
              ? ''
              : `, row by row over HTTP ${posted.toFixed(0)} a second: ${(found.run / posted).toFixed(1)} times`
          say(
            `${kind} turn ${turn}, ${rows.toLocaleString('en')} rows: import ${found.run.toFixed(0)} rows a second (check ${found.check.toFixed(0)})${ratio}; ` +
              `memory +${megabytes(found.grown)} MiB to ${megabytes(found.most)} MiB\n`,
          )
        }
      }
    } finally {
      await server.stop()
    }
  } finally {
    await cluster.stop()
  }
}

let api: Client | undefined
await measure()
