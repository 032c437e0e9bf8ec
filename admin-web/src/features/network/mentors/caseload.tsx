import type { MentorRow } from '@lidzas/sdk'

import { useTexts } from '../../../shared/words/texts.ts'
import { mentorsTexts } from './mentors-texts.ts'

/** How many young people the mentor accompanies, out of how many the programme allows. */
export function Caseload({ of: { active, maximum } }: { of: MentorRow['caseload'] }) {
  const texts = useTexts(mentorsTexts)
  return <>{maximum === null ? active : texts.of(active, maximum)}</>
}
