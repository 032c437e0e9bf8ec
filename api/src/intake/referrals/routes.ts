import type { App } from '../../core/http/app-type.ts'
import { acceptReferral } from './operations/accept-referral.ts'
import { createReferral } from './operations/create-referral.ts'
import { declineReferral } from './operations/decline-referral.ts'
import { enterApplication } from './operations/enter-application.ts'
import { getReferral } from './operations/get-referral.ts'
import { listReferrals } from './operations/list-referrals.ts'
import { returnReferral } from './operations/return-referral.ts'
import { sendReferral } from './operations/send-referral.ts'
import { updateApplication } from './operations/update-application.ts'
import { updateReferral } from './operations/update-referral.ts'
import { withdrawApplication } from './operations/withdraw-application.ts'
import { withdrawReferral } from './operations/withdraw-referral.ts'

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
