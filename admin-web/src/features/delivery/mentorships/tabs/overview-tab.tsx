import { type CloseReason, closeReasonNames } from '@lidzas/domain/intake/code-lists/closing'
import type { Mentorship } from '@lidzas/sdk'
import { listExtensionsOptions, listStagesOptions } from '@lidzas/sdk/query'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { usePrefetched } from '../../../../api/query-client.ts'
import { AppLink } from '../../../../shared/links.tsx'
import { usePaths } from '../../../../shared/page.ts'
import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { type Fact, Facts, Panel } from '../../../../ui/records/panel.tsx'
import { Timeline } from '../../../../ui/records/timeline.tsx'
import { mentorshipTexts } from '../mentorship-texts.ts'
import { overviewTexts } from './overview-texts.ts'
import { StagePanel } from './stage-panel.tsx'

import classes from '../mentorships.module.css'

export function OverviewTab({ mentorship }: { mentorship: Mentorship }) {
  const { proposedTitle, proposedText } = useTexts(mentorshipTexts)
  return (
    <div className={classes.columns}>
      <div>
        {mentorship.state === 'proposed' && (
          <Panel title={proposedTitle}>
            <Text>{proposedText}</Text>
          </Panel>
        )}
        {mentorship.state === 'active' && <StagePanel mentorship={mentorship} />}
        <Path mentorship={mentorship} />
      </div>
      <div>
        <About mentorship={mentorship} />
        {mentorship.startsOn && <Extensions mentorship={mentorship} />}
      </div>
    </div>
  )
}

function About({ mentorship }: { mentorship: Mentorship }) {
  const texts = useTexts(overviewTexts)
  const { date, pick } = useFormat()
  const paths = usePaths()
  const { enrolment, conflictDeclaredOn, conflictConfirmedBy } = mentorship
  const day = (value: string | null) => value && date(value)
  const ending: Fact[] =
    mentorship.state === 'ended'
      ? [
          {
            label: texts.endReason,
            value: mentorship.endReason && pick(closeReasonNames[mentorship.endReason as CloseReason]),
          },
          { label: texts.endNote, value: mentorship.endNote },
        ]
      : []
  return (
    <Panel title={texts.facts}>
      <Facts
        facts={[
          {
            label: texts.more,
            value: (
              <>
                <AppLink to={paths.participant(mentorship.participantId)}>{texts.participant}</AppLink> ·{' '}
                <AppLink to={paths.enrolment(enrolment.id)}>{texts.enrolment}</AppLink>
              </>
            ),
          },
          { label: texts.started, value: day(mentorship.startsOn) },
          { label: texts.clock, value: day(enrolment.clockStartedOn) },
          { label: texts.planned, value: day(enrolment.plannedEndOn) },
          { label: texts.latest, value: day(enrolment.latestEndOn) },
          {
            label: texts.declared,
            value:
              conflictDeclaredOn &&
              conflictConfirmedBy &&
              texts.declaredBy(date(conflictDeclaredOn), conflictConfirmedBy.displayName),
          },
          ...ending,
        ]}
      />
    </Panel>
  )
}

function Extensions({ mentorship }: { mentorship: Mentorship }) {
  const texts = useTexts(overviewTexts)
  const { date } = useFormat()
  const { data } = useQuery(listExtensionsOptions({ path: { id: mentorship.id } }))
  return (
    <Panel title={texts.extensions}>
      {data && data.data.length > 0 ? (
        <Timeline
          label={texts.extensions}
          events={data.data.map((extension) => ({
            key: extension.id,
            text: (
              <>
                <strong>{texts.months(extension.months)}</strong> {texts.to(date(extension.newEndOn))}
              </>
            ),
            when: texts.decided(date(extension.decidedOn), extension.decidedBy.displayName),
            detail: extension.reason,
          }))}
        />
      ) : (
        <Text c="var(--ink-soft)">{texts.noExtensions}</Text>
      )}
    </Panel>
  )
}

/** Every stage that the enrolment has been in, those with earlier mentors too. */
function Path({ mentorship }: { mentorship: Mentorship }) {
  const texts = useTexts(overviewTexts)
  const { date, pick } = useFormat()
  const { data } = usePrefetched(listStagesOptions({ path: { id: mentorship.id } }))
  const { stages } = mentorship.terms
  if (data.length === 0) return null
  return (
    <Panel title={texts.path}>
      <Timeline
        label={texts.path}
        events={data.toReversed().map((enrolment) => {
          const stage = stages.find(({ code }) => code === enrolment.stage)
          return {
            key: enrolment.id,
            text: stage ? pick(stage) : enrolment.stage,
            when: enrolment.leftOn
              ? texts.left(date(enrolment.enteredOn), date(enrolment.leftOn))
              : texts.since(date(enrolment.enteredOn)),
            detail: enrolment.reason && `${texts.wentBack}: ${enrolment.reason}`,
            tone: enrolment.leftOn ? undefined : ('accent' as const),
          }
        })}
      />
    </Panel>
  )
}
