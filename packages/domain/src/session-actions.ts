/** What may be done with a meeting in its state: the button's answer before any form is filled in (#56). */
import type { Refusal } from './refusal.ts'
import { type SessionState, sessionMachine, stateRefusal } from './states.ts'

type Session = { status: SessionState }

export function holdSessionRefusal({ status }: Session): Refusal | null {
  return stateRefusal(sessionMachine, 'hold', status)
}

export function noShowRefusal({ status }: Session): Refusal | null {
  return stateRefusal(sessionMachine, 'no_show', status)
}

export function cancelSessionRefusal({ status }: Session): Refusal | null {
  return stateRefusal(sessionMachine, 'cancel', status)
}

/** Only what was held is corrected: by a new meeting that takes its place. */
export function correctSessionRefusal({ status }: Session): Refusal | null {
  return stateRefusal(sessionMachine, 'correct', status)
}
