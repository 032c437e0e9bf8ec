import type { RefusalEntries } from './entry.ts'

/** Child-protection incidents (#59-#63). */
export const safeguardingRefusals = {
  INCIDENT_SECOND_PERSON: {
    status: 409,
    lv: 'Incidentu slēdz otrs cilvēks, norādot iznākumu un ziņojumu iestādei vai iemeslu, kāpēc tā nav.',
    en: 'A second person closes an incident, with its outcome and the report to the authority or why there is none.',
  },
} as const satisfies RefusalEntries
