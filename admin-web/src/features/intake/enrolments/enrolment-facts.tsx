import { mentorshipMachine } from '@lidzas/domain/delivery/states'
import { closeReasonNames, enrolmentOutcomeNames } from '@lidzas/domain/intake/code-lists/closing'
import { suspensionReasonNames, waitingPriorityNames } from '@lidzas/domain/intake/code-lists/enrolments'
import { targetGroupNames } from '@lidzas/domain/programmes/code-lists/targets'
import type { Enrolment } from '@lidzas/sdk'

import { AppLink, LinkButton } from '../../../shared/links.tsx'
import { usePaths } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { DataTable } from '../../../ui/records/data-table.tsx'
import { Facts, Panel } from '../../../ui/records/panel.tsx'
import { enrolmentTexts } from './enrolment-texts.ts'

/** What is recorded of the enrolment. Days that the system works out are not entered anywhere. */
export function EnrolmentFacts({ enrolment }: { enrolment: Enrolment }) {
  const texts = useTexts(enrolmentTexts)
  const { date, day, pick } = useFormat()
  const paths = usePaths()
  const { state, holdsPlace, placeHoldEndsOn, targetGroups, outcome, closureReason, suspendedOn } = enrolment
  const place =
    state === 'suspended'
      ? holdsPlace && placeHoldEndsOn
        ? texts.holdsUntil(date(placeHoldEndsOn))
        : texts.lost
      : holdsPlace
        ? texts.holds
        : texts.noPlace
  return (
    <Panel title={texts.details}>
      <Facts
        facts={[
          { label: texts.queuedAt, value: day(enrolment.queuedAt) },
          ...(enrolment.priority > 0
            ? [
                {
                  label: texts.priority,
                  value: [
                    enrolment.priority,
                    enrolment.priorityReason && pick(waitingPriorityNames[enrolment.priorityReason]),
                    enrolment.priorityNote,
                  ]
                    .filter(Boolean)
                    .join(': '),
                },
              ]
            : []),
          { label: texts.admittedOn, value: enrolment.admittedOn && date(enrolment.admittedOn) },
          { label: texts.clockStartedOn, value: enrolment.clockStartedOn && date(enrolment.clockStartedOn) },
          { label: texts.plannedEndOn, value: enrolment.plannedEndOn && date(enrolment.plannedEndOn) },
          ...(state === 'closed' ? [] : [{ label: texts.place, value: place }]),
          ...(suspendedOn && state === 'suspended'
            ? [
                {
                  label: texts.suspended,
                  value: [
                    date(suspendedOn),
                    enrolment.suspensionReason && pick(suspensionReasonNames[enrolment.suspensionReason]),
                    enrolment.suspensionNote,
                  ]
                    .filter(Boolean)
                    .join(': '),
                },
              ]
            : []),
          ...(targetGroups
            ? [
                {
                  label: texts.targetGroups,
                  value: targetGroups.map((code) => pick(targetGroupNames[code])).join('; '),
                },
              ]
            : []),
          ...(outcome
            ? [
                { label: texts.outcome, value: pick(enrolmentOutcomeNames[outcome]) },
                { label: texts.closedOn, value: date(enrolment.closedOn!) },
                {
                  label: texts.closureReason,
                  value:
                    closureReason && pick(closeReasonNames[closureReason as keyof typeof closeReasonNames]),
                },
                { label: texts.closureNote, value: enrolment.closureNote },
              ]
            : []),
          ...(enrolment.referralId
            ? [
                {
                  label: texts.referral,
                  value: <AppLink to={paths.referral(enrolment.referralId)}>{texts.toReferral}</AppLink>,
                },
              ]
            : []),
          { label: texts.policyVersion, value: enrolment.policyVersion },
        ]}
      />
    </Panel>
  )
}

export function Mentors({ enrolment }: { enrolment: Enrolment }) {
  const texts = useTexts(enrolmentTexts)
  const { date, pick } = useFormat()
  const paths = usePaths()
  if (enrolment.mentorships.length === 0) {
    return (
      <Panel>
        <EmptyState
          title={texts.noMentor}
          hint={texts.noMentorHint}
          action={
            <LinkButton to={paths.mentorships} variant="default">
              {texts.toMentorships}
            </LinkButton>
          }
        />
      </Panel>
    )
  }
  return (
    <DataTable
      label={texts.mentorships}
      columns={[
        { key: 'mentor', header: texts.mentor },
        { key: 'state', header: texts.state },
        { key: 'from', header: texts.from },
        { key: 'to', header: texts.to },
      ]}
      rows={enrolment.mentorships.map((row) => ({
        key: row.id,
        cells: [
          <AppLink key="mentor" to={paths.mentorship(row.id)}>
            {row.mentorName}
          </AppLink>,
          pick(mentorshipMachine.states[row.state]),
          row.startsOn && date(row.startsOn),
          row.endedOn && date(row.endedOn),
        ],
      }))}
    />
  )
}
