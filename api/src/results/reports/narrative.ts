import type { Actor } from '../../core/access/actor.ts'
import { sealText } from '../../core/crypto/personal.ts'
import type { Tx } from '../../core/db/db.ts'
import type { App } from '../../core/http/app-type.ts'

/** Column of the seal context of a report's text, which is sealed with the key of the person it is about. */
export const narrativeColumn = 'provider_report.narrative'

/** The columns that hold a report's text: sealed when it is about a person, plain when about a programme. */
export async function narrativeColumns(
  tx: Tx,
  actor: Actor,
  app: App,
  report: { id: string; personId: string | null },
  text: string | null,
) {
  const { id: rowId, personId } = report
  if (personId === null) return { narrative: text, narrativeSealed: null }
  const sealContext = { personId, column: narrativeColumn, rowId }
  return { narrative: null, narrativeSealed: await sealText(tx, actor, app.vault, sealContext, text) }
}
