import { describe, expect, test } from 'vitest'

import { type Chance, expectedWords } from './expected.ts'

const today = '2026-03-02'
const said = (p50: string | null, p90: string | null, probability = 1): Chance => ({ p50, p90, probability })

describe('when a place comes', () => {
  test.each<[Chance, string, string]>([
    [said(today, today), 'brīva vieta ir jau tagad', 'there is a free place now'],
    [
      said('2026-03-15', '2026-05-02'),
      'visticamāk marta vidū, gandrīz noteikti līdz maija sākumam',
      'most likely in mid-March, almost certainly by early May',
    ],
    [said('2026-04-22', '2026-04-29'), 'gandrīz noteikti aprīļa beigās', 'almost certainly in late April'],
    [
      said('2026-03-06', '2026-03-28'),
      'visticamāk šajās dienās, gandrīz noteikti līdz marta beigām',
      'most likely within days, almost certainly by late March',
    ],
    [
      said('2026-12-15', '2027-01-18'),
      'visticamāk decembra vidū, gandrīz noteikti līdz 2027. gada janvāra vidum',
      'most likely in mid-December, almost certainly by mid-January 2027',
    ],
    [
      said('2026-06-05', null, 0.71),
      'visticamāk jūnija sākumā, bet programmas laikā var arī nepietikt',
      'most likely in early June, but perhaps not within the programme',
    ],
    [
      said(null, null, 0.3),
      'varbūt: iespēja programmas laikā 30 %',
      'perhaps: a 30% chance within the programme',
    ],
    [said(null, null, 0.02), 'šajā programmā, visticamāk, vairs ne', 'probably not within this programme'],
  ])('%o', (chance, lv, en) => {
    expect(expectedWords(chance, 'lv', today)).toBe(lv)
    expect(expectedWords(chance, 'en', today)).toBe(en)
  })
})
