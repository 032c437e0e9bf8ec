import { expect, test } from 'vitest'

import { fileSlots } from './slots.ts'

test('four files are in memory at a time, forty wait, more are told to come again', async () => {
  const slots = fileSlots()
  const gates: (() => void)[] = []
  let busy = 0
  let most = 0
  const work = () =>
    slots(async () => {
      most = Math.max(most, (busy += 1))
      await new Promise<void>((done) => gates.push(done))
      busy -= 1
    })
  const all = Array.from({ length: 50 }, () =>
    work().then(
      () => 'done',
      (error: Error) => error.message,
    ),
  )
  while (gates.length > 0 || busy > 0) {
    gates.shift()?.()
    await new Promise((resume) => setImmediate(resume))
  }
  const outcomes = await Promise.all(all)
  expect(most).toBe(4)
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(44)
  expect(new Set(outcomes)).toEqual(new Set(['done', 'SERVICE_BUSY']))
})

test('a failure gives its place to the next', async () => {
  const slots = fileSlots()
  const fails = () => slots(() => Promise.reject(new Error('x'))).catch(() => 'failed')
  expect(await Promise.all(Array.from({ length: 20 }, fails))).toEqual(
    Array.from({ length: 20 }, () => 'failed'),
  )
})
