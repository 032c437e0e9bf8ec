/** When a place comes, as people say it: “visticamāk marta vidū, gandrīz noteikti līdz maija sākumam”. */
import { type IsoDate, daysBetween } from '@lidzas/domain/core/dates'
import { englishMonths, type Language } from '@lidzas/domain/core/refusal'

export type Chance = { p50: IsoDate | null; p90: IsoDate | null; probability: number }

const monthsLv = [
  'janvāra',
  'februāra',
  'marta',
  'aprīļa',
  'maija',
  'jūnija',
  'jūlija',
  'augusta',
  'septembra',
  'oktobra',
  'novembra',
  'decembra',
]
/** Third of the month: in it, by it. */
const thirdsLv = [
  { at: 'sākumā', by: 'sākumam' },
  { at: 'vidū', by: 'vidum' },
  { at: 'beigās', by: 'beigām' },
] as const
const thirdsEn = ['early ', 'mid-', 'late '] as const

/** Chances below this are said as “probably not”. */
const hardly = 0.1
/** Days that still count as “these days”. */
const soonDays = 7

/** The sentence, without a full stop and in lower case. */
export function expectedWords({ p50, p90, probability }: Chance, language: Language, today: IsoDate): string {
  const lv = language === 'lv'
  if (p50 !== null && p50 <= today) return lv ? 'brīva vieta ir jau tagad' : 'there is a free place now'
  if (p50 === null) {
    const percent = `${Math.round(probability * 100)}${lv ? ' ' : ''}%`
    if (probability < hardly) {
      return lv ? 'šajā programmā, visticamāk, vairs ne' : 'probably not within this programme'
    }
    return lv
      ? `varbūt: iespēja programmas laikā ${percent}`
      : `perhaps: a ${percent} chance within the programme`
  }
  const likely = at(p50, language, today)
  const sure = p90 === null ? null : at(p90, language, today)
  if (sure === likely) return lv ? `gandrīz noteikti ${likely}` : `almost certainly ${likely}`
  if (p90 === null) {
    return lv
      ? `visticamāk ${likely}, bet programmas laikā var arī nepietikt`
      : `most likely ${likely}, but perhaps not within the programme`
  }
  return lv
    ? `visticamāk ${likely}, gandrīz noteikti līdz ${by(p90, language, today)}`
    : `most likely ${likely}, almost certainly by ${by(p90, language, today)}`
}

function at(day: IsoDate, language: Language, today: IsoDate): string {
  if (daysBetween(today, day) <= soonDays) return language === 'lv' ? 'šajās dienās' : 'within days'
  if (language === 'en') return `in ${thirdEn(day, today)}`
  const { third, month, year } = parts(day, today)
  return `${year && `${year}. gada `}${monthsLv[month]} ${thirdsLv[third]!.at}`
}

function by(day: IsoDate, language: Language, today: IsoDate): string {
  if (language === 'en') return thirdEn(day, today)
  const { third, month, year } = parts(day, today)
  return `${year && `${year}. gada `}${monthsLv[month]} ${thirdsLv[third]!.by}`
}

function thirdEn(day: IsoDate, today: IsoDate): string {
  const { third, month, year } = parts(day, today)
  return `${thirdsEn[third]}${englishMonths[month]}${year && ` ${year}`}`
}

/** The year is empty where it is this one. */
function parts(day: IsoDate, today: IsoDate) {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return {
    third: date <= 10 ? 0 : date <= 20 ? 1 : 2,
    month: month - 1,
    year: day.slice(0, 4) === today.slice(0, 4) ? '' : String(year),
  }
}
