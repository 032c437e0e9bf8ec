import { plural } from '../../../../shared/words/plural.ts'
import { defineTexts } from '../../../../shared/words/texts.ts'

const daysLv = (count: number) =>
  `${count} ${plural.lv(count, { zero: 'darba dienu', one: 'darba diena', other: 'darba dienas' })}`
const lateLv = (count: number) =>
  `${count} ${plural.lv(count, { zero: 'darba dienu', one: 'darba dienu', other: 'darba dienas' })}`
const daysEn = (count: number) =>
  `${count} ${plural.en(count, { one: 'working day', other: 'working days' })}`

export const deadlineTexts = defineTexts({
  lv: {
    left: (count: number) => `vēl ${daysLv(count)}`,
    lastDay: 'pēdējā diena',
    late: (count: number) => `kavējas ${lateLv(count)}`,
    stands: (count: number) => `pēc atsūtīšanas vēl ${daysLv(count)}`,
  },
  en: {
    left: (count: number) => `${daysEn(count)} left`,
    lastDay: 'last day',
    late: (count: number) => `${daysEn(count)} late`,
    stands: (count: number) => `${daysEn(count)} left once sent again`,
  },
})
