import { addMembership, type AddMembership, type User } from '@lidzas/sdk'

import { useReason } from '../../../shared/forms/action-button.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useTexts } from '../../../shared/words/texts.ts'
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
    affects: 'user',
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
