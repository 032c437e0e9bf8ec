import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { type DraftState, draftQueue } from './draft-queue.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A server that answers each save when it is told to. */
function server() {
  const heard: string[] = []
  const states: DraftState[] = []
  const answers: ((ok: boolean) => void)[] = []
  const queue = draftQueue<string>({
    pause: 900,
    onState: (state) => states.push(state),
    write: (change) => {
      heard.push(change)
      return new Promise((resolve, reject) =>
        answers.push((ok) => (ok ? resolve() : reject(new Error('away')))),
      )
    },
  })
  const answer = async (ok = true) => {
    answers.shift()!(ok)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { queue, heard, states, answer }
}

test('saves once when the typing pauses', async () => {
  const { queue, heard, states, answer } = server()
  for (const text of ['L', 'La', 'Lab']) {
    queue.keep(text)
    await vi.advanceTimersByTimeAsync(300)
  }
  expect(heard).toEqual([])
  await vi.advanceTimersByTimeAsync(900)
  expect(heard).toEqual(['Lab'])
  await answer()
  expect(states.at(-1)).toBe('kept')
})

test('one save after another: what is typed meanwhile waits for its turn', async () => {
  const { queue, heard, states, answer } = server()
  queue.keep('first')
  await vi.advanceTimersByTimeAsync(900)
  queue.keep('second')
  await vi.advanceTimersByTimeAsync(900)
  expect(heard).toEqual(['first'])
  await answer()
  expect(heard).toEqual(['first', 'second'])
  await answer()
  expect(states.at(-1)).toBe('kept')
})

test('leaving the page saves what still waits', async () => {
  const { queue, heard } = server()
  queue.keep('half a word')
  queue.flush()
  await vi.advanceTimersByTimeAsync(0)
  expect(heard).toEqual(['half a word'])
  queue.flush()
  await vi.advanceTimersByTimeAsync(0)
  expect(heard).toHaveLength(1)
})

test('a failed save is kept and tried again; something newer takes its place', async () => {
  const { queue, heard, states, answer } = server()
  queue.keep('words')
  await vi.advanceTimersByTimeAsync(900)
  await answer(false)
  expect(states.at(-1)).toBe('failed')
  queue.flush()
  await vi.advanceTimersByTimeAsync(0)
  expect(heard).toEqual(['words', 'words'])
  await answer(false)
  queue.keep('better words')
  await vi.advanceTimersByTimeAsync(900)
  await answer()
  expect(heard.at(-1)).toBe('better words')
  expect(states.at(-1)).toBe('kept')
})

test('the button saves at once and hears the refusal', async () => {
  const { queue, heard, answer } = server()
  queue.keep('typed')
  const saved = queue.save('final').then(
    () => 'saved',
    (failure: Error) => failure.message,
  )
  await vi.advanceTimersByTimeAsync(0)
  expect(heard).toEqual(['final'])
  await answer(false)
  expect(await saved).toBe('away')
})
