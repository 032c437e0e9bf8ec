import type { App } from '../http/app-type.ts'
import { addPersonAddress } from './add-person-address.ts'
import { addPersonCode } from './add-person-code.ts'
import { findPersons } from './find-persons.ts'
import { getPerson } from './get-person.ts'
import { listPersons } from './list-persons.ts'
import { revealPersonCode } from './reveal-person-code.ts'
import { updatePerson } from './update-person.ts'
import { withdrawPersonAddress } from './withdraw-person-address.ts'
import { withdrawPersonCode } from './withdraw-person-code.ts'

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
