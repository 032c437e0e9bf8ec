/** Files of people and what is done with them, as a person at the import page does it. */
import { runDueJobs } from '../src/core/jobs/worker.ts'
import { type Caller, type TestApp, ok } from './app.ts'
import { multipart } from './uploads.ts'

export type Imported = {
  id: string
  state: string
  version: number
  form: {
    format: string
    encoding: string | null
    delimiter: string | null
    sheet: string | null
    headerLine: number
  }
  mapping: ({ field: string; system?: string } | null)[]
  progress: Record<'rowsDone' | 'new' | 'existing' | 'differing' | 'refused' | 'warned', number> & {
    rowsTotal: number | null
    rowsPerSecond: number | null
  }
  failure: { code: string } | null
  isErased: boolean
}
export type ImportedRow = {
  line: number
  outcome: string
  name: string | null
  personId: string | null
  faults: { code: string; field: string | null; lv: string }[]
  warnings: { code: string; field: string | null }[]
}

type File = { name: string; content: Buffer | string }
type Where = { programmeId: string; kind?: 'PARTICIPANTS' | 'REFERRALS' }

/** The steps of an import for one caller and programme. */
export function importing(api: TestApp, who: Caller, { programmeId, kind = 'PARTICIPANTS' }: Where) {
  const upload = ({ name, content }: File) => {
    const file = { name, type: 'application/octet-stream', content: Buffer.from(content) }
    const { body, headers } = multipart([{ name: 'file', file }])
    return api.app.inject({
      method: 'POST',
      url: `/api/v1/imports?programmeId=${programmeId}&kind=${kind}`,
      headers: { 'accept-language': 'en', ...who.headers, ...headers },
      payload: body,
    })
  }
  const uploaded = async (file: File) => ok<Imported>(await upload(file))
  const shown = async (id: string) => ok<Imported>(await api.get(who, `/imports/${id}`))
  const rows = async (id: string, filter = '') =>
    ok<{ data: ImportedRow[] }>(await api.get(who, `/imports/${id}/rows?limit=100${filter}`)).data
  const work = () => runDueJobs(api.app)
  const askCheck = async ({ id }: { id: string }) => {
    const { version } = await shown(id)
    return ok<Imported>(await api.act(who, `/imports/${id}/check`, version))
  }
  const askRun = async ({ id }: { id: string }, body: Record<string, unknown> = { mode: 'EACH' }) => {
    const { version } = await shown(id)
    return ok<Imported>(await api.act(who, `/imports/${id}/run`, version, body))
  }
  /** Uploaded and checked: the import and its first hundred rows. */
  async function checked(file: File) {
    const { id } = await uploaded(file)
    await askCheck({ id })
    await work()
    return { ...(await shown(id)), rows: await rows(id) }
  }
  /** Uploaded, checked and run. */
  async function ran(file: File, body: Record<string, unknown> = { mode: 'EACH' }) {
    const { id } = await checked(file)
    await askRun({ id }, body)
    await work()
    return { ...(await shown(id)), rows: await rows(id) }
  }
  return { upload, uploaded, shown, rows, work, askCheck, askRun, checked, ran }
}
