import type { App } from '../../core/http/app-type.ts'
import { addPersonAddress } from './operations/add-person-address.ts'
import { addPersonCode } from './operations/add-person-code.ts'
import { findPersons } from './operations/find-persons.ts'
import { getPerson } from './operations/get-person.ts'
import { listPersons } from './operations/list-persons.ts'
import { revealPersonCode } from './operations/reveal-person-code.ts'
import { updatePerson } from './operations/update-person.ts'
import { withdrawPersonAddress } from './operations/withdraw-person-address.ts'
import { withdrawPersonCode } from './operations/withdraw-person-code.ts'

export function personRoutes(app: App) {
  listPersons(app)
  findPersons(app)
  getPerson(app)
  updatePerson(app)
  addPersonCode(app)
  revealPersonCode(app)
  withdrawPersonCode(app)
  addPersonAddress(app)
  withdrawPersonAddress(app)
}
