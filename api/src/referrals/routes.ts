import type { App } from '../http/app-type.ts'
import { acceptReferral } from './accept-referral.ts'
import { createReferral } from './create-referral.ts'
import { declineReferral } from './decline-referral.ts'
import { enterApplication } from './enter-application.ts'
import { getReferral } from './get-referral.ts'
import { listReferrals } from './list-referrals.ts'
import { returnReferral } from './return-referral.ts'
import { sendReferral } from './send-referral.ts'
import { updateApplication } from './update-application.ts'
import { updateReferral } from './update-referral.ts'
import { withdrawApplication } from './withdraw-application.ts'
import { withdrawReferral } from './withdraw-referral.ts'

export function referralRoutes(app: App) {
  listReferrals(app)
  createReferral(app)
  getReferral(app)
  updateReferral(app)
  sendReferral(app)
  returnReferral(app)
  acceptReferral(app)
  declineReferral(app)
  withdrawReferral(app)
  enterApplication(app)
  updateApplication(app)
  withdrawApplication(app)
}
