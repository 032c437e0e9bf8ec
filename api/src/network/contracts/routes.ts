import type { App } from '../../core/http/app-type.ts'
import { addContract } from './add-contract.ts'
import { endContract } from './end-contract.ts'
import { listContracts } from './list-contracts.ts'

export function contractRoutes(app: App) {
  listContracts(app)
  addContract(app)
  endContract(app)
}
