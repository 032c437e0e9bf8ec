import { may } from '@lidzas/domain/core/permissions'
import { refusalText } from '@lidzas/domain/core/refusal'
import {
  consentStandings,
  nextConsentStep,
  type Standing,
} from '@lidzas/domain/intake/consents/consent-standing'
import {
  consentPurposeNames,
  type ConsentGiver,
  type ConsentPurpose,
} from '@lidzas/domain/programmes/code-lists/consents'
import type { Consent } from '@lidzas/sdk'
import { getParticipantOptions } from '@lidzas/sdk/query'
import { Button } from '@mantine/core'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { AppLink } from '../../../shared/links.tsx'
import { usePaths } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { Panel } from '../../../ui/records/panel.tsx'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import { toneStyle } from '../../../ui/theme/tone.ts'
import { representationsOf } from '../../people/representations/representatives-panel.tsx'
import { choiceWords, consentTexts } from './consent-words.ts'

import classes from './consents.module.css'

type Acts = {
  onRecord: (purpose?: ConsentPurpose, givenBy?: ConsentGiver) => void
  onScan: (consent: Consent) => void
  onWithdraw: (consent: Consent) => void
}

/** What stands, what is missing and why, and the one next step. */
export function StandingPanel(props: Acts & { participantId: string; consents: readonly Consent[] }) {
  const { participantId, consents, onRecord } = props
  const texts = useTexts(consentTexts)
  const me = usePrefetched(meOptions)
  const { birthDate } = usePrefetched(getParticipantOptions({ path: { id: participantId } }))
  const { data: representations } = usePrefetched(representationsOf(participantId))
  const today = localToday()
  const facts = {
    birthDate: birthDate ?? '1900-01-01',
    representations,
    consents: consents
      .filter(({ correctedAt }) => correctedAt === null)
      .map((one) => ({ ...one, representationId: one.representative?.representationId ?? null })),
  }
  const standings = consentStandings(facts, today)
  const writes = may(me, 'consents:write')
  return (
    <Panel
      title={texts.stands}
      hint={texts.standsHint}
      action={
        writes && (
          <Button variant="default" onClick={() => onRecord()}>
            {texts.recordTitle}
          </Button>
        )
      }
    >
      <Next {...props} step={nextConsentStep(standings, facts, today)} writes={writes} />
      <ul className={classes.lines}>
        {standings.map((standing) => (
          <Line key={standing.purpose + standing.givenBy} {...props} {...{ standing, writes }} />
        ))}
      </ul>
    </Panel>
  )
}

function Next(
  props: Acts & {
    consents: readonly Consent[]
    participantId: string
    step: ReturnType<typeof nextConsentStep>
    writes: boolean
  },
) {
  const { step, consents, participantId, writes } = props
  const texts = useTexts(consentTexts)
  const { pick } = useFormat()
  const paths = usePaths()
  if (step === null) {
    return (
      <div className={classes.next} style={toneStyle('good')}>
        <p>{texts.allSet}</p>
      </div>
    )
  }
  const lead = { representative: texts.nextRepresentative, scan: texts.nextScan, record: '' }[step.step]
  const scanned = step.step === 'scan' ? consents.find(({ id }) => id === step.consentId) : undefined
  const who =
    step.step === 'record' && step.givenBy === 'PARTICIPANT' ? texts.himselfLow : texts.representative
  return (
    <div className={classes.next} style={toneStyle(step.step === 'scan' ? 'info' : 'wait')}>
      <p>
        <strong>{texts.next}:</strong>{' '}
        {step.step === 'record' ? `${pick(consentPurposeNames[step.purpose])} (${who}).` : lead}
      </p>
      {writes && step.step === 'record' && (
        <Button onClick={() => props.onRecord(step.purpose, step.givenBy)}>{texts.record}</Button>
      )}
      {writes && scanned && <Button onClick={() => props.onScan(scanned)}>{texts.addScan}</Button>}
      {step.step === 'representative' && (
        <AppLink to={paths.participant(participantId)} search={{ tab: 'people' }}>
          {texts.toRepresentatives}
        </AppLink>
      )}
    </div>
  )
}

function Line(props: Acts & { standing: Standing; consents: readonly Consent[]; writes: boolean }) {
  const { standing, consents, writes, onRecord, onScan, onWithdraw } = props
  const { purpose, givenBy, required, refusal } = standing
  const texts = useTexts(consentTexts)
  const { pick, date, language } = useFormat()
  const record = consents.find(({ id }) => id === standing.record?.id)
  const who = record?.representative
    ? personName(record.representative)
    : givenBy === 'PARTICIPANT'
      ? texts.himself
      : texts.representative
  const given = purpose === 'PRIVACY_NOTICE' ? texts.read : texts.given
  const lacksScan = record?.form === 'PAPER' && record.documentId === null
  return (
    <li className={classes.line}>
      <div>
        <p className={classes.lineName}>{pick(consentPurposeNames[purpose])}</p>
        <p className={classes.soft}>{who}</p>
      </div>
      <div>
        <StatusBadge tone={record && !refusal ? 'good' : required ? 'wait' : 'neutral'}>
          {record && !refusal
            ? `${given} ${date(record.givenOn)}`
            : required
              ? texts.missing
              : texts.notGiven}
        </StatusBadge>
        <p className={classes.soft}>
          {refusal
            ? refusalText(refusal, language)
            : record
              ? [
                  record.endsOn && texts.until(date(record.endsOn)),
                  record.textVersion,
                  record.form === 'PAPER' && (lacksScan ? texts.withoutScan : texts.hasScan),
                ]
                  .filter(Boolean)
                  .join(' · ')
              : pick(choiceWords[purpose])}
        </p>
      </div>
      {writes && (
        <div className={classes.acts}>
          {!record && (
            <Button variant="subtle" size="xs" onClick={() => onRecord(purpose, givenBy)}>
              {texts.record}
            </Button>
          )}
          {record && lacksScan && (
            <Button variant="subtle" size="xs" onClick={() => onScan(record)}>
              {texts.addScan}
            </Button>
          )}
          {record && (
            <Button variant="subtle" size="xs" onClick={() => onWithdraw(record)}>
              {texts.withdraw}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
