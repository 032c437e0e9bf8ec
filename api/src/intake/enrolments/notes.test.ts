/** The words about an enrolment: sealed when written, those of before sealed by a job, nothing in plain afterwards. */
import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'

type Enrolment = {
  id: string
  version: number
  priorityReason?: string | null
  priorityNote?: string | null
  suspensionNote?: string | null
  closureNote?: string | null
}

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const { coordinator, make, programme, waiting } = await admissions(api)
const see = async (id: string, who = coordinator) => ok<Enrolment>(await api.get(who, `/enrolments/${id}`))
const stored = async (id: string) =>
  JSON.stringify(await api.sql('select row_to_json(e) from enrolment e where id = $1', [id]))

describe('a note about an enrolment', () => {
  test('is stored sealed and shown in the single enrolment alone, to those who work with the case', async () => {
    const { id } = await waiting()
    const note = { priority: 4, priorityReason: 'CARE_LEAVER', priorityNote: 'Īre no aprīļa' }
    const changed = ok<Enrolment>(await api.patch(coordinator, `/enrolments/${id}`, 1, note))
    expect(changed).toMatchObject(note)
    expect(await stored(id)).not.toContain('aprīļa')
    const { data } = ok<{ data: Enrolment[] }>(
      await api.get(coordinator, `/waiting-list?programmeId=${programme.id}`),
    )
    expect(data[0]).toMatchObject({ priorityReason: 'CARE_LEAVER' })
    expect(JSON.stringify(data)).not.toContain('aprīļa')
    expect(await see(id, await api.as('auditor'))).not.toHaveProperty('priorityNote')
    const path = `/enrolments/${id}`
    const kept = ok<Enrolment>(await api.patch(coordinator, path, 2, { priority: 6 }))
    expect(kept).toMatchObject({ priorityReason: 'CARE_LEAVER', priorityNote: 'Īre no aprīļa' })
    const inTurn = ok<Enrolment>(await api.patch(coordinator, path, 3, { priority: 0 }))
    expect(inTurn).toMatchObject({ priorityReason: null, priorityNote: null })
    refused(
      await api.patch(coordinator, path, 4, { priority: 1, priorityReason: 'Steidzami' }),
      'INPUT_INVALID',
      ['/priorityReason'],
    )
  })

  test('cannot be stored in plain any more', async () => {
    const { id } = await waiting()
    const plain = (text: string) =>
      api.sql(`update enrolment set closure_note_plain = $2 where id = $1`, [id, text], api.tenantId)
    await expect(plain('Anna')).rejects.toMatchObject({ constraint: 'enrolment_notes_sealed' })
    await expect(make.enrolment(programme, { priorityNotePlain: 'Anna' })).rejects.toMatchObject({
      constraint: 'enrolment_notes_sealed',
    })
  })

  test('of before stays readable and is sealed by the job, in a closed enrolment too', async () => {
    const paused = await make.enrolment(programme, { state: 'suspended', suspendedOn: '2026-02-20' })
    const closed = await make.enrolment(programme, {
      state: 'closed',
      holdsPlace: false,
      closedOn: '2026-02-20',
      outcome: 'ENDED_EARLY',
    })
    // As the migration found them.
    await api.sql('alter table enrolment disable trigger user')
    await api.sql(`update enrolment set suspension_note_plain = 'Slimnīcā Rīgā' where id = $1`, [paused.id])
    await api.sql(`update enrolment set closure_note_plain = 'Pārcēlās' where id = $1`, [closed.id])
    await api.sql('alter table enrolment enable trigger user')
    await api.sql(`insert into job (tenant_id, kind, subject_id) values ($1, 'SEAL_ENROLMENT_NOTES', $1)`, [
      api.tenantId,
    ])
    expect((await see(paused.id)).suspensionNote).toBe('Slimnīcā Rīgā')
    await runDueJobs(api.app)
    expect(await api.sql(`select state, last_error from job where kind = 'SEAL_ENROLMENT_NOTES'`)).toEqual([
      { state: 'done', last_error: null },
    ])
    for (const [id, word] of [
      [paused.id, 'Slimnīcā'],
      [closed.id, 'Pārcēlās'],
    ] as const) {
      expect(await stored(id)).not.toContain(word)
      expect(await api.auditOf(id)).toContain('enrolment.notes-sealed')
    }
    expect((await see(paused.id)).suspensionNote).toBe('Slimnīcā Rīgā')
    expect((await see(closed.id)).closureNote).toBe('Pārcēlās')
    await expect(
      api.sql(`update enrolment set closure_note_sealed = null where id = $1`, [closed.id], api.tenantId),
    ).rejects.toMatchObject({ constraint: 'enrolment_closed_forever' })
  })
})
