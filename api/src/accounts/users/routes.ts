import type { App } from '../../core/http/app-type.ts'
import { addMembership } from './add-membership.ts'
import { closeUser } from './close-user.ts'
import { endMembership } from './end-membership.ts'
import { getUser } from './get-user.ts'
import { inviteUser } from './invite-user.ts'
import { listMentorsWithoutAccount } from './list-mentors-without-account.ts'
import { listUsers } from './list-users.ts'
import { resendInvitation } from './resend-invitation.ts'
import { updateMembership } from './update-membership.ts'

export function userRoutes(app: App) {
  listUsers(app)
  getUser(app)
  listMentorsWithoutAccount(app)
  inviteUser(app)
  resendInvitation(app)
  closeUser(app)
  addMembership(app)
  updateMembership(app)
  endMembership(app)
}
