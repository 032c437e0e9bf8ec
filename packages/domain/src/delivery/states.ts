/** Where a mentorship, a session and a goal can be, and what may move them. */
import type { Machine } from '../core/machine.ts'

export const mentorshipStates = ['proposed', 'active', 'ended'] as const
export type MentorshipState = (typeof mentorshipStates)[number]
export const mentorshipMachine: Machine<
  MentorshipState,
  'start' | 'extend' | 'move' | 'change_mentor' | 'end'
> = {
  refusal: 'MENTORSHIP_STATE',
  states: {
    proposed: { lv: 'piedāvāta', en: 'proposed' },
    active: { lv: 'aktīva', en: 'active' },
    ended: { lv: 'beigusies', en: 'ended' },
  },
  actions: {
    start: { lv: 'uzsākt', en: 'start it', from: ['proposed'], to: 'active' },
    extend: { lv: 'pagarināt', en: 'extend it', from: ['active'] },
    move: { lv: 'pārcelt citā posmā', en: 'move it to another stage', from: ['active'] },
    change_mentor: {
      lv: 'nodot citam mentoram',
      en: 'hand it to another mentor',
      from: ['active'],
      to: 'ended',
    },
    end: { lv: 'beigt', en: 'end it', from: ['proposed', 'active'], to: 'ended' },
  },
}

export const sessionStates = ['planned', 'held', 'no_show', 'cancelled', 'corrected'] as const
export type SessionState = (typeof sessionStates)[number]
export const sessionMachine: Machine<SessionState, 'edit' | 'hold' | 'no_show' | 'cancel' | 'correct'> = {
  refusal: 'SESSION_STATE',
  states: {
    planned: { lv: 'plānota', en: 'planned' },
    held: { lv: 'notikusi', en: 'held' },
    no_show: { lv: 'dalībnieks neieradās', en: 'no-show' },
    cancelled: { lv: 'atcelta', en: 'cancelled' },
    corrected: { lv: 'labota ar jaunu ierakstu', en: 'corrected' },
  },
  actions: {
    edit: { lv: 'mainīt', en: 'change it', from: ['planned'] },
    hold: { lv: 'atzīmēt kā notikušu', en: 'record it as held', from: ['planned'], to: 'held' },
    no_show: { lv: 'atzīmēt kā neierašanos', en: 'mark it as a no-show', from: ['planned'], to: 'no_show' },
    cancel: { lv: 'atcelt', en: 'cancel it', from: ['planned'], to: 'cancelled' },
    correct: { lv: 'labot', en: 'correct it', from: ['held'], to: 'corrected' },
  },
}

export const goalStates = ['proposed', 'agreed', 'replaced', 'dropped'] as const
export type GoalState = (typeof goalStates)[number]
export const goalMachine: Machine<GoalState, 'edit' | 'agree' | 'score' | 'replace' | 'drop'> = {
  refusal: 'GOAL_STATE',
  states: {
    proposed: { lv: 'ierosināts', en: 'proposed' },
    agreed: { lv: 'saskaņots', en: 'agreed' },
    replaced: { lv: 'aizstāts ar jaunu versiju', en: 'replaced' },
    dropped: { lv: 'atcelts', en: 'dropped' },
  },
  actions: {
    edit: { lv: 'mainīt', en: 'change it', from: ['proposed'] },
    agree: { lv: 'saskaņot', en: 'agree on it', from: ['proposed'], to: 'agreed' },
    score: { lv: 'novērtēt', en: 'rate it', from: ['agreed'] },
    replace: { lv: 'aizstāt ar jaunu versiju', en: 'replace it', from: ['agreed'], to: 'replaced' },
    drop: { lv: 'atcelt', en: 'drop it', from: ['proposed'], to: 'dropped' },
  },
}
