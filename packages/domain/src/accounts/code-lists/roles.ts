/** The roles in words. */
import type { Names } from '../../core/names.ts'
import type { Role } from '../../core/permissions.ts'

export const roleNames: Names<Role> = {
  administrator: { lv: 'Administrators', en: 'Administrator' },
  officer: { lv: 'Sociālā dienesta speciālists', en: 'Social Service officer' },
  case_manager: { lv: 'Gadījuma vadītājs', en: 'Case manager' },
  coordinator: { lv: 'Koordinators', en: 'Coordinator' },
  provider_coordinator: { lv: 'Partnerorganizācijas koordinators', en: 'Partner coordinator' },
  mentor: { lv: 'Mentors', en: 'Mentor' },
  finance: { lv: 'Finanšu speciālists', en: 'Finance officer' },
  auditor: { lv: 'Auditors', en: 'Auditor' },
}
