/** Requests about data whose deadline comes near, and erasures that wait for the second officer: of the whole authority. */
import { dataRequestWarningDays } from '@lidzas/domain/rights/data-requests'
import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import { personVisible } from '../../core/access/scope.ts'
import { dataRequests, erasures } from '../../core/db/schema/rights/data-rights.ts'
import { find, type Finder, participantJson } from './kinds.ts'

const d = alias(dataRequests, 'd')
const x = alias(erasures, 'x')

export const dataRequestsDue: Finder = (db, { actor, today }) =>
  find(db, {
    objectType: 'dataRequest',
    objectId: sql`d.id`,
    dueOn: sql`d.due_on`,
    participant: participantJson,
    figures: sql`jsonb_build_object('kind', d.kind)`,
    from: sql`data_request d join person pp on pp.tenant_id = d.tenant_id and pp.id = d.person_id
      where d.tenant_id = ${actor.tenantId} and d.state = 'open'
        and d.due_on <= ${today}::date + ${dataRequestWarningDays}::int and ${personVisible(actor, d.personId)}`,
  })

export const erasuresToDecide: Finder = (db, { actor }) =>
  find(db, {
    objectType: 'erasure',
    objectId: sql`x.id`,
    dueOn: sql`null::date`,
    participant: participantJson,
    from: sql`erasure x join person pp on pp.tenant_id = x.tenant_id and pp.id = x.person_id
      where x.tenant_id = ${actor.tenantId} and x.state = 'proposed' and x.proposed_by <> ${actor.accountId}
        and ${personVisible(actor, x.personId)}`,
  })
