/** Two records of one girl, and joining records as an officer does. */
import { ok, type Caller, type TestApp } from './app.ts'
import { maker } from './make.ts'

type Side = {
  id: string
  version: number
  givenName: string
  records: Record<string, number>
  roles: string[]
}
type Preview = { keep: Side; drop: Side; take: string[]; conflicts: { code: string }[] }

export function twoRecords(api: TestApp, officer: Caller) {
  const make = maker(api)
  const previewOf = async (keepId: string, dropId: string) =>
    ok<Preview>(await api.get(officer, `/merges/preview?keepId=${keepId}&dropId=${dropId}`))
  const merge = async (keepId: string, dropId: string, changes: object = {}) => {
    const versions = await api.sql<{ id: string; version: number }>(
      'select id, version from person where id = any ($1)',
      [[keepId, dropId]],
    )
    const versionOf = (wanted: string) => versions.find(({ id }) => id === wanted)?.version ?? 1
    return api.post(officer, '/merges', {
      keepId,
      keepVersion: versionOf(keepId),
      dropId,
      dropVersion: versionOf(dropId),
      take: [],
      reason: 'Viens cilvēks, divreiz ievadīts',
      ...changes,
    })
  }

  /** Two records of one girl, each with a closed enrolment, a consent and a note. */
  async function twice() {
    const programme = await make.programme()
    const born = { givenName: 'Elīna', birthDate: '2009-05-04' }
    const keep = await make.participant({}, { ...born, familyName: 'Paraudziņa', phone: '20000001' })
    const drop = await make.participant({}, { ...born, familyName: 'Paraudzina', email: 'elina@example.org' })
    const enrolmentOf = async (participantId: string) => {
      const enrolment = await make.enrolment(programme, { participantId })
      await api.sql(
        `update enrolment set state = 'closed', holds_place = false, closed_on = '2026-01-31', outcome = 'COMPLETED'
         where id = $1`,
        [enrolment.id],
      )
      return enrolment
    }
    const enrolments = [await enrolmentOf(keep.id), await enrolmentOf(drop.id)]
    return { programme, keep, drop, enrolments }
  }
  return { previewOf, merge, twice }
}
