import type { App } from '../../core/http/app-type.ts'
import { attachConsentDocument } from './attach-consent-document.ts'
import { getConsent } from './get-consent.ts'
import { listConsents } from './list-consents.ts'
import { recordConsent } from './record-consent.ts'

export function consentRoutes(app: App) {
  listConsents(app)
  getConsent(app)
  recordConsent(app)
  attachConsentDocument(app)
}
