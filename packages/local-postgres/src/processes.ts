import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export type ProcessFacts = { parent: number; command: string }

/** What runs under this process id, or undefined when nothing does. */
export function describeProcess(pid: number): ProcessFacts | undefined {
  try {
    return process.platform === 'linux' ? fromProc(pid) : fromPs(pid)
  } catch {
    return undefined
  }
}

function fromProc(pid: number): ProcessFacts {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The second field is a name in brackets that may hold spaces and brackets of its own.
  const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (state === 'Z') throw new Error('The process has ended')
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  return { parent: Number(parent), command }
}

function fromPs(pid: number): ProcessFacts {
  const line = execFileSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  const gap = line.indexOf(' ')
  return { parent: Number(line.slice(0, gap)), command: line.slice(gap + 1) }
}
