import type { Actor } from '../../core/access/actor.ts'
import { openText } from '../../core/crypto/personal.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { computeFigures, type Figures } from './figures.ts'
import { narrativeColumn } from './narrative.ts'
import { selectReport } from './queries.ts'

/** Returns a report as answers show it: with the figures of its submission, or with today's while it is a draft. */
export async function reportView(db: Db | Tx, actor: Actor, app: App, id: string) {
  const { figures, narrative, narrativeSealed, ...report } = found(await selectReport(db, actor, id))
  const kept = report.state === 'submitted' || report.state === 'accepted'
  const sealContext = { personId: report.participant?.id ?? '', column: narrativeColumn, rowId: id }
  return {
    ...report,
    narrative:
      narrativeSealed === null
        ? narrative
        : await openText(db, actor, app.vault, sealContext, narrativeSealed),
    figures: kept ? (figures as Figures) : await computeFigures(db, actor, report, app.today()),
  }
}
