import type { App } from '../../core/http/app-type.ts'
import { addCaseContact } from './add-case-contact.ts'
import { getCaseContact } from './get-case-contact.ts'
import { listCaseContacts } from './list-case-contacts.ts'

export function caseContactRoutes(app: App) {
  listCaseContacts(app)
  getCaseContact(app)
  addCaseContact(app)
}
