import type { App } from '../http/app-type.ts'
import type { TakenJob } from './queries.ts'

/**
 * One kind of work. It may be run more than once for the same thing, after a crash or a lost lease: what it does the
 * second time must change nothing. `signal` is aborted when the process is told to stop or the job was taken by
 * another: long work then ends at its next safe point by throwing, and is started again elsewhere.
 */
export type Job = {
  kind: string
  run(app: App, job: TakenJob, signal: AbortSignal): Promise<void>
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every kind of job that this process can run. */
    jobs: readonly Job[]
  }
}
