/** The parts that an organisation can have in a programme. */
import type { Names } from '../../core/names.ts'

export const agreementRoles = ['COORDINATOR', 'PARTNER', 'LEAD_PARTNER'] as const
export type AgreementRole = (typeof agreementRoles)[number]
export const agreementRoleNames: Names<AgreementRole> = {
  COORDINATOR: { lv: 'Koordinējošā organizācija', en: 'Coordinating organisation' },
  PARTNER: { lv: 'Partnerorganizācija', en: 'Partner organisation' },
  LEAD_PARTNER: { lv: 'Vadošais partneris', en: 'Lead partner' },
}
