/** Code lists of offered places: why somebody is offered one out of turn, and how an offer ended. */
import type { Names } from '../../core/names.ts'

export const turnReasons = ['URGENT', 'FITTING_MENTOR', 'OTHERS_NOT_READY', 'OTHER'] as const
export type TurnReason = (typeof turnReasons)[number]
export const turnReasonNames: Names<TurnReason> = {
  URGENT: { lv: 'Steidzama vajadzība', en: 'Urgent need' },
  FITTING_MENTOR: { lv: 'Ir brīvs tieši piemērots mentors', en: 'The free mentor suits this person' },
  OTHERS_NOT_READY: { lv: 'Iepriekšējie vēl nav gatavi sākt', en: 'Those before are not ready to begin' },
  OTHER: { lv: 'Cits iemesls', en: 'Other reason' },
}

/** What a family may say no for; the rest the coordinator or the record says. */
export const declineReasons = ['NOT_NOW', 'NO_LONGER_NEEDED', 'NOT_REACHED', 'OTHER'] as const
export const withdrawReasons = ['MISTAKE', 'NO_LONGER_NEEDED', 'OTHER'] as const
export const offerAnswerReasons = [
  'NOT_NOW',
  'NO_LONGER_NEEDED',
  'NOT_REACHED',
  'MISTAKE',
  'ENROLMENT_CLOSED',
  'OTHER',
] as const
export type OfferAnswerReason = (typeof offerAnswerReasons)[number]
export const offerAnswerReasonNames: Names<OfferAnswerReason> = {
  NOT_NOW: { lv: 'Šobrīd nevar, grib gaidīt', en: 'Not now, wants to wait' },
  NO_LONGER_NEEDED: { lv: 'Vieta vairs nav vajadzīga', en: 'The place is no longer needed' },
  NOT_REACHED: { lv: 'Neizdevās sazināties', en: 'Could not be reached' },
  MISTAKE: { lv: 'Piedāvāts kļūdas dēļ', en: 'Offered by mistake' },
  ENROLMENT_CLOSED: { lv: 'Izstājies no rindas', en: 'Left the waiting list' },
  OTHER: { lv: 'Cits iemesls', en: 'Other reason' },
}
