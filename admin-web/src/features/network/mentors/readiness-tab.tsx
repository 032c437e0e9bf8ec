import { may } from '@lidzas/domain/core/permissions'
import {
  engagementTypeNames,
  type MentorRejectionReason,
  type MentorLeaveReason,
  mentorLeaveReasonNames,
  mentorRejectionReasonNames,
} from '@lidzas/domain/network/code-lists/mentors'
import { type ReadinessCheck, readinessCheckNames } from '@lidzas/domain/network/mentor-file'
import { languageName } from '@lidzas/domain/people/code-lists/persons'
import { territories } from '@lidzas/domain/programmes/code-lists/territories'
import type { Mentor } from '@lidzas/sdk'
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Facts, Panel } from '../../../ui/records/panel.tsx'
import { toneStyle } from '../../../ui/theme/tone.ts'
import { ClearanceForm } from './file/clearance-form.tsx'
import { ContractForm } from './file/contract-form.tsx'
import { TrainingForm } from './file/training-form.tsx'
import { EditMentorForm } from './mentor-form.tsx'
import { mentorTexts } from './mentor-texts.ts'

import classes from './readiness.module.css'

/** What a mentor needs before the first meeting: each line with its reason and the way to mend it. */
export function ReadinessTab({ mentor }: { mentor: Mentor }) {
  const texts = useTexts(mentorTexts)
  const { pick } = useFormat()
  const me = usePrefetched(meOptions)
  const [open, setOpen] = useState<ReadinessCheck | null>(null)
  const form = { mentor, onClose: () => setOpen(null) }
  const complete = mentor.readiness.items.every(({ refusal }) => refusal === null)
  const hint = !complete ? texts.stillMissing : mentor.readiness.isReady ? texts.allThere : texts.allThereNext
  const isOver = mentor.state === 'rejected' || mentor.state === 'left'
  return (
    <>
      {!isOver && (
        <Panel title={texts.checklist} hint={hint} flush>
          <ul className={classes.list}>
            {mentor.readiness.items.map(({ check, refusal }) => (
              <Item
                key={check}
                name={pick(readinessCheckNames[check])}
                missing={refusal && pick(refusal)}
                detail={<InOrder mentor={mentor} check={check} />}
                action={
                  may(me, 'mentors:write') &&
                  (check !== 'AGE' || refusal) && (
                    <Button
                      size="xs"
                      variant={refusal ? 'light' : 'subtle'}
                      onClick={() => setOpen(check)}
                      aria-label={`${pick(readinessCheckNames[check])}: ${actionOf(check, texts)}`}
                    >
                      {actionOf(check, texts)}
                    </Button>
                  )
                }
              />
            ))}
          </ul>
        </Panel>
      )}
      <Profile mentor={mentor} />
      <EditMentorForm key={`edit-${mentor.version}`} {...form} opened={open === 'AGE'} />
      <TrainingForm {...form} opened={open === 'TRAINING'} />
      <ClearanceForm {...form} opened={open === 'CLEARANCE'} />
      <ContractForm {...form} opened={open === 'CONTRACT'} />
    </>
  )
}

function actionOf(check: ReadinessCheck, texts: Record<string, unknown>): string {
  const keys = {
    AGE: 'edit',
    TRAINING: 'recordTraining',
    CLEARANCE: 'recordClearance',
    CONTRACT: 'addContract',
  } as const
  return texts[keys[check]] as string
}

function Item(props: { name: string; missing: string | null; detail: ReactNode; action: ReactNode }) {
  const Icon = props.missing ? IconAlertTriangle : IconCircleCheck
  return (
    <li className={classes.item}>
      <span className={classes.mark} style={toneStyle(props.missing ? 'wait' : 'good')}>
        <Icon size={18} stroke={1.8} aria-hidden />
      </span>
      <div className={classes.words}>
        <div className={classes.name}>{props.name}</div>
        <div className={classes.detail}>{props.missing ?? props.detail}</div>
      </div>
      <div className={classes.action}>{props.action}</div>
    </li>
  )
}

/** What is there, in a few words: until when, or how much. */
function InOrder({ mentor, check }: { mentor: Mentor; check: ReadinessCheck }) {
  const texts = useTexts(mentorTexts)
  const { date, hours } = useFormat()
  if (check === 'CLEARANCE' && mentor.clearanceEndsOn)
    return <>{texts.renewBy(date(mentor.clearanceEndsOn))}</>
  if (check === 'TRAINING') return <>{texts.minutesDone(hours(mentor.trainingMinutes))}</>
  const contractEnd = mentor.contracts.at(-1)?.endsOn
  if (check === 'CONTRACT' && contractEnd) return <>{texts.renewBy(date(contractEnd))}</>
  return <>{texts.inOrder}</>
}

/** The words for why the mentor was turned down or is on leave; null for what has no reason. */
function reasonOf({ state, stateReason }: Mentor) {
  if (state === 'suspended') return mentorLeaveReasonNames[stateReason as MentorLeaveReason] ?? null
  if (state === 'rejected') return mentorRejectionReasonNames[stateReason as MentorRejectionReason] ?? null
  return null
}

function Profile({ mentor }: { mentor: Mentor }) {
  const texts = useTexts(mentorTexts)
  const { date, pick } = useFormat()
  const territory = territories.find(({ code }) => code === mentor.territoryCode)
  const reason = reasonOf(mentor)
  return (
    <Panel title={texts.profile}>
      <Facts
        facts={[
          ...(reason
            ? [
                {
                  label: mentor.state === 'suspended' ? texts.leaveReason : texts.stateReason,
                  value: pick(reason),
                },
              ]
            : []),
          { label: texts.organisation, value: mentor.organisation.name },
          { label: texts.engagement, value: pick(engagementTypeNames[mentor.engagement]) },
          { label: texts.birthDate, value: mentor.birthDate && date(mentor.birthDate) },
          { label: texts.contact, value: [mentor.phone, mentor.email].filter(Boolean).join(', ') },
          {
            label: texts.languages,
            value: mentor.languages.map((code) => pick(languageName(code))).join(', '),
          },
          { label: texts.residence, value: territory && pick(territory) },
          { label: texts.interests, value: mentor.interests.join(', ') },
          { label: texts.about, value: mentor.about },
          { label: texts.motivation, value: mentor.motivation },
        ]}
      />
    </Panel>
  )
}
