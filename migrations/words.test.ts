import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, inject, test } from 'vitest'

import { databaseUrls, derivePasswords, ensureDatabase } from './bootstrap.ts'
import { withClient } from './client.ts'
import { migrate } from './migrate.ts'

const { superuserUrl, secret } = inject('cluster')
const sql = join(import.meta.dirname, 'sql')

test('rows that say STAY say ENROLMENT afterwards, answered and accepted ones too, and keep version and day', async () => {
  const name = `words_${process.pid}`
  await ensureDatabase(superuserUrl, name)
  const urls = databaseUrls(superuserUrl, name, derivePasswords(secret))
  const folder = mkdtempSync(join(tmpdir(), 'lidzas-words-'))
  try {
    const files = readdirSync(sql).toSorted()
    const upTo = async (end: string) => {
      for (const file of files.filter((one) => one < end)) cpSync(join(sql, file), join(folder, file))
      await migrate({ url: urls.ownerUrl, folder })
    }
    await upTo('0020')
    await withClient(urls.superuserUrl, async (client) => {
      // Rows whose neighbours do not exist: what they point to is no matter of this migration.
      await client.query('set session_replication_role = replica')
      await client.query(`
        insert into place_offer (tenant_id, programme_id, enrolment_id, state, answer_due_on, answered_at, answer_reason)
          values (uuidv7(), uuidv7(), uuidv7(), 'withdrawn', '2100-01-01', now(), 'STAY_CLOSED');
        insert into provider_report (tenant_id, programme_id, state, figures, submitted_by, decided_by)
          values (uuidv7(), uuidv7(), 'accepted', '{"stays": {"people": 2}, "money": 1}', uuidv7(), uuidv7());
        insert into session (tenant_id, programme_id, organisation_id, kind, status, during, activity_type, cancel_reason, created_by)
          values (uuidv7(), uuidv7(), uuidv7(), 'GROUP', 'cancelled', '[2026-03-02 10:00+00, 2026-03-02 11:00+00)', 'CONVERSATION',
            'STAY_CLOSED', uuidv7());
        insert into job (tenant_id, kind, subject_id) values (uuidv7(), 'SEAL_STAY_NOTES', uuidv7());
      `)
      const seen = async () => {
        const { rows } = await client.query(`
          select (select to_jsonb(o) from place_offer o) as offer, (select to_jsonb(r) from provider_report r) as report,
            (select to_jsonb(j) from job j) as job, (select to_jsonb(s) from session s) as session`)
        return rows[0]
      }
      // On a connection of its own, as an upgrade of a database that stands.
      await upTo('0023')
      const before = await seen()
      await migrate({ url: urls.ownerUrl, folder: sql })
      expect(await seen()).toEqual({
        offer: { ...before.offer, answer_reason: 'ENROLMENT_CLOSED' },
        report: { ...before.report, figures: { enrolments: { people: 2 }, money: 1 } },
        session: { ...before.session, cancel_reason: 'ENROLMENT_CLOSED' },
        job: { ...before.job, kind: 'SEAL_ENROLMENT_NOTES' },
      })
    })
  } finally {
    rmSync(folder, { recursive: true })
    await withClient(superuserUrl, (client) => client.query(`drop database ${name} with (force)`))
  }
})
