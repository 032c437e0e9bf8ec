import type { App } from '../http/app-type.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { changePassword } from './change-password.ts'
import { chooseTenant } from './choose-tenant.ts'
import { getMe } from './get-me.ts'
import { refresh } from './refresh.ts'
import { requestPasswordReset } from './request-password-reset.ts'
import { resetPassword } from './reset-password.ts'
import { signIn } from './sign-in.ts'
import { signOutEverywhere } from './sign-out-everywhere.ts'
import { signOut } from './sign-out.ts'
import { updateMe } from './update-me.ts'

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
