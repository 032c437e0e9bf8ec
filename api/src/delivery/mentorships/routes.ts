import type { App } from '../../core/http/app-type.ts'
import { changeMentor } from './operations/change-mentor.ts'
import { getMentorship } from './operations/get-mentorship.ts'
import { listMentorCandidates } from './operations/list-mentor-candidates.ts'
import { listMentorships } from './operations/list-mentorships.ts'
import { listUnmatchedEnrolments } from './operations/list-unmatched-enrolments.ts'
import { proposeMentorship } from './operations/propose-mentorship.ts'
import { startMentorship } from './operations/start-mentorship.ts'
import { withdrawMentorship } from './operations/withdraw-mentorship.ts'

export function mentorshipRoutes(app: App) {
  listMentorships(app)
  getMentorship(app)
  listUnmatchedEnrolments(app)
  listMentorCandidates(app)
  proposeMentorship(app)
  withdrawMentorship(app)
  startMentorship(app)
  changeMentor(app)
}
