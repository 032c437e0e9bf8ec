import type { App } from '../http/app-type.ts'
import { changeMentor } from './change-mentor.ts'
import { endMentorship } from './end-mentorship.ts'
import { getClosure } from './get-closure.ts'
import { getMentorship } from './get-mentorship.ts'
import { listMentorCandidates } from './list-mentor-candidates.ts'
import { listMentorships } from './list-mentorships.ts'
import { listUnmatchedEnrolments } from './list-unmatched-enrolments.ts'
import { proposeMentorship } from './propose-mentorship.ts'
import { startMentorship } from './start-mentorship.ts'
import { withdrawMentorship } from './withdraw-mentorship.ts'

export function mentorshipRoutes(app: App) {
  listMentorships(app)
  getMentorship(app)
  listUnmatchedEnrolments(app)
  listMentorCandidates(app)
  proposeMentorship(app)
  withdrawMentorship(app)
  startMentorship(app)
  changeMentor(app)
  getClosure(app)
  endMentorship(app)
}
