import type { App } from '../../core/http/app-type.ts'
import { answerCourtCase } from './answer-court-case.ts'
import { getCourtCase } from './get-court-case.ts'
import { listCourtCases } from './list-court-cases.ts'
import { openCourtCase } from './open-court-case.ts'

export function courtCaseRoutes(app: App) {
  listCourtCases(app)
  openCourtCase(app)
  getCourtCase(app)
  answerCourtCase(app)
}
