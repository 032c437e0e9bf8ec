/** Where a mentor can be, and what may move them. */
import type { Machine } from '../core/machine.ts'

/** The pipeline runs candidate, selected, trained, ready (#25); the other three stand outside it. */
export const mentorStates = [
  'candidate',
  'selected',
  'trained',
  'ready',
  'suspended',
  'rejected',
  'left',
] as const
export type MentorState = (typeof mentorStates)[number]
export const mentorMachine: Machine<
  MentorState,
  'select' | 'train' | 'ready' | 'reject' | 'suspend' | 'resume' | 'leave'
> = {
  refusal: 'MENTOR_STATE',
  states: {
    candidate: { lv: 'kandidāts', en: 'candidate' },
    selected: { lv: 'atlasīts', en: 'selected' },
    trained: { lv: 'apmācīts', en: 'trained' },
    ready: { lv: 'gatavs darbam', en: 'ready' },
    suspended: { lv: 'darbs apturēts', en: 'suspended' },
    rejected: { lv: 'noraidīts', en: 'rejected' },
    left: { lv: 'aizgājis', en: 'left' },
  },
  actions: {
    select: { lv: 'atlasīt mentoru', en: 'select them', from: ['candidate'], to: 'selected' },
    train: {
      lv: 'atzīmēt mentoru kā apmācītu',
      en: 'mark them as trained',
      from: ['selected'],
      to: 'trained',
    },
    ready: { lv: 'atzīmēt mentoru kā gatavu', en: 'mark them as ready', from: ['trained'], to: 'ready' },
    reject: {
      lv: 'noraidīt mentoru',
      en: 'reject them',
      from: ['candidate', 'selected', 'trained'],
      to: 'rejected',
    },
    suspend: { lv: 'apturēt mentora darbu', en: 'suspend them', from: ['ready'], to: 'suspended' },
    resume: { lv: 'atjaunot mentora darbu', en: 'take them back', from: ['suspended'], to: 'ready' },
    leave: {
      lv: 'atzīmēt mentoru kā aizgājušu',
      en: 'mark them as gone',
      from: ['selected', 'trained', 'ready', 'suspended'],
      to: 'left',
    },
  },
}
