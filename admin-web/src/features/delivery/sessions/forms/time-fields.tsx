import type { IsoDate } from '@lidzas/domain/core/dates'
import { instantAt, localTime } from '@lidzas/domain/core/local-time'
import { Chip, Input } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useState } from 'react'

import { MinutesField } from '../../../../shared/forms/amount-fields.tsx'
import { DateField } from '../../../../shared/forms/date-field.tsx'
import { TimeField } from '../../../../shared/forms/time-field.tsx'
import { useChecks } from '../../../../shared/forms/use-fields.ts'
import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { logTexts } from '../session-texts.ts'

import classes from '../sessions.module.css'

/** A meeting's time as people say it: the day, when it began and how long it was. */
export type TimeValues = { day: IsoDate | null; start: string; minutes: number | null }

const usual = [30, 45, 60, 90, 120, 180]

/** The two instants that are meant, or null while something is missing. */
export function timeOf({ day, start, minutes }: TimeValues): { startsAt: Date; endsAt: Date } | null {
  const startsAt = day === null ? null : instantAt(day, start)
  if (!startsAt || !minutes) return null
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) }
}

/** Whether `time` would be sent: fields of a body that names instants. */
export function instantsOf(values: TimeValues): { startsAt: string; endsAt: string } {
  const { startsAt, endsAt } = timeOf(values)!
  return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }
}

export function useTimeChecks() {
  const { required } = useChecks()
  const texts = useTexts(logTexts)
  return {
    day: required,
    start: (value: string) => (instantAt('2026-01-01', value) ? null : texts.startNeeded),
    minutes: (value: number | null) => (value && value > 0 ? null : texts.lengthNeeded),
  }
}

/** Day, start and length; the usual lengths are one touch away. */
export function TimeFields<Values extends TimeValues>({ form }: { form: UseFormReturnType<Values> }) {
  const texts = useTexts(logTexts)
  const { hours } = useFormat()
  const { minutes } = form.values
  const [other, setOther] = useState(minutes !== null && !usual.includes(minutes))
  const time = timeOf(form.values)
  const choose = (value: number | null) => form.setFieldValue('minutes', value as never)
  // The server speaks of instants; here they are the day, the start and the length.
  const atStart = form.errors.start ?? form.errors.startsAt
  const atLength = form.errors.minutes ?? form.errors.endsAt
  return (
    <>
      <div className={classes.row}>
        <DateField label={texts.day} required {...form.getInputProps('day')} />
        <TimeField label={texts.start} required {...form.getInputProps('start')} error={atStart} />
      </div>
      <Input.Wrapper label={texts.length} required error={atLength} labelElement="div">
        <div className={classes.chips} role="group" aria-label={texts.length}>
          {usual.map((value) => (
            <Chip
              key={value}
              type="radio"
              name="length"
              checked={!other && minutes === value}
              onChange={() => {
                setOther(false)
                choose(value)
              }}
            >
              {hours(value)}
            </Chip>
          ))}
          <Chip type="radio" name="length" checked={other} onChange={() => setOther(true)}>
            {texts.otherLength}
          </Chip>
        </div>
      </Input.Wrapper>
      {other && (
        <MinutesField
          label={texts.otherLength}
          description={texts.otherLengthHelp}
          value={minutes}
          onChange={choose}
          onBlur={() => form.validateField('minutes')}
        />
      )}
      {time && <Input.Description size="sm">{texts.ends(localTime(time.endsAt))}</Input.Description>}
    </>
  )
}
