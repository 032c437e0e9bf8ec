import type { App } from '../../core/http/app-type.ts'
import { correctConsent } from './correct-consent.ts'
import { previewWithdrawal } from './preview-withdrawal.ts'
import { withdrawConsent } from './withdraw-consent.ts'

export function consentChangeRoutes(app: App) {
  correctConsent(app)
  previewWithdrawal(app)
  withdrawConsent(app)
}
