import type { EligibilityCheck, EligibilityRule } from '@lidzas/domain/eligibility'
import { eligibilityRuleNames } from '@lidzas/domain/eligibility'
import { refusalText } from '@lidzas/domain/refusal'
import { IconAlertTriangle, IconCheck, IconDots, IconX } from '@tabler/icons-react'

import { type Tone, toneStyle } from '../ui/tone.ts'
import { useFormat } from './format.ts'
import { defineTexts, useTexts } from './texts.ts'

import classes from './checks-list.module.css'

export type CheckLine = {
  rule: EligibilityRule
  outcome: EligibilityCheck['outcome']
  sentence: string | null
}

const tones: Record<CheckLine['outcome'], Tone> = {
  pass: 'good',
  fail: 'bad',
  warn: 'wait',
  unknown: 'neutral',
}
const icons = { pass: IconCheck, fail: IconX, warn: IconAlertTriangle, unknown: IconDots }

const checkTexts = defineTexts({
  lv: {
    label: 'Uzņemšanas nosacījumi',
    pass: 'izpildīts',
    fail: 'nav izpildīts',
    warn: 'jāpievērš uzmanība',
    unknown: 'vēl nav zināms',
    outside: 'Dzīvesvieta nav programmas pašvaldībās. Uzņemšanu tas neliedz.',
  },
  en: {
    label: 'Conditions of admission',
    pass: 'met',
    fail: 'not met',
    warn: 'worth a look',
    unknown: 'not known yet',
    outside: 'The residence lies outside the municipalities served. It does not stop admission.',
  },
})

/** The sentences of the domain's own checks, in the reader's language. */
export function useCheckLines(checks: readonly EligibilityCheck[]): CheckLine[] {
  const { language } = useFormat()
  return checks.map(({ rule, outcome, refusal }) => ({
    rule,
    outcome,
    sentence: refusal ? refusalText(refusal, language) : null,
  }))
}

/** Each rule of admission with its outcome: a shape, a word for screen readers, and why where it is not met. */
export function ChecksList({ checks }: { checks: readonly CheckLine[] }) {
  const texts = useTexts(checkTexts)
  const { pick } = useFormat()
  return (
    <ul className={classes.list} aria-label={texts.label}>
      {checks.map(({ rule, outcome, sentence }) => {
        const Icon = icons[outcome]
        const said =
          sentence ?? (outcome === 'warn' ? texts.outside : outcome === 'unknown' ? texts.unknown : null)
        return (
          <li key={rule} className={classes.check} data-outcome={outcome} style={toneStyle(tones[outcome])}>
            <span className={classes.mark} aria-hidden>
              <Icon size={14} stroke={2.4} />
            </span>
            <span className={classes.name}>
              {pick(eligibilityRuleNames[rule])}
              <span className="visually-hidden">: {texts[outcome]}</span>
            </span>
            {said && <span className={classes.sentence}>{said}</span>}
          </li>
        )
      })}
    </ul>
  )
}
