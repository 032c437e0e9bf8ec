import { refusalText } from '@lidzas/domain/core/refusal'
import {
  type EligibilityCheck as DomainCheck,
  type Verdict,
  eligibilityRuleNames,
} from '@lidzas/domain/intake/eligibility/eligibility'
import type { EligibilityCheck } from '@lidzas/sdk'
import { IconAlertTriangle, IconCheck, IconChevronDown, IconDots, IconX } from '@tabler/icons-react'

import { type Tone, toneStyle } from '../../ui/theme/tone.ts'
import { checkTexts } from '../forms/check-texts.ts'
import { useFormat } from '../words/format.ts'
import { useTexts } from '../words/texts.ts'

import classes from './checks-list.module.css'

/** One rule as the API explains it; `useCheckLines` makes the same of the domain's own, while a form fills up. */
export type CheckLine = EligibilityCheck

const tones: Record<CheckLine['outcome'], Tone> = {
  pass: 'good',
  fail: 'bad',
  warn: 'wait',
  unknown: 'neutral',
}
const icons = { pass: IconCheck, fail: IconX, warn: IconAlertTriangle, unknown: IconDots }
const verdictTones: Record<Verdict, Tone> = { eligible: 'good', refused: 'bad', unknown: 'neutral' }
const verdictIcons = { eligible: IconCheck, refused: IconX, unknown: IconDots }

/** The domain's own checks with their sentences, in the shape of the API. */
export function useCheckLines(checks: readonly DomainCheck[]): CheckLine[] {
  return checks.map(({ refusal, missing = [], wouldPass = null, ...check }) => ({
    ...check,
    name: eligibilityRuleNames[check.rule],
    missing: [...missing],
    wouldPass,
    refusal: refusal
      ? { code: refusal.code, lv: refusalText(refusal, 'lv'), en: refusalText(refusal, 'en') }
      : null,
  }))
}

/**
 * Each rule of admission with its outcome: a shape, a word, and why where it is not met. A rule opens to what the
 * programme asks, what is so, what would make it pass, and where it is written. `verdict` puts the whole answer on top.
 */
export function ChecksList({ checks, verdict }: { checks: readonly CheckLine[]; verdict?: Verdict }) {
  const texts = useTexts(checkTexts)
  return (
    <>
      {verdict && <VerdictLine verdict={verdict} checks={checks} />}
      <ul className={classes.list} aria-label={texts.label}>
        {checks.map((check) => (
          <CheckRow key={check.rule} check={check} />
        ))}
      </ul>
    </>
  )
}

function VerdictLine({ verdict, checks }: { verdict: Verdict; checks: readonly CheckLine[] }) {
  const texts = useTexts(checkTexts)
  const Icon = verdictIcons[verdict]
  const failed = checks.filter(({ outcome }) => outcome === 'fail').length
  const open = checks.filter(({ outcome }) => outcome === 'unknown').length
  const said = {
    eligible: texts.eligible,
    refused: texts.refused(failed),
    unknown: texts.undecided(open),
  }[verdict]
  return (
    <p className={classes.verdict} style={toneStyle(verdictTones[verdict])} role="status">
      <Icon size={18} stroke={2.2} aria-hidden />
      {said}
    </p>
  )
}

function CheckRow({ check }: { check: CheckLine }) {
  const texts = useTexts(checkTexts)
  const { pick } = useFormat()
  const { outcome, fact, refusal, missing, wouldPass, policyValue, source } = check
  const Icon = icons[outcome]
  const lacks = missing.map(pick).join(', ')
  // A rule that only waits for the fact it is named after says so by its name alone.
  const named = lacks.toLowerCase() === pick(check.name).toLowerCase()
  const why = {
    pass: null,
    fail: refusal && pick(refusal),
    warn: fact && pick(fact),
    unknown: wouldPass ? pick(wouldPass) : lacks && !named ? texts.missing(lacks) : null,
  }[outcome]
  const lines = [
    { label: texts.asks, value: pick(policyValue) },
    { label: texts.fact, value: fact === undefined ? texts.notShown : fact ? pick(fact) : texts.notKnown },
    ...(wouldPass ? [{ label: texts.toPass, value: pick(wouldPass) }] : []),
  ]
  return (
    <li className={classes.check} data-outcome={outcome} style={toneStyle(tones[outcome])}>
      <details>
        <summary className={classes.head}>
          <span className={classes.mark} aria-hidden>
            <Icon size={14} stroke={2.4} />
          </span>
          <span className={classes.name}>
            {pick(check.name)}
            <span className="visually-hidden">: {texts[outcome]}</span>
          </span>
          <span className={classes.outcome} aria-hidden>
            {outcome === 'pass' && fact ? pick(fact) : texts[outcome]}
          </span>
          <IconChevronDown className={classes.chevron} size={16} stroke={1.8} aria-hidden />
          {why && <span className={classes.sentence}>{why}</span>}
        </summary>
        <dl className={classes.more}>
          {lines.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          <div>
            <dt>{texts.source}</dt>
            <dd>
              {pick(source)} <span className={classes.code}>{source.code}</span>
            </dd>
          </div>
        </dl>
      </details>
    </li>
  )
}
