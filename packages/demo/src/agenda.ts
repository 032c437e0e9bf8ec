/** What happens when: everything is planned first, then lived through in the order of its time. */
import { type IsoDate, startOfLocalDay } from '@lidzas/domain/dates'

export type Agenda = {
  /** At `time` (HH:MM, local) of that day. What has the same track happens one after another, the rest side by side. */
  add(day: IsoDate, time: string, track: string, run: () => Promise<unknown>): void
}

type Entry = { at: number; track: string; run: () => Promise<unknown> }

const atOnce = 8

export function agenda() {
  const entries: Entry[] = []
  return {
    add(day: IsoDate, time: string, track: string, run: () => Promise<unknown>) {
      entries.push({ at: instantOf(day, time).getTime(), track, run })
    },

    /** Lives through everything planned; `onDay` hears how much of it is done. */
    async live(setClock: (at: Date) => void, onDone: (share: number) => void): Promise<void> {
      const moments = Map.groupBy(entries, ({ at }) => at)
      let done = 0
      for (const at of [...moments.keys()].toSorted((a, b) => a - b)) {
        const now = moments.get(at)!
        setClock(new Date(at))
        await sideBySide([...Map.groupBy(now, ({ track }) => track).values()])
        done += now.length
        onDone(done / entries.length)
      }
    },
  }
}

/** The instant at which clocks in Latvia show this time. Days of a clock change may be an hour off, which no plan minds. */
export function instantOf(day: IsoDate, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(startOfLocalDay(day).getTime() + (hours * 60 + minutes) * 60_000)
}

/** Runs each list in its order, at most eight lists at a time; the first failure ends it. */
export async function sideBySide(tracks: { run: () => Promise<unknown> }[][]): Promise<void> {
  const waiting = [...tracks]
  async function worker() {
    for (let track = waiting.shift(); track; track = waiting.shift()) {
      for (const { run } of track) await run()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
