import type { App } from '../../../core/http/app-type.ts'
import { addPolicyVersion } from './add-policy-version.ts'
import { getCurrentPolicy } from './get-current-policy.ts'
import { listPolicyVersions } from './list-policy-versions.ts'

export function policyRoutes(app: App) {
  listPolicyVersions(app)
  getCurrentPolicy(app)
  addPolicyVersion(app)
}
