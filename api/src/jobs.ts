/** Every kind of job. A feature with work for later adds its line here. */
import { forgetAnswersJob } from './core/jobs/forget-answers-job.ts'
import type { Job } from './core/jobs/job.ts'
import { sealEnrolmentNotes } from './intake/enrolments/seal-notes-job.ts'
import { expirePlaceOffer } from './intake/offers/expire-job.ts'
import { moveDeadlines } from './intake/referrals/deadlines.ts'
import { sealReferralNotes } from './intake/referrals/seal-notes-job.ts'
import { checkImportJob, eraseImportJob, runImportJob } from './integration/imports/jobs.ts'
import { comingOfAge } from './people/representations/coming-of-age.ts'

export const jobs: readonly Job[] = [
  checkImportJob,
  runImportJob,
  eraseImportJob,
  comingOfAge,
  expirePlaceOffer,
  sealEnrolmentNotes,
  sealReferralNotes,
  moveDeadlines,
  forgetAnswersJob,
]
