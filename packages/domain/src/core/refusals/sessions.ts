import type { RefusalEntries } from './entry.ts'

/** Sessions and hours (#50-#58). */
export const sessionRefusals = {
  SESSION_TIME_INVALID: {
    status: 422,
    params: { reason: 'named' },
    lv: 'Tikšanās laiks nav derīgs: {reason}.',
    en: 'The time of the meeting is not valid: {reason}.',
    late: { lv: 'Tikšanās laiks nav derīgs.', en: 'The time of the meeting is not valid.' },
  },
  SESSION_CROSSES_MIDNIGHT: {
    status: 422,
    lv: 'Tikšanās nedrīkst turpināties pāri pusnaktij; sadaliet to divās.',
    en: 'A meeting may not run past midnight; split it in two.',
  },
  HOURS_CAP_EXCEEDED: {
    status: 422,
    params: { cap: 'number', remaining: 'number', who: 'texts?' },
    lv: 'Mēneša limits ir {cap} min; atlikušas {remaining} min[ ({who})].',
    en: 'The limit is {cap} min a month; {remaining} min are left[ ({who})].',
    late: {
      lv: 'Mēneša limits ar šo laiku tiktu pārsniegts.',
      en: 'This time would exceed the monthly limit.',
    },
  },
  SESSION_OVERLAP: {
    status: 409,
    lv: 'Šajā laikā kādam no dalībniekiem vai mentoriem jau ir cita tikšanās.',
    en: 'Somebody taking part already has another meeting at that time.',
  },
  SESSION_STATE: {
    status: 409,
    params: { state: 'named', action: 'named' },
    lv: 'Tikšanās stāvoklis ir „{state}”, tāpēc to nevar {action}.',
    en: 'While the meeting is “{state}”, you cannot {action}.',
    late: {
      lv: 'Tikšanos kāds tikko ir mainījis, un tagad to darīt nevar.',
      en: 'Somebody has just changed the meeting, and this is no longer possible.',
    },
  },
  SESSION_PEOPLE_INVALID: {
    status: 422,
    params: { reason: 'named' },
    lv: 'Tikšanās dalībnieku sastāvs nav derīgs: {reason}.',
    en: 'The people of the meeting do not fit: {reason}.',
  },
  MENTORSHIP_NOT_ACTIVE: {
    status: 409,
    lv: 'Sadarbība ar mentoru nav aktīva.',
    en: 'The mentorship is not active.',
  },
} as const satisfies RefusalEntries
