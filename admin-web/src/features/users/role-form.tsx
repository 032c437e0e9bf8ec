import { addMembership, type AddMembership, type User } from '@lidzas/sdk'

import { useReason } from '../../shared/action-button.tsx'
import { SideForm } from '../../shared/side-form.tsx'
import { useTexts } from '../../shared/texts.ts'
import { useFields } from '../../shared/use-fields.ts'
import { useSubmit } from '../../shared/use-submit.ts'
import {
  membershipBody,
  MembershipFields,
  membershipRefusal,
  type MembershipValues,
  newMembership,
} from './membership-fields.tsx'
import { userTexts } from './user-texts.ts'

export function RoleForm({ user, onClose }: { user: User; onClose: () => void }) {
  const texts = useTexts(userTexts)
  const form = useFields<MembershipValues>(newMembership)
  const reason = useReason(membershipRefusal(form.values))
  const submission = useSubmit({
    send: (body: AddMembership, headers) =>
      addMembership({ path: { id: user.id }, body, headers, throwOnError: true }),
    invalidates: ['getUser', 'listUsers'],
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission, reason }}
      title={texts.addRole}
      submitLabel={texts.save}
      body={membershipBody}
    >
      <MembershipFields form={form} />
    </SideForm>
  )
}
