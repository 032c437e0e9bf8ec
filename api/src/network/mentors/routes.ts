import type { App } from '../../core/http/app-type.ts'
import { advanceMentor } from './advance-mentor.ts'
import { createMentor } from './create-mentor.ts'
import { getMentor } from './get-mentor.ts'
import { leaveMentor } from './leave-mentor.ts'
import { listMentors } from './list-mentors.ts'
import { rejectMentor } from './reject-mentor.ts'
import { resumeMentor } from './resume-mentor.ts'
import { suspendMentor } from './suspend-mentor.ts'
import { updateMentor } from './update-mentor.ts'

export function mentorRoutes(app: App) {
  listMentors(app)
  getMentor(app)
  createMentor(app)
  updateMentor(app)
  advanceMentor(app)
  rejectMentor(app)
  leaveMentor(app)
  suspendMentor(app)
  resumeMentor(app)
}
