import 'dayjs/locale/lv.js'
import { DateInput, type DateInputProps } from '@mantine/dates'

import { useLanguage } from '../words/language.ts'
import { defineTexts, useTexts } from '../words/texts.ts'
import { parseDay } from './parse.ts'

const dateTexts = defineTexts({
  lv: {
    format: 'DD.MM.YYYY.',
    placeholder: 'dd.mm.gggg.',
    clear: 'Notīrīt datumu',
    previousMonth: 'Iepriekšējais mēnesis',
    nextMonth: 'Nākamais mēnesis',
    previousYear: 'Iepriekšējais gads',
    nextYear: 'Nākamais gads',
    previousDecade: 'Iepriekšējie desmit gadi',
    nextDecade: 'Nākamie desmit gadi',
  },
  en: {
    format: 'DD.MM.YYYY',
    placeholder: 'dd.mm.yyyy',
    clear: 'Clear the date',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    previousYear: 'Previous year',
    nextYear: 'Next year',
    previousDecade: 'Previous ten years',
    nextDecade: 'Next ten years',
  },
})

/** A calendar day as `YYYY-MM-DD`: typed as 21.11.2026. (or 21.11.26, 21112026) or picked; weeks start on Monday. */
export function DateField(props: DateInputProps) {
  const language = useLanguage()
  const { format, placeholder, clear, ...labels } = useTexts(dateTexts)
  return (
    <DateInput
      locale={language}
      firstDayOfWeek={1}
      valueFormat={format}
      placeholder={placeholder}
      dateParser={parseDay}
      clearable={!props.required}
      clearButtonProps={{ 'aria-label': clear }}
      ariaLabels={labels}
      {...props}
    />
  )
}
