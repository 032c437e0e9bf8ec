import { minutesBetween } from '@lidzas/domain/core/dates'
import { localTime } from '@lidzas/domain/core/local-time'
import { correctSession, type CorrectSession, holdSession, type Session } from '@lidzas/sdk'
import { Checkbox, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'

import { ifMatch } from '../../../../api/client.ts'
import { useReason } from '../../../../shared/forms/action-button.tsx'
import { SideForm } from '../../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../../shared/forms/use-submit.ts'
import { usePaths } from '../../../../shared/page.ts'
import { personName } from '../../../../shared/words/person-name.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import {
  HoursLeft,
  OverrideField,
  type OverrideValues,
  useMonthHours,
  useSessionRefusal,
} from '../hours-left.tsx'
import { logTexts, sessionTexts } from '../session-texts.ts'
import { participantsIn } from '../session-words.tsx'
import { instantsOf, TimeFields, type TimeValues, useTimeChecks } from './time-fields.tsx'

type Fields = TimeValues & OverrideValues & { note: string; absent: string[]; reason: string }

/** Times of a stored session in the words of the form. */
export function timeValuesOf(session: Pick<Session, 'meetsOn' | 'startsAt' | 'endsAt'>): TimeValues {
  const [startsAt, endsAt] = [new Date(session.startsAt), new Date(session.endsAt)]
  return { day: session.meetsOn, start: localTime(startsAt), minutes: minutesBetween(startsAt, endsAt) }
}

/** How it went: for a planned session that took place, and for a held one whose entry was wrong. */
export function RecordForm({
  as,
  session,
  onClose,
}: {
  as: 'hold' | 'correct'
  session: Session
  onClose: () => void
}) {
  const texts = useTexts(sessionTexts)
  const log = useTexts(logTexts)
  const { required } = useChecks()
  const paths = usePaths()
  const navigate = useNavigate()
  const isCorrection = as === 'correct'
  const form = useFields<Fields>(
    {
      ...timeValuesOf(session),
      note: session.note ?? '',
      absent: session.people.filter(({ state }) => state === 'no_show').map(({ personId }) => personId),
      reason: '',
      overrideReason: session.capOverrideReason ?? '',
    },
    { ...useTimeChecks(), ...(isCorrection && { reason: required }) },
  )
  const { values } = form
  const [participant] = participantsIn(session)
  const hours = useMonthHours(session.kind === 'ONE_TO_ONE' ? participant?.enrolmentId : null, values.day)
  // A correction gives the old minutes back first, when they are of the same month.
  const givenBack =
    isCorrection && session.meetsOn.startsWith(hours?.month ?? '-') ? (participant?.countedMinutes ?? 0) : 0
  const before = hours && {
    ...hours,
    minutes: hours.minutes - givenBack,
    left: hours.left === null ? null : hours.left + givenBack,
  }
  const { refusal, overCap } = useSessionRefusal({ ...values, state: 'held' }, before)
  const submission = useSubmit({
    send: (body: CorrectSession) => {
      const request = { path: { id: session.id }, headers: ifMatch(session), throwOnError: true as const }
      if (isCorrection) return correctSession({ ...request, body })
      const { reason: _, ...held } = body
      return holdSession({ ...request, body: held })
    },
    affects: 'session',
    done: isCorrection ? texts.corrected : texts.held,
    onDone: ({ data: changed }) => {
      onClose()
      void navigate({ to: paths.session(changed.id), search: {}, replace: true })
    },
  })
  const mightMiss =
    session.kind === 'GROUP' ? session.people.filter(({ state }) => state !== 'cancelled') : []
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={isCorrection ? texts.correctTitle : texts.holdTitle}
      submitLabel={isCorrection ? texts.save : texts.hold}
      reason={useReason(refusal)}
      body={({ note, absent, reason, overrideReason, ...time }) => ({
        ...instantsOf(time),
        absent,
        note: note.trim() || null,
        reason: reason.trim(),
        ...(overCap && overrideReason.trim() && { overrideReason: overrideReason.trim() }),
      })}
    >
      {isCorrection && (
        <>
          <Text c="var(--ink-soft)">{texts.correctHelp}</Text>
          <TextInput
            label={texts.correctionReason}
            description={texts.correctReasonHelp}
            required
            {...form.getInputProps('reason')}
          />
        </>
      )}
      <TimeFields form={form} />
      {mightMiss.length > 0 && (
        <Checkbox.Group
          label={texts.absent}
          description={texts.absentHelp}
          value={values.absent}
          onChange={(absent) => form.setFieldValue('absent', absent)}
          error={form.errors.absent}
        >
          <Stack gap="xs" mt="xs">
            {mightMiss.map((one) => (
              <Checkbox key={one.personId} value={one.personId} label={personName(one)} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Textarea
        label={log.note}
        description={log.noteHelp}
        autosize
        minRows={3}
        {...form.getInputProps('note')}
      />
      {before && <HoursLeft hours={before} values={values} />}
      <OverrideField form={form} overCap={overCap} />
    </SideForm>
  )
}
