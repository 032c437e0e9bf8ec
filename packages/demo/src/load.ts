/** The demo: two programmes in mid-life, made through the public API on a clock that walks up to yesterday. */
import { type IsoDate, addDays, plannedEnd } from '@lidzas/domain/dates'

import { agenda } from './agenda.ts'
import type { Connection } from './api.ts'
import { diary } from './diary.ts'
import { liepajaSetting } from './liepaja/setting.ts'
import { liepajaStory } from './liepaja/story.ts'
import { nameGiver } from './names.ts'
import { type Setting, open, openDoors } from './opening.ts'
import { randomFrom } from './random.ts'
import type { World } from './world.ts'

export type Demo = {
  connection: Connection
  /** The day on which people look at it; the story ends on the evening before. */
  today: IsoDate
  /** The same seed and day give the same story. */
  seed?: number
  /** Hears how much is done, from 0 to 1. */
  progress?: (share: number) => void
}

/** Fills an empty database with both programmes. Throws with the API's own words when anything is refused. */
export async function loadDemo({
  connection,
  today,
  seed = 2026,
  progress = () => undefined,
}: Demo): Promise<void> {
  const setting = liepajaSetting(addDays(today, -203))
  await tell(connection, today, seed, setting, progress)
}

async function tell(
  connection: Connection,
  today: IsoDate,
  seed: number,
  setting: Setting,
  progress: (share: number) => void,
): Promise<void> {
  const { programme } = setting
  const opened = await open(connection, setting)
  const plan = agenda()
  const random = randomFrom(seed)
  const world: World = {
    connection,
    agenda: plan,
    diary: diary(programme.policy.monthlyCapMinutes),
    random,
    names: nameGiver(random),
    policy: programme.policy,
    yesterday: addDays(today, -1),
    programme: {
      id: opened.programmeId,
      startsOn: programme.startsOn,
      endsOn: plannedEnd(programme.startsOn, 12),
    },
    territories: ['0005000'],
    by: opened.by,
  }
  plan.add(programme.startsOn, '08:30', [], () => openDoors(setting, opened))
  liepajaStory(world, setting.organisations, opened.caseManagers)
  await plan.live(connection, progress)
}
