import { type ChangeMentor, changeMentor, type Mentorship } from '@lidzas/sdk'
import { listMentorCandidatesOptions } from '@lidzas/sdk/query'
import { Text, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'

import { ifMatch } from '../../../../api/client.ts'
import { DateField } from '../../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../../shared/forms/use-submit.ts'
import { usePaths } from '../../../../shared/page.ts'
import { personName } from '../../../../shared/words/person-name.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { localToday } from '../../../../shared/words/today.ts'
import { TableSkeleton } from '../../../../ui/feedback/skeletons.tsx'
import { matchTexts } from '../match-texts.ts'
import { MentorChoice } from '../mentor-choice.tsx'
import { actionTexts } from './action-texts.ts'
import { ReasonSelect, type ReasonValue } from './reason-select.tsx'

type Props = { mentorship: Mentorship; opened: boolean; onClose: () => void }

export function ChangeMentorForm({ mentorship, opened, onClose }: Props) {
  const texts = useTexts(actionTexts)
  const { loading } = useTexts(matchTexts)
  const { required } = useChecks()
  const paths = usePaths()
  const navigate = useNavigate()
  const day = localToday() as string | null
  const form = useFields(
    {
      mentorId: '',
      endedOn: day,
      startsOn: day,
      reason: '' as ReasonValue,
      note: '',
      conflictDeclaredOn: day,
    },
    {
      mentorId: (value) => (value ? null : texts.chooseMentor),
      endedOn: required,
      startsOn: required,
      reason: required,
      conflictDeclaredOn: required,
    },
  )
  const submission = useSubmit({
    send: (body: ChangeMentor) =>
      changeMentor({ path: { id: mentorship.id }, body, headers: ifMatch(mentorship), throwOnError: true }),
    affects: 'mentorship',
    done: texts.changed,
    onDone: ({ data }) => {
      onClose()
      void navigate({ to: paths.mentorship(data.id) })
    },
  })
  const { data } = useQuery({
    ...listMentorCandidatesOptions({ query: { enrolmentId: mentorship.enrolmentId } }),
    enabled: opened,
  })
  const others = data?.data.filter(({ id }) => id !== mentorship.mentorId)
  return (
    <SideForm
      {...{ opened, onClose, form, submission }}
      title={texts.changeTitle}
      submitLabel={texts.change}
      body={({ note, reason, ...values }) => ({
        mentorId: values.mentorId,
        endedOn: values.endedOn!,
        startsOn: values.startsOn!,
        conflictDeclaredOn: values.conflictDeclaredOn!,
        reason: reason || 'OTHER',
        ...(note.trim() && { note }),
      })}
    >
      <Text>{texts.changeLead(personName(mentorship.participant))}</Text>
      <ReasonSelect required {...form.getInputProps('reason')} />
      <DateField label={texts.lastDay} required maxDate={localToday()} {...form.getInputProps('endedOn')} />
      <div>
        <Text fw={500} size="sm" mb={6}>
          {texts.newMentor}
        </Text>
        {others ? (
          <MentorChoice
            label={texts.newMentor}
            candidates={others}
            value={form.values.mentorId}
            onChange={(id) => form.setFieldValue('mentorId', id)}
            error={form.errors.mentorId as string | undefined}
          />
        ) : (
          <TableSkeleton label={loading} rows={4} />
        )}
      </div>
      <DateField label={texts.firstDay} required maxDate={localToday()} {...form.getInputProps('startsOn')} />
      <DateField
        label={texts.declaredOn}
        description={texts.declaredOnHelp}
        required
        maxDate={localToday()}
        {...form.getInputProps('conflictDeclaredOn')}
      />
      <Textarea
        label={texts.note}
        description={texts.noteHelp}
        autosize
        minRows={2}
        {...form.getInputProps('note')}
      />
    </SideForm>
  )
}
