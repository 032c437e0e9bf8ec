/** Every kind of job. A feature with work for later adds its line here. */
import { expirePlaceOffer } from '../offers/expire-job.ts'
import type { Job } from './job.ts'

export const jobs: readonly Job[] = [expirePlaceOffer]
