import { type SessionState, sessionMachine } from '@lidzas/domain/delivery/states'
import type { SessionRow } from '@lidzas/sdk'

import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import type { Tone } from '../../../ui/theme/tone.ts'

export const sessionTones: Record<SessionState, Tone> = {
  planned: 'info',
  held: 'good',
  no_show: 'wait',
  cancelled: 'neutral',
  corrected: 'neutral',
}

export function SessionStatus({ state }: { state: SessionState }) {
  const { pick } = useFormat()
  return <StatusBadge tone={sessionTones[state]}>{pick(sessionMachine.states[state])}</StatusBadge>
}

type People = Pick<SessionRow, 'people'>

export const participantsIn = ({ people }: People) =>
  people.filter(({ capacity }) => capacity === 'participant')
export const mentorsIn = ({ people }: People) => people.filter(({ capacity }) => capacity === 'mentor')

/** What a session is called: its participant, or the name of the group activity. */
export function sessionName(session: Pick<SessionRow, 'kind' | 'title' | 'people'>, unnamed: string): string {
  const [participant] = participantsIn(session)
  if (session.kind === 'ONE_TO_ONE' && participant) return personName(participant)
  return session.title ?? unnamed
}
