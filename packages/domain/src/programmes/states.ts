/** Where a programme can be, and what may move it. */
import type { Machine } from '../core/machine.ts'

export const programmeStates = ['draft', 'open', 'closed'] as const
export type ProgrammeState = (typeof programmeStates)[number]
export const programmeMachine: Machine<ProgrammeState, 'open' | 'close' | 'reopen'> = {
  refusal: 'PROGRAMME_STATE',
  states: {
    draft: { lv: 'sagatavošanā', en: 'in preparation' },
    open: { lv: 'atvērta', en: 'open' },
    closed: { lv: 'slēgta', en: 'closed' },
  },
  actions: {
    open: { lv: 'atvērt', en: 'open it', from: ['draft'], to: 'open' },
    close: { lv: 'slēgt', en: 'close it', from: ['open'], to: 'closed' },
    reopen: { lv: 'atvērt no jauna', en: 'reopen it', from: ['closed'], to: 'open' },
  },
}
