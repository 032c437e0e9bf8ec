import type { App } from '../../core/http/app-type.ts'
import { addConsentText } from './add-consent-text.ts'
import { getConsentText } from './get-consent-text.ts'
import { listConsentTexts } from './list-consent-texts.ts'
import { updateConsentText } from './update-consent-text.ts'

export function consentTextRoutes(app: App) {
  listConsentTexts(app)
  getConsentText(app)
  addConsentText(app)
  updateConsentText(app)
}
