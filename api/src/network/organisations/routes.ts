import type { App } from '../../core/http/app-type.ts'
import { createOrganisation } from './create-organisation.ts'
import { getOrganisation } from './get-organisation.ts'
import { listOrganisations } from './list-organisations.ts'
import { updateOrganisation } from './update-organisation.ts'

export function organisationRoutes(app: App) {
  listOrganisations(app)
  getOrganisation(app)
  createOrganisation(app)
  updateOrganisation(app)
}
