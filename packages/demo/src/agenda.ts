/** What happens when: everything is planned first, then lived through, as much as possible side by side. */
import { type IsoDate, startOfLocalDay } from '@lidzas/domain/core/dates'

export type Agenda = {
  /**
   * At `time` (HH:MM, local) of that day. Things that share a track happen in the order of their times, all others
   * side by side; what has no track waits for everything before it and lets everything after it wait.
   */
  add(day: IsoDate, time: string, tracks: readonly string[], run: () => Promise<unknown>): void
}

type Entry = { at: Date; tracks: readonly string[]; run: () => Promise<unknown> }
type Clock = { at<T>(instant: Date, run: () => Promise<T>): Promise<T> }

const atOnce = 8

export function agenda() {
  const entries: Entry[] = []
  return {
    add(day: IsoDate, time: string, tracks: readonly string[], run: () => Promise<unknown>) {
      entries.push({ at: instantOf(day, time), tracks, run })
    },

    /** Lives through everything planned, each thing at its own time; `onDone` hears the share that is done. */
    async live(clock: Clock, onDone: (share: number) => void): Promise<void> {
      const turns = inTurns(atOnce)
      const tails = new Map<string, Promise<unknown>>()
      let everything: Promise<unknown>[] = []
      let barrier: Promise<unknown> = Promise.resolve()
      let done = 0
      const ordered = entries.toSorted((a, b) => a.at.getTime() - b.at.getTime())
      for (const [index, { at, tracks, run }] of ordered.entries()) {
        const isBarrier = tracks.length === 0
        const before = isBarrier ? everything : tracks.map((track) => tails.get(track) ?? barrier)
        const running = Promise.all(before).then(() =>
          turns(index, async () => {
            await clock.at(at, run)
            done += 1
            onDone(done / ordered.length)
          }),
        )
        if (isBarrier) {
          barrier = running
          everything = []
          tails.clear()
        }
        for (const track of tracks) tails.set(track, running)
        everything.push(running)
      }
      await Promise.all(everything)
    },
  }
}

/** The instant at which clocks in Latvia show this time. Days of a clock change may be an hour off, which no plan minds. */
export function instantOf(day: IsoDate, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(startOfLocalDay(day).getTime() + (hours * 60 + minutes) * 60_000)
}

/** Lets so many run at once, the lowest number first; after a failure nothing new begins. */
function inTurns(most: number) {
  const waiting: { order: number; begin: () => void }[] = []
  let running = 0
  let failed = false
  const next = () => {
    while (running < most && waiting.length > 0 && !failed) {
      const first = waiting.reduce((one, other) => (other.order < one.order ? other : one))
      waiting.splice(waiting.indexOf(first), 1)
      running += 1
      first.begin()
    }
  }
  return async (order: number, work: () => Promise<void>): Promise<void> => {
    await new Promise<void>((begin) => {
      waiting.push({ order, begin })
      next()
    })
    try {
      await work()
    } catch (error) {
      failed = true
      throw error
    } finally {
      running -= 1
      next()
    }
  }
}
