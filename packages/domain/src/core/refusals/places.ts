import type { RefusalEntries } from './entry.ts'

/** Offered places (#8, #11). */
export const placeRefusals = {
  OFFER_STATE: {
    status: 409,
    params: { state: 'named', action: 'named' },
    lv: 'Piedāvājuma stāvoklis ir „{state}”, tāpēc to nevar {action}.',
    en: 'While the offer is “{state}”, you cannot {action}.',
    late: { lv: 'Uz piedāvājumu kāds tikko ir atbildējis.', en: 'Somebody has just answered the offer.' },
  },
  OFFER_TAKEN: {
    status: 409,
    lv: 'Piedāvātā vieta jau ir izmantota: dalība ir sākusies.',
    en: 'The offered place is already in use: the enrolment has begun.',
  },
  OFFER_EXISTS: {
    status: 409,
    lv: 'Šim cilvēkam vieta jau ir piedāvāta.',
    en: 'This person has been offered a place already.',
  },
  OFFER_NOT_WAITING: {
    status: 409,
    lv: 'Vietu piedāvā tikai tam, kurš gaida rindā.',
    en: 'A place is offered only to somebody who waits.',
  },
  OFFER_NOT_DUE: {
    status: 409,
    params: { dueOn: 'day' },
    lv: 'Atbildi gaidām līdz {dueOn}.',
    en: 'The family may answer until {dueOn}.',
  },
  OFFER_OUT_OF_TURN: {
    status: 422,
    params: { passedOver: 'texts' },
    lv: 'Rindā pirms šī cilvēka ir: {passedOver}. Lai piedāvātu ārpus kārtas, norādiet iemeslu.',
    en: 'Before this person in the queue: {passedOver}. To offer out of turn, give the reason.',
  },
  /** A warning: it stops nothing. */
  THROUGHPUT_RISK: {
    status: 409,
    params: { average: 'named', fits: 'number', people: 'number', affordable: 'named' },
    lv: 'Ja viena dalība vidēji ilgst {average} mēnešus, visā programmā pilnas dalības pietiks {fits} cilvēkiem, nevis {people}. Lai pietiktu visiem, vidēji tai jābūt ne ilgākai par {affordable} mēnešiem.',
    en: 'With enrolments of {average} months on average the programme has room for {fits} whole enrolments, not {people}. For everybody to fit they may last {affordable} months on average.',
  },
  NOBODY_WAITS: {
    status: 409,
    lv: 'Rindā nav neviena, kam vieta vēl nebūtu piedāvāta.',
    en: 'Nobody waits who has not been offered a place yet.',
  },
} as const satisfies RefusalEntries
