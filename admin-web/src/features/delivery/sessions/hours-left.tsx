import { localDate } from '@lidzas/domain/core/dates'
import { minutesBetween } from '@lidzas/domain/core/dates'
import { may } from '@lidzas/domain/core/permissions'
import { type Refusal, firstRefusal } from '@lidzas/domain/core/refusal'
import { heldTimeRefusal, hoursCapRefusal, sessionTimeRefusal } from '@lidzas/domain/delivery/sessions'
import type { EnrolmentHours } from '@lidzas/sdk'
import { getCurrentPolicyOptions, getEnrolmentHoursOptions } from '@lidzas/sdk/query'
import { TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { useProgrammeId } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Gauge } from '../../../ui/charts/gauge.tsx'
import { toneStyle } from '../../../ui/theme/tone.ts'
import { type TimeValues, timeOf } from './forms/time-fields.tsx'
import { logTexts } from './session-texts.ts'

import classes from './sessions.module.css'

export type OverrideValues = { overrideReason: string }

/** The ledger of the month that the meeting falls in, as the server knows it now. */
export function useMonthHours(
  enrolmentId: string | null | undefined,
  day: string | null,
): EnrolmentHours | undefined {
  const month = day?.slice(0, 7)
  const { data } = useQuery({
    ...getEnrolmentHoursOptions({ path: { id: enrolmentId ?? '' }, query: { month } }),
    enabled: Boolean(enrolmentId && month),
    staleTime: 0,
  })
  return data
}

type Asked = TimeValues & OverrideValues & { state: 'planned' | 'held' }

/** What the server would say to this meeting, by the same rules: its time, and for a held one the month's cap. */
export function useSessionRefusal(
  values: Asked,
  hours: Pick<EnrolmentHours, 'minutes' | 'cap'> | undefined,
): { refusal: Refusal | null; overCap: boolean } {
  const { data: policy } = useQuery(getCurrentPolicyOptions({ path: { id: useProgrammeId() } }))
  const me = usePrefetched(meOptions)
  const time = timeOf(values)
  if (!time) return { refusal: null, overCap: false }
  const isHeld = values.state === 'held'
  const overCap =
    isHeld && hours
      ? hoursCapRefusal(minutesBetween(time.startsAt, time.endsAt), [{ ...hours, name: '' }])
      : null
  const mayOverride = may(me, 'sessions:override-cap') && values.overrideReason.trim() !== ''
  const refusal = firstRefusal(
    policy ? sessionTimeRefusal(time, policy.policy) : null,
    isHeld ? heldTimeRefusal(time, new Date()) : null,
    mayOverride ? null : overCap,
  )
  return { refusal, overCap: overCap !== null }
}

/** Minutes left in the month of the meeting, before it and after it. */
export function HoursLeft({ hours, values }: { hours: EnrolmentHours; values: TimeValues }) {
  const texts = useTexts(logTexts)
  const format = useFormat()
  const { cap, left, minutes } = hours
  const month = format.month(hours.month)
  if (cap === null || left === null) {
    return (
      <div className={classes.left} style={toneStyle('neutral')}>
        <div className={classes.leftTitle}>{texts.left(month)}</div>
        <p>{texts.noCap(format.hours(minutes))}</p>
      </div>
    )
  }
  const time = timeOf(values)
  const sameMonth = time && localDate(time.startsAt).startsWith(hours.month)
  const after = left - (sameMonth ? (values.minutes ?? 0) : 0)
  const tone = after < 0 ? 'bad' : after < cap / 10 ? 'wait' : 'accent'
  return (
    <div className={classes.left} style={toneStyle(tone)} aria-live="polite">
      <div className={classes.leftTitle}>{texts.left(month)}</div>
      <Gauge share={(cap - Math.max(after, 0)) / cap} label={texts.left(month)} tone={tone} />
      <p>
        {texts.leftNow(format.hours(left), format.hours(cap))}{' '}
        {after >= 0 && after !== left && texts.leftAfter(format.hours(after))}
      </p>
    </div>
  )
}

/** Who may pass the cap says why; what is beyond it is kept apart. */
export function OverrideField<Values extends OverrideValues>({
  form,
  overCap,
}: {
  form: UseFormReturnType<Values>
  overCap: boolean
}) {
  const texts = useTexts(logTexts)
  const me = usePrefetched(meOptions)
  if (!overCap || !may(me, 'sessions:override-cap')) return null
  return (
    <TextInput
      label={texts.override}
      description={texts.overrideHelp}
      {...form.getInputProps('overrideReason')}
    />
  )
}
