/** A server in a process of its own: it says its port, signs tokens and tells how much processor time it has used. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

type Question = { tokensFor: unknown[] } | 'cpu' | 'memory'
type Answer = { port: number } | { tokens: string[] } | { cpuMs: number } | { bytes: number }

/** In the child. */
export function serve(port: number, tokensFor: (callers: unknown[]) => string[]): void {
  const answer = (message: Answer) => process.send!(message)
  process.on('message', (question: Question) => {
    if (question === 'memory') return answer({ bytes: process.memoryUsage.rss() })
    if (question !== 'cpu') return answer({ tokens: tokensFor(question.tokensFor) })
    const { user, system } = process.cpuUsage()
    return answer({ cpuMs: (user + system) / 1_000 })
  })
  process.on('disconnect', () => process.exit(0))
  answer({ port })
}

export type Server = {
  port: number
  tokens(callers: unknown[]): Promise<string[]>
  /** Processor time of the process so far. */
  cpuMs(): Promise<number>
  /** Memory that the process holds, in bytes. */
  memory(): Promise<number>
  stop(): Promise<void>
}

/** In the parent. Throws when the child ends before it listens. */
export async function startServer(
  file: string,
  env: Record<string, string>,
  profile: boolean,
): Promise<Server> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    env: { ...process.env, ...env },
    execArgv: profile
      ? ['--cpu-prof', `--cpu-prof-dir=${fileURLToPath(new URL('../results', import.meta.url))}`]
      : [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [first] = (await Promise.race([once(child, 'message'), ended(child, file)])) as [{ port: number }]
  async function ask<T>(question: Question): Promise<T> {
    child.send(question)
    const [answer] = await once(child, 'message')
    return answer as T
  }
  return {
    port: first.port,
    tokens: async (callers) => (await ask<{ tokens: string[] }>({ tokensFor: callers })).tokens,
    memory: async () => (await ask<{ bytes: number }>('memory')).bytes,
    cpuMs: async () => (await ask<{ cpuMs: number }>('cpu')).cpuMs,
    async stop() {
      const gone = once(child, 'exit')
      child.disconnect()
      await gone
    },
  }
}

async function ended(child: ChildProcess, file: string): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number]
  throw new Error(`${file} ended with ${code} before it listened`)
}
