import { daysBetween } from '@lidzas/domain/core/dates'
import { may } from '@lidzas/domain/core/permissions'
import { leaveMentorRefusal, rejectMentorRefusal, suspendMentorRefusal } from '@lidzas/domain/network/mentors'
import { leaveMentor, type Mentor } from '@lidzas/sdk'
import { getMentorOptions } from '@lidzas/sdk/query'
import { Button } from '@mantine/core'
import { useState } from 'react'

import { ifMatch } from '../../../api/client.ts'
import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { ActionButton } from '../../../shared/forms/action-button.tsx'
import { ConfirmAction } from '../../../shared/forms/confirm-action.tsx'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { AppLink } from '../../../shared/links.tsx'
import { definePage, usePaths, useProgrammeId, useRecordId } from '../../../shared/page.ts'
import { History } from '../../../shared/records/history.tsx'
import { MentorStatus, stateWords } from '../../../shared/records/mentor-status.tsx'
import { RecordPage } from '../../../shared/records/record-page.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { DataRights } from '../../../subjects/rights/data-rights/data-rights.tsx'
import { rightsTexts } from '../../../subjects/rights/data-rights/rights-texts.ts'
import { StageStepper } from '../../../ui/records/stage-stepper.tsx'
import type { Stat } from '../../../ui/records/stat-tiles.tsx'
import { ClearancesTab } from './file/clearances-tab.tsx'
import { clearanceTone } from './file/cleared-until.tsx'
import { ContractsTab } from './file/contracts-tab.tsx'
import { TrainingsTab } from './file/trainings-tab.tsx'
import { leaveTexts } from './leave-texts.ts'
import { EditMentorForm } from './mentor-form.tsx'
import { mentorTexts } from './mentor-texts.ts'
import { MentorshipsTab } from './mentorships-tab.tsx'
import { NextStepButton } from './pipeline-board.tsx'
import { ReadinessTab } from './readiness-tab.tsx'
import { nextStep } from './readiness-words.tsx'
import { RejectMentorForm } from './reject-form.tsx'
import { ResumeMentor } from './resume-action.tsx'
import { SuspendMentorForm } from './suspend-form.tsx'

const pipeline = ['candidate', 'selected', 'trained', 'ready'] as const

const mentorOptions = (programmeId: string, id: string) =>
  getMentorOptions({ path: { id }, query: { programmeId } })

function MentorPage() {
  const mentor = usePrefetched(mentorOptions(useProgrammeId(), useRecordId()))
  const me = usePrefetched(meOptions)
  const texts = useTexts(mentorTexts)
  const rights = useTexts(rightsTexts)
  const paths = usePaths()
  const { pick } = useFormat()
  const writes = may(me, 'mentors:write')
  const { tabs } = texts
  const step = pipeline.findIndex((state) => state === mentor.state)
  return (
    <RecordPage
      back={{ to: paths.mentors, label: texts.back }}
      title={`${mentor.givenName} ${mentor.familyName}`}
      status={<MentorStatus state={mentor.state} fit={mentor.readiness.isReady} />}
      lead={<AppLink to={paths.organisation(mentor.organisation.id)}>{mentor.organisation.name}</AppLink>}
      actions={writes && <Actions mentor={mentor} />}
      stats={useStats(mentor)}
      intro={
        step !== -1 && (
          <StageStepper
            label={texts.pipeline}
            stages={pipeline.map((state) => ({ name: pick(stateWords[state]) }))}
            current={mentor.state === 'ready' ? pipeline.length : step}
            words={texts.words}
          />
        )
      }
      tabs={[
        { key: 'readiness', label: tabs.readiness, content: () => <ReadinessTab mentor={mentor} /> },
        ...(may(me, 'mentorships:read')
          ? [
              {
                key: 'mentorships',
                label: tabs.mentorships,
                count: mentor.caseload.active,
                content: () => <MentorshipsTab mentor={mentor} />,
              },
            ]
          : []),
        { key: 'trainings', label: tabs.trainings, content: () => <TrainingsTab mentor={mentor} /> },
        { key: 'clearances', label: tabs.clearances, content: () => <ClearancesTab mentor={mentor} /> },
        { key: 'contracts', label: tabs.contracts, content: () => <ContractsTab mentor={mentor} /> },
        ...(may(me, 'person-records:export')
          ? [{ key: 'data-rights', label: rights.tab, content: () => <DataRights personId={mentor.id} /> }]
          : []),
        {
          key: 'history',
          label: tabs.history,
          content: () => <History objectType="mentor" objectId={mentor.id} />,
        },
      ]}
    />
  )
}

