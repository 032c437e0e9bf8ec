/** Every kind of job. A feature with work for later adds its line here. */
import { sealStayNotes } from '../enrolments/seal-notes-job.ts'
import { checkImportJob, eraseImportJob, runImportJob } from '../imports/jobs.ts'
import { expirePlaceOffer } from '../offers/expire-job.ts'
import { sealReferralNotes } from '../referrals/seal-notes-job.ts'
import { comingOfAge } from '../representations/coming-of-age.ts'
import type { Job } from './job.ts'

export const jobs: readonly Job[] = [
  checkImportJob,
  runImportJob,
  eraseImportJob,
  comingOfAge,
  expirePlaceOffer,
  sealStayNotes,
  sealReferralNotes,
]
