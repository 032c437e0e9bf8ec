/** Code lists of whom a programme takes and by which way. */
import type { Names } from '../../core/names.ts'
import type { IntakeChannel, TargetGroup } from '../policy.ts'

export const targetGroupNames: Names<TargetGroup> = {
  SOCIAL_RISK_FAMILY: { lv: 'Jaunietis no sociālā riska ģimenes', en: 'From a family at social risk' },
  OUT_OF_FAMILY_CARE: { lv: 'Jaunietis ārpusģimenes aprūpē', en: 'In out-of-family care' },
  CARE_LEAVER_INDEPENDENT: {
    lv: 'Pilngadīgs jaunietis, kas pēc aprūpes uzsācis patstāvīgu dzīvi',
    en: 'Care leaver who has begun independent life',
  },
  GRT: { lv: 'Cilvēks ar garīga rakstura traucējumiem (GRT)', en: 'Person with a mental impairment (GRT)' },
}

export const intakeChannelNames: Names<IntakeChannel> = {
  CASE_MANAGER: { lv: 'Gadījuma vadītāja nosūtījums', en: "Case manager's referral" },
  SELF: { lv: 'Paša pieteikums', en: 'Own application' },
  PARENT: { lv: 'Vecāka vai aizbildņa pieteikums', en: "Parent's or guardian's application" },
}
