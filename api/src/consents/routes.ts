import type { App } from '../http/app-type.ts'
import { listConsents } from './list-consents.ts'
import { recordConsent } from './record-consent.ts'
import { withdrawConsent } from './withdraw-consent.ts'

export function consentRoutes(app: App) {
  listConsents(app)
  recordConsent(app)
  withdrawConsent(app)
}
