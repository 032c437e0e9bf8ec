import type { App } from '../../core/http/app-type.ts'
import { acceptInvitation } from './operations/accept-invitation.ts'
import { changePassword } from './operations/change-password.ts'
import { chooseTenant } from './operations/choose-tenant.ts'
import { getMe } from './operations/get-me.ts'
import { refresh } from './operations/refresh.ts'
import { requestPasswordReset } from './operations/request-password-reset.ts'
import { resetPassword } from './operations/reset-password.ts'
import { signIn } from './operations/sign-in.ts'
import { signOutEverywhere } from './operations/sign-out-everywhere.ts'
import { signOut } from './operations/sign-out.ts'
import { updateMe } from './operations/update-me.ts'

export function authRoutes(app: App) {
  signIn(app)
  refresh(app)
  signOut(app)
  signOutEverywhere(app)
  requestPasswordReset(app)
  resetPassword(app)
  acceptInvitation(app)
  getMe(app)
  updateMe(app)
  changePassword(app)
  chooseTenant(app)
}
