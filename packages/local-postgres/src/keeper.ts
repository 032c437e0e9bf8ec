import { spawn } from 'node:child_process'
import type { Duplex } from 'node:stream'

import type { RunAs } from './place.ts'

/** The name under which the keeper stands in the process list. */
export const keeperName = 'lidzas-keeper'

// The keeper holds one end of a pipe. When ours closes, by stop() or because this process died in whatever way,
// PostgreSQL gets its signal for a fast shutdown. A shell does it because it starts in a millisecond everywhere.
const script = `
umask 022
"$@" 3<&- &
server=$!
{ read -r line <&3; kill -INT "$server"; } 2>/dev/null &
reader=$!
wait "$server"
code=$?
kill "$reader" 2>/dev/null
[ -n "$LIDZAS_REMOVE" ] && rm -rf "$LIDZAS_REMOVE" 2>/dev/null
exit "$code"`

export type Kept = { exited: Promise<number>; hasExited: () => boolean; release: () => void }

/**
 * Runs a program that ends when this process ends. It has a session of its own, so that Ctrl-C reaches us alone.
 * `log` is a file descriptor for its output; `remove` is deleted after it ended.
 */
export function keep(
  program: string,
  args: string[],
  options: { user: RunAs | undefined; log: number; remove?: string },
): Kept {
  const child = spawn('/bin/sh', ['-c', script, keeperName, program, ...args], {
    ...options.user,
    cwd: '/',
    detached: true,
    env: { PATH: process.env.PATH, LC_ALL: 'C', LIDZAS_REMOVE: options.remove ?? '' },
    stdio: ['ignore', options.log, options.log, 'pipe'],
  })
  const pipe = child.stdio[3] as Duplex
  pipe.on('error', () => undefined)
  // Neither the keeper nor its pipe is a reason for this process to stay.
  child.unref()
  if ('unref' in pipe && typeof pipe.unref === 'function') pipe.unref()
  let ended = false
  const exited = new Promise<number>((resolve) => {
    const end = (code: number) => {
      ended = true
      resolve(code)
    }
    child.once('error', () => end(127))
    child.once('exit', (code) => end(code ?? 1))
  })
  const release = () => {
    // Whoever asks for the end waits for it.
    child.ref()
    pipe.destroy()
  }
  return { exited, hasExited: () => ended, release }
}