function Actions({ mentor }: { mentor: Mentor }) {
  const texts = useTexts(mentorTexts)
  const leave = useTexts(leaveTexts)
  const [open, setOpen] = useState<'edit' | 'reject' | 'suspend' | null>(null)
  const close = () => setOpen(null)
  const next = nextStep(mentor)
  const rejectRefusal = rejectMentorRefusal(mentor, 'CRITERIA')
  const leaving = useSubmit<string, unknown>({
    send: () =>
      leaveMentor({ path: { id: mentor.id }, headers: ifMatch(mentor), body: {}, throwOnError: true }),
    affects: 'mentor',
    done: texts.leftDone,
  })
  return (
    <>
      <Button variant="default" onClick={() => setOpen('edit')}>
        {texts.edit}
      </Button>
      {rejectRefusal === null && (
        <ActionButton variant="default" refusal={null} onClick={() => setOpen('reject')}>
          {texts.reject}
        </ActionButton>
      )}
      {suspendMentorRefusal(mentor, 'ILLNESS') === null && (
        <ActionButton variant="default" refusal={null} onClick={() => setOpen('suspend')}>
          {leave.suspend}
        </ActionButton>
      )}
      {mentor.state === 'suspended' && <ResumeMentor mentor={mentor} />}
      {(mentor.state === 'ready' || mentor.state === 'suspended') && (
        <ConfirmAction
          variant="default"
          refusal={leaveMentorRefusal({ ...mentor, activeMentorships: mentor.caseload.active })}
          submission={leaving}
          title={texts.leaveTitle}
          text={texts.leaveText}
          confirmLabel={texts.leaveConfirm}
          danger
        >
          {texts.leave}
        </ConfirmAction>
      )}
      {next && <NextStepButton mentor={mentor} step={next} />}
      <EditMentorForm key={mentor.version} mentor={mentor} opened={open === 'edit'} onClose={close} />
      <RejectMentorForm mentor={mentor} opened={open === 'reject'} onClose={close} />
      <SuspendMentorForm mentor={mentor} opened={open === 'suspend'} onClose={close} />
    </>
  )
}

function useStats(mentor: Mentor): Stat[] {
  const texts = useTexts(mentorTexts)
  const { date, hours, pick } = useFormat()
  const training = mentor.readiness.items.find(({ check }) => check === 'TRAINING')?.refusal
  const { active, maximum } = mentor.caseload
  const { clearanceEndsOn } = mentor
  const days = clearanceEndsOn === null ? null : daysBetween(localToday(), clearanceEndsOn)
  return [
    {
      label: texts.caseload,
      value: active,
      ...(maximum !== null && {
        of: texts.ofMaximum(maximum),
        share: active / maximum,
        note: active < maximum ? texts.roomFor(maximum - active) : texts.full,
      }),
    },
    {
      label: texts.clearanceEndsOn,
      value: clearanceEndsOn === null ? texts.none : date(clearanceEndsOn),
      tone: clearanceTone(clearanceEndsOn),
      note: days === null ? texts.notCleared : days === 0 ? texts.lastDay : texts.left(days),
    },
    {
      label: texts.training,
      value: hours(mentor.trainingMinutes),
      tone: training ? 'wait' : 'good',
      note: training ? pick(training) : texts.enough,
    },
  ]
}

export const page = definePage({
  load: ({ queryClient, programmeId, id }) => queryClient.ensureQueryData(mentorOptions(programmeId, id)),
  Component: MentorPage,
})
