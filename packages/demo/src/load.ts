/** The demo: two programmes in mid-life, made through the public API on a clock that walks up to yesterday. */
import { type IsoDate, addDays } from '@lidzas/domain/core/dates'

import { writeConsentTexts } from './acts/consents.ts'
import { type Setting, open, openDoors } from './acts/opening.ts'
import { agenda, instantOf } from './agenda.ts'
import type { By, Connection, Stage } from './api.ts'
import { diary } from './diary.ts'
import { liepajaSetting } from './liepaja/setting.ts'
import { liepajaStory } from './liepaja/story.ts'
import { nameGiver } from './names.ts'
import { randomFrom } from './random.ts'
import type { World } from './world.ts'
import { zemgaleSetting } from './zemgale/setting.ts'
import { zemgaleStory } from './zemgale/story.ts'

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
export async function loadDemo({ connection: given, today, seed = 2026, progress }: Demo): Promise<void> {
  const shares = [0, 0]
  const both = (index: number, weight: number) => (share: number) => {
    shares[index] = share * weight
    progress?.(shares[0]! + shares[1]!)
  }
  const yesterday = addDays(today, -1)
  const connection = { ...given, evening: instantOf(yesterday, '20:00') }
  const liepaja = liepajaSetting(addDays(today, -203))
  await tell({ connection, yesterday, seed, setting: liepaja, story: liepajaStory, progress: both(0, 0.62) })
  const zemgale = zemgaleSetting(addDays(today, -262))
  await tell({
    connection,
    yesterday,
    seed: seed + 1,
    setting: zemgale,
    story: zemgaleStory,
    progress: both(1, 0.38),
  })
}

type Telling = {
  connection: Stage
  yesterday: IsoDate
  seed: number
  setting: Setting
  story: (world: World, setting: Setting, caseManagers: readonly By[]) => void
  progress: (share: number) => void
}

async function tell({ connection, yesterday, seed, setting, story, progress }: Telling): Promise<void> {
  const { programme, territories } = setting
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
    yesterday,
    programme: { id: opened.programmeId, startsOn: programme.startsOn, endsOn: programme.endsOn },
    territories,
    by: opened.by,
  }
  plan.add(programme.startsOn, '08:20', [], () =>
    writeConsentTexts(opened.by.officer, opened.programmeId, setting),
  )
  plan.add(programme.startsOn, '08:30', [], () => openDoors(setting, opened))
  story(world, setting, opened.caseManagers)
  await plan.live(connection, progress)
}
