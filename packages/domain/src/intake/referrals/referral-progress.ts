/** Where a referred person is now, told to whoever referred them: enough not to phone, nothing they may not see. */
import type { Names } from '../../core/names.ts'
import type { Text } from '../../core/refusal.ts'
import type { EnrolmentOutcome } from '../code-lists/closing.ts'
import type { EnrolmentState } from '../states.ts'

export const progressPhases = [
  'WAITING',
  'OFFERED',
  'MATCHING',
  'PROPOSED',
  'MENTORED',
  'SUSPENDED',
  'ENDED',
  'NEVER_STARTED',
] as const
export type ProgressPhase = (typeof progressPhases)[number]

export const progressPhaseNames: Names<ProgressPhase> = {
  WAITING: { lv: 'Gaida vietu', en: 'Waiting for a place' },
  OFFERED: { lv: 'Vieta piedāvāta', en: 'A place is offered' },
  MATCHING: { lv: 'Uzņemts, meklē mentoru', en: 'Admitted, looking for a mentor' },
  PROPOSED: { lv: 'Mentors ir atrasts', en: 'A mentor is found' },
  MENTORED: { lv: 'Tiekas ar mentoru', en: 'Meeting the mentor' },
  SUSPENDED: { lv: 'Dalība apturēta', en: 'Enrolment suspended' },
  ENDED: { lv: 'Dalība noslēgta', en: 'Enrolment ended' },
  NEVER_STARTED: { lv: 'Dalība nesākās', en: 'Enrolment never began' },
}

/** What happens next, in a sentence. */
const nextStepNames: Names<ProgressPhase> = {
  WAITING: {
    lv: 'Nākamā brīvā vieta tiek piedāvāta pēc kārtas.',
    en: 'The next free place is offered in turn.',
  },
  OFFERED: { lv: 'Gaidām atbildi uz piedāvājumu.', en: 'The offer waits for its answer.' },
  MATCHING: { lv: 'Koordinators piemeklē mentoru.', en: 'The coordinator looks for the right mentor.' },
  PROPOSED: { lv: 'Tiek saskaņota pirmā tikšanās.', en: 'The first meeting is being arranged.' },
  MENTORED: {
    lv: 'Tikšanās turpinās līdz plānotajām beigām.',
    en: 'The meetings go on until the planned end.',
  },
  SUSPENDED: {
    lv: 'Dalību atsāks, kad beigsies pārtraukuma iemesls.',
    en: 'The enrolment goes on when the reason for the break is over.',
  },
  ENDED: { lv: 'Seko noslēguma pārskats.', en: 'The closing report follows.' },
  NEVER_STARTED: {
    lv: 'Ja vajadzība ir joprojām, sūtiet jaunu nosūtījumu.',
    en: 'If the need is still there, send a new referral.',
  },
}

/** Roughly where in the queue: how many wait before is not the referrer's to know. */
export const waitingBands = ['FIRST', 'SOON', 'LATER'] as const
export type WaitingBand = (typeof waitingBands)[number]
export const waitingBandNames: Names<WaitingBand> = {
  FIRST: { lv: 'starp pirmajiem trim rindā', en: 'among the first three in the queue' },
  SOON: { lv: 'starp pirmajiem desmit rindā', en: 'among the first ten in the queue' },
  LATER: { lv: 'rindā aiz pirmajiem desmit', en: 'after the first ten in the queue' },
}

/** The band of a position that counts from 1. */
export function waitingBand(position: number): WaitingBand {
  if (position <= 3) return 'FIRST'
  return position <= 10 ? 'SOON' : 'LATER'
}

export type ProgressFacts = {
  enrolment: EnrolmentState
  outcome: EnrolmentOutcome | null
  /** An offer of a place that waits for its answer. */
  offered: boolean
  /** The state of the latest mentorship. */
  mentorship: 'proposed' | 'active' | 'ended' | null
}

export function progressPhase({ enrolment, outcome, offered, mentorship }: ProgressFacts): ProgressPhase {
  switch (enrolment) {
    case 'waiting':
      return offered ? 'OFFERED' : 'WAITING'
    case 'suspended':
      return 'SUSPENDED'
    case 'closed':
      return outcome === 'NEVER_STARTED' ? 'NEVER_STARTED' : 'ENDED'
    case 'active':
      if (mentorship === 'active') return 'MENTORED'
      return mentorship === 'proposed' ? 'PROPOSED' : 'MATCHING'
  }
}

/** What happens next; nothing once the report of an ended enrolment is there. */
export function nextStep(phase: ProgressPhase, hasReport: boolean): Text | null {
  return phase === 'ENDED' && hasReport ? null : nextStepNames[phase]
}
