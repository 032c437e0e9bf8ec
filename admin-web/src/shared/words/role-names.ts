import type { Role } from '@lidzas/domain/core/permissions'

import type { Words } from './texts.ts'

export const roleNames: Record<Role, Words> = {
  administrator: { lv: 'Administrators', en: 'Administrator' },
  officer: { lv: 'Sociālā dienesta atbildīgais', en: 'Social service officer' },
  case_manager: { lv: 'Gadījuma vadītājs', en: 'Case manager' },
  coordinator: { lv: 'Koordinators', en: 'Coordinator' },
  provider_coordinator: { lv: 'Partnerorganizācijas koordinators', en: 'Partner coordinator' },
  mentor: { lv: 'Mentors', en: 'Mentor' },
  finance: { lv: 'Finansists', en: 'Finance' },
  auditor: { lv: 'Auditors', en: 'Auditor' },
}
