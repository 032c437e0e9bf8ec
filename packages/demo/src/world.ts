/** What every chapter of the story shares: the API, the calendar, chance, and who speaks. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Role } from '@lidzas/domain/core/permissions'
import type { ProgrammePolicy } from '@lidzas/domain/programmes/policy'

import type { Agenda } from './agenda.ts'
import type { By, Stage } from './api.ts'
import type { Diary } from './diary.ts'
import type { nameGiver } from './names.ts'
import type { Random } from './random.ts'

export type World = {
  connection: Stage
  agenda: Agenda
  diary: Diary
  random: Random
  names: ReturnType<typeof nameGiver>
  policy: ProgrammePolicy
  /** The last day that has happened; the story ends on its evening. */
  yesterday: IsoDate
  programme: { id: string; startsOn: IsoDate; endsOn: IsoDate }
  /** Where participants live, as ATVK codes. */
  territories: readonly string[]
  /** The one demo account of each role; a provider's coordinator speaks for one organisation. */
  by: Record<Role, By>
}

export type Organisation = {
  name: string
  kind: 'SOCIAL_SERVICE' | 'PLANNING_REGION' | 'ASSOCIATION' | 'FOUNDATION' | 'OTHER'
  specialisations: readonly ('SOCIAL_SKILLS' | 'LEISURE' | 'ADDICTION_PREVENTION' | 'PSYCHOSOCIAL')[]
  email: string
  /** Set when it has been made. */
  id: string
  /** Who enters what its mentors without an account report. */
  by: By
}
