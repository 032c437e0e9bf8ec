import { type TodayKind, todayKinds } from '@lidzas/domain/today/today'
import type { TodayItem } from '@lidzas/sdk'
import { describe, expect, test } from 'vitest'

import { programmePaths } from '../../../paths.ts'
import { format } from '../../../shared/words/format.ts'
import { itemWords } from './item-words.ts'
import { todayTexts } from './today-texts.ts'

const id = '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071'
const paths = programmePaths('p')
const item: TodayItem = {
  kind: 'REFERRAL_TO_ANSWER',
  urgency: 'soon',
  objectType: 'referral',
  objectId: id,
  dueOn: '2026-11-25',
  participant: { id, givenName: 'Anna', familyName: 'Ozola' },
  mentor: null,
  figures: {},
}
const said = (more: Partial<TodayItem>, language: 'lv' | 'en' = 'en') =>
  itemWords({ ...item, ...more }, todayTexts[language], format(language), paths)

describe('a row of Today', () => {
  test.each(Object.keys(todayKinds) as TodayKind[])(
    '%s says what to do in both languages, and where',
    (kind) => {
      for (const language of ['lv', 'en'] as const) {
        const words = said({ kind }, language)
        expect(words.what).toMatch(/\p{L}/u)
        expect(words.act).toMatch(/\p{L}/u)
        expect(words.link.to).toMatch(/^\/p\/p\//)
      }
    },
  )

  test.each<[Partial<TodayItem>, string]>([
    [{ kind: 'MENTORSHIP_SILENT', figures: { days: 21, nextOn: null } }, 'Nav tikušies 21 dienu'],
    [
      { kind: 'MENTORSHIP_SILENT', figures: { days: 24, nextOn: '2026-11-28' } },
      'Nav tikušies 24 dienas, nākamā tikšanās plānota 28.11.2026.',
    ],
    [
      { kind: 'HOURS_NEAR_CAP', figures: { minutes: 1095, cap: 1200 } },
      'Šomēnes izlietotas 18 h 15 min no 20 h',
    ],
    [
      { kind: 'CONSENT_MISSING', figures: { missing: ['PARTICIPANT', 'REPRESENTATIVE'] } },
      'Trūkst piekrišanas: paša dalībnieka, likumiskā pārstāvja',
    ],
    [
      { kind: 'CLEARANCE_EXPIRING', figures: { on: '2026-11-27' } },
      'Sodāmības pārbaude ir spēkā līdz 27.11.2026.',
    ],
    [
      { kind: 'CLEARANCE_EXPIRING', urgency: 'overdue', figures: { on: '2026-11-19' } },
      'Sodāmības pārbaudes termiņš beidzās 19.11.2026.',
    ],
    [{ kind: 'CONTRACT_EXPIRING', figures: { on: null } }, 'Nav līguma'],
    [{ kind: 'ENDING_SOON' }, 'Sadarbība beidzas 25.11.2026.'],
  ])('%o', (more, sentence) => {
    expect(said(more, 'lv').what).toBe(sentence)
  })

  test('leads to where one click does it', () => {
    const pair = { objectType: 'mentorship' } as const
    expect(said({ ...pair, kind: 'MENTORSHIP_SILENT' }).link).toEqual({
      to: paths.newSession,
      search: { mentorshipId: id },
    })
    expect(said({ ...pair, kind: 'GOALS_OVERDUE' }).link).toEqual({
      to: paths.mentorship(id),
      search: { tab: 'goals' },
    })
    expect(said({ objectType: 'session', kind: 'SESSION_UNRECORDED' }).link).toEqual({
      to: paths.session(id),
      search: { do: 'hold' },
    })
    expect(said({ objectType: 'enrolment', kind: 'PLACE_FREE' }).link).toEqual({
      to: paths.enrolment(id),
      search: { tab: 'place' },
    })
  })

  test('names the pair, the group or the expense it is about', () => {
    const mentor = { id, givenName: 'Jānis', familyName: 'Bērziņš' }
    expect(said({ mentor })).toMatchObject({ who: 'Anna Ozola', beside: 'mentor Jānis Bērziņš' })
    expect(said({ participant: null, mentor }).who).toBe('Jānis Bērziņš')
    expect(
      said({
        participant: null,
        kind: 'SESSION_UNRECORDED',
        objectType: 'session',
        figures: { title: 'Pārgājiens' },
      }).who,
    ).toBe('Pārgājiens')
    expect(said({ participant: null, kind: 'REPORT_TO_ACCEPT', objectType: 'report' }).who).toBe(
      'The programme’s report',
    )
  })
})
