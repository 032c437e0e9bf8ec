/** What is typed goes to the server a moment after the last key, one save after another, and never gets lost on the way. */
export type DraftState = 'kept' | 'typing' | 'saving' | 'failed'

export type DraftQueue<Change> = {
  /** Remembers what was typed; it is saved when the typing pauses. */
  keep: (change: Change) => void
  /** Saves now, after whatever is on its way; rejects when the server refuses. */
  save: (change: Change) => Promise<void>
  /** Saves what still waits, when the page is left. */
  flush: () => void
}

export function draftQueue<Change>(options: {
  write: (change: Change) => Promise<void>
  pause: number
  onState: (state: DraftState, failure?: unknown) => void
}): DraftQueue<Change> {
  const { write, pause, onState } = options
  let waiting: { change: Change } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<unknown> = Promise.resolve()

  async function run(change: Change) {
    onState('saving')
    try {
      await write(change)
      onState(waiting ? 'typing' : 'kept')
    } catch (failure) {
      // Kept for the next try, unless something newer was typed meanwhile.
      waiting ??= { change }
      onState('failed', failure)
      throw failure
    }
  }

  function save(change: Change): Promise<void> {
    clearTimeout(timer)
    waiting = null
    // Each save needs the version that the one before made.
    const saved = running.then(() => run(change))
    running = saved.catch(() => undefined)
    return saved
  }

  function flush() {
    if (waiting) void save(waiting.change).catch(() => undefined)
  }

  function keep(change: Change) {
    waiting = { change }
    onState('typing')
    clearTimeout(timer)
    timer = setTimeout(flush, pause)
  }

  return { keep, save, flush }
}
