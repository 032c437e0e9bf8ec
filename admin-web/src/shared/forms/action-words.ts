import { auditActionNames } from '@lidzas/domain/core/audit-actions'

import type { Words } from '../words/texts.ts'

const names: Record<string, Words> = auditActionNames

/** What an action of the audit log says in words. One that a newer server knows and this page does not stays a code. */
export function actionWords(action: string): Words {
  return names[action] ?? { lv: action, en: action }
}
