import { needLevelNames, truancyNames } from '@lidzas/domain/programmes/code-lists/needs'
import type { Referral } from '@lidzas/sdk'

import { useCodeList } from '../../../shared/words/code-lists.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import { referralTexts } from './referral-texts.ts'

import classes from './referrals.module.css'

/** What the person can: the first thing to read of them (L-06). */
export function Strengths({ strengths }: { strengths: Referral['strengths'] }) {
  const texts = useTexts(referralTexts)
  const { nameOf } = useCodeList('STRENGTH')
  const { codes = [], words } = strengths ?? {}
  if (codes.length === 0 && !words) return <p className={classes.soft}>{texts.noStrengths}</p>
  return (
    <>
      <ul className={classes.tags}>
        {codes.map((code) => (
          <li key={code} className={classes.tag}>
            {nameOf(code)}
          </li>
        ))}
      </ul>
      {words && <p className={classes.words}>{words}</p>}
    </>
  )
}

const tones = { SOME: 'neutral', CLEAR: 'info', URGENT: 'wait' } as const

/** What the person needs and how much, the most pressing first. */
export function Needs({ needs = [] }: Pick<Referral, 'needs'>) {
  const texts = useTexts(referralTexts)
  const { pick } = useFormat()
  const { nameOf } = useCodeList('NEED')
  if (needs.length === 0) return <p className={classes.soft}>{texts.noNeeds}</p>
  const weights = Object.keys(tones)
  const ordered = needs.toSorted((one, other) => weights.indexOf(other.level) - weights.indexOf(one.level))
  return (
    <ul className={classes.needList}>
      {ordered.map(({ code, level, words }) => (
        <li key={code}>
          {nameOf(code)}{' '}
          <StatusBadge tone={tones[level]}>{pick(needLevelNames[level]).toLowerCase()}</StatusBadge>
          {words && <p className={classes.soft}>{words}</p>}
        </li>
      ))}
    </ul>
  )
}

/** School as facts of a list; none where nothing is known. */
export function useSchoolFacts({ education }: Pick<Referral, 'education'>) {
  const texts = useTexts(referralTexts)
  const { pick } = useFormat()
  const { truancy, absentWeeks, gradesRepeated } = education ?? {}
  return [
    ...(truancy ? [{ label: texts.school, value: pick(truancyNames[truancy]) }] : []),
    ...(absentWeeks ? [{ label: texts.absentWeeks, value: absentWeeks }] : []),
    ...(gradesRepeated ? [{ label: texts.gradesRepeated, value: gradesRepeated }] : []),
  ]
}
