import type { App } from '../http/app-type.ts'
import { activateEnrolment } from './activate-enrolment.ts'
import { closeEnrolment } from './close-enrolment.ts'
import { createEnrolment } from './create-enrolment.ts'
import { getEligibility } from './get-eligibility.ts'
import { getEnrolment } from './get-enrolment.ts'
import { listEnrolments } from './list-enrolments.ts'
import { listWaitingList } from './list-waiting-list.ts'
import { resumeEnrolment } from './resume-enrolment.ts'
import { suspendEnrolment } from './suspend-enrolment.ts'
import { updateEnrolment } from './update-enrolment.ts'

export function enrolmentRoutes(app: App) {
  listEnrolments(app)
  listWaitingList(app)
  createEnrolment(app)
  getEnrolment(app)
  getEligibility(app)
  updateEnrolment(app)
  activateEnrolment(app)
  suspendEnrolment(app)
  resumeEnrolment(app)
  closeEnrolment(app)
}
