import { setTimeout as pause } from 'node:timers/promises'

/** How a contender did in one turn. Times in milliseconds. */
export type Burst = {
  requests: number
  perSecond: number
  p50: number
  p95: number
  p99: number
  bytes: number
  /** Turned away for load (503); they count nowhere else. */
  turnedAway: number
}

/** One request of one of the workers; answers the bytes it got, null when turned away, throws on any other failure. */
export type Send = (worker: number) => Promise<number | null>

const comeAgainMs = 100

/** `concurrency` workers send one request after another for so many seconds. */
export async function burst(send: Send, concurrency: number, seconds: number): Promise<Burst> {
  const times: number[] = []
  let bytes = 0
  let turnedAway = 0
  const began = performance.now()
  const until = began + seconds * 1_000
  async function work(worker: number) {
    for (let at = performance.now(); at < until;) {
      const got = await send(worker)
      if (got === null) {
        turnedAway += 1
        await pause(comeAgainMs)
        at = performance.now()
        continue
      }
      bytes += got
      const now = performance.now()
      times.push(now - at)
      at = now
    }
  }
  await Promise.all(Array.from({ length: concurrency }, (_, worker) => work(worker)))
  const took = (performance.now() - began) / 1_000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!
  return {
    requests: times.length,
    perSecond: times.length / took,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    bytes: bytes / times.length,
    turnedAway,
  }
}
