import type { App } from '../../core/http/app-type.ts'
import { addAgreement } from './add-agreement.ts'
import { listAgreements } from './list-agreements.ts'
import { updateAgreement } from './update-agreement.ts'

export function agreementRoutes(app: App) {
  listAgreements(app)
  addAgreement(app)
  updateAgreement(app)
}
