import type { App } from '../../core/http/app-type.ts'
import { activateEnrolment } from './operations/activate-enrolment.ts'
import { closeEnrolment } from './operations/close-enrolment.ts'
import { createEnrolment } from './operations/create-enrolment.ts'
import { getEligibility } from './operations/get-eligibility.ts'
import { getEnrolment } from './operations/get-enrolment.ts'
import { listEnrolments } from './operations/list-enrolments.ts'
import { listWaitingList } from './operations/list-waiting-list.ts'
import { resumeEnrolment } from './operations/resume-enrolment.ts'
import { suspendEnrolment } from './operations/suspend-enrolment.ts'
import { updateEnrolment } from './operations/update-enrolment.ts'

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
