import 'dayjs/locale/lv.js'
import { DateInput, type DateInputProps } from '@mantine/dates'

import { useLanguage } from './language.ts'
import { defineTexts, useTexts } from './texts.ts'

const dateTexts = defineTexts({
  lv: {
    format: 'DD.MM.YYYY.',
    placeholder: 'dd.mm.gggg.',
    previousMonth: 'Iepriekšējais mēnesis',
    nextMonth: 'Nākamais mēnesis',
    monthLevel: 'Izvēlēties mēnesi',
    yearLevel: 'Izvēlēties gadu',
    previousYear: 'Iepriekšējais gads',
    nextYear: 'Nākamais gads',
    previousDecade: 'Iepriekšējie desmit gadi',
    nextDecade: 'Nākamie desmit gadi',
  },
  en: {
    format: 'DD.MM.YYYY',
    placeholder: 'dd.mm.yyyy',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    monthLevel: 'Choose the month',
    yearLevel: 'Choose the year',
    previousYear: 'Previous year',
    nextYear: 'Next year',
    previousDecade: 'Previous ten years',
    nextDecade: 'Next ten years',
  },
})

/** A calendar day as `YYYY-MM-DD`: typed as 21.11.2026. (or 21.11.26, 21112026) or picked; weeks start on Monday. */
export function DateField(props: DateInputProps) {
  const language = useLanguage()
  const { format, placeholder, monthLevel, yearLevel, ...labels } = useTexts(dateTexts)
  return (
    <DateInput
      locale={language}
      firstDayOfWeek={1}
      valueFormat={format}
      placeholder={placeholder}
      dateParser={parseDay}
      clearable={!props.required}
      ariaLabels={{ ...labels, monthLevelControl: monthLevel, yearLevelControl: yearLevel }}
      {...props}
    />
  )
}

/** The day that was typed, or null when there is no such day. */
export function parseDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim())
  const local = /^(\d{1,2})[. /-]?(\d{1,2})[. /-]?(\d{4}|\d{2})\.?$/.exec(text.trim())
  const [year, month, day] = iso ? iso.slice(1) : local ? [local[3], local[2], local[1]] : []
  if (!year || !month || !day) return null
  const value = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : null
}
