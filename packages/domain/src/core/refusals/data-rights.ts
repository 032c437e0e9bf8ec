import type { RefusalEntries } from './entry.ts'

/** Requests about one's own data, restriction, holds and erasure (#81). RETENTION_HOLD is among the common ones. */
export const dataRightsRefusals = {
  DATA_REQUEST_EXISTS: {
    status: 409,
    lv: 'Šāds šī cilvēka pieprasījums jau ir izskatīšanā.',
    en: 'A request of this kind from this person is already being handled.',
  },
  DATA_REQUEST_STATE: {
    status: 409,
    params: { state: 'named', action: 'named' },
    lv: 'Pieprasījums ir „{state}”, tāpēc to nevar {action}.',
    en: 'The request is “{state}”, so you cannot {action}.',
  },
  DATA_REQUEST_EXTENDED: {
    status: 409,
    lv: 'Termiņš jau ir pagarināts; otrreiz to nevar.',
    en: 'The deadline has been extended already and cannot be extended twice.',
  },
  DATA_REQUEST_EXTENSION_LATE: {
    status: 409,
    params: { dueOn: 'day' },
    lv: 'Termiņš beidzās {dueOn}; pagarināt var tikai pirms tā beigām.',
    en: 'The deadline was {dueOn}; it can be extended only before it has passed.',
  },
  PROCESSING_RESTRICTED: {
    status: 409,
    lv: 'Šī cilvēka datu apstrāde ir ierobežota: tos glabā, bet nemaina, līdz ierobežojums ir atcelts.',
    en: "The processing of this person's data is restricted: it is kept but not changed until the restriction ends.",
  },
  RECORD_BEYOND_PROGRAMME: {
    status: 403,
    lv: 'Lietā ir arī citas programmas dati. Visas lietas kopiju var sagatavot Sociālā dienesta speciālists.',
    en: 'The record also holds data of another programme. A Social Service officer can make a copy of all of it.',
  },
  RESTRICTION_EXISTS: {
    status: 409,
    lv: 'Apstrāde jau ir ierobežota.',
    en: 'The processing is restricted already.',
  },
  RESTRICTION_ENDED: {
    status: 409,
    lv: 'Ierobežojums jau ir atcelts.',
    en: 'The restriction has ended already.',
  },
  LEGAL_HOLD_ENDED: {
    status: 409,
    lv: 'Šis aizliegums dzēst jau ir atcelts.',
    en: 'This hold has ended already.',
  },
  LEGAL_HOLD: {
    status: 409,
    params: { ground: 'named', until: 'day?' },
    lv: 'Dzēst nedrīkst: {ground}[ (līdz {until})].',
    en: 'Erasing is forbidden: {ground}[ (until {until})].',
  },
  ERASURE_ENROLMENT_OPEN: {
    status: 409,
    params: { open: 'nameds' },
    lv: 'Vispirms jānoslēdz: {open}.',
    en: 'First to be closed: {open}.',
  },
  ERASURE_REQUEST_OPEN: {
    status: 409,
    params: { requests: 'nameds' },
    lv: 'Vispirms jāatbild uz pieprasījumu: {requests}.',
    en: 'First to be answered: {requests}.',
  },
  ERASURE_REQUEST_MISMATCH: {
    status: 422,
    lv: 'Tas nav šī cilvēka atvērts dzēšanas pieprasījums.',
    en: 'This is not an open erasure request of this person.',
  },
  ERASURE_EXISTS: {
    status: 409,
    lv: 'Dzēšana jau ir ierosināta un gaida otra darbinieka lēmumu.',
    en: 'Erasure has been proposed already and waits for the second officer.',
  },
  ERASURE_DONE: { status: 409, lv: 'Šie dati jau ir dzēsti.', en: 'This data has been erased already.' },
  ERASURE_STATE: {
    status: 409,
    lv: 'Par šo dzēšanu jau ir izlemts.',
    en: 'This erasure has been decided already.',
  },
  ERASURE_SECOND_PERSON: {
    status: 403,
    lv: 'Dzēšanu apstiprina cits darbinieks, nevis tas, kurš to ierosināja.',
    en: 'Another officer approves the erasure, not the one who proposed it.',
  },
  ERASURE_PLAN_CHANGED: {
    status: 409,
    lv: 'Kopš ierosināšanas ieraksti ir mainījušies. Sagatavojiet dzēšanu no jauna.',
    en: 'The records have changed since the proposal. Prepare the erasure again.',
  },
} as const satisfies RefusalEntries
