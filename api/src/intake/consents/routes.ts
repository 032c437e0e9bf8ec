import type { App } from '../../core/http/app-type.ts'
import { attachConsentDocument } from './attach-consent-document.ts'
import { correctConsent } from './correct-consent.ts'
import { getConsent } from './get-consent.ts'
import { listConsents } from './list-consents.ts'
import { previewWithdrawal } from './preview-withdrawal.ts'
import { recordConsent } from './record-consent.ts'
import { withdrawConsent } from './withdraw-consent.ts'

export function consentRoutes(app: App) {
  listConsents(app)
  getConsent(app)
  recordConsent(app)
  correctConsent(app)
  attachConsentDocument(app)
  previewWithdrawal(app)
  withdrawConsent(app)
}
