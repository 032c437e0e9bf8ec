import type { RefusalEntries } from './entry.ts'

/** Mentors and mentorships (#19-#37). */
export const mentoringRefusals = {
  MENTOR_TOO_YOUNG: {
    status: 422,
    params: { min: 'number' },
    lv: 'Mentoram jābūt vismaz {min} gadus vecam.',
    en: 'A mentor must be at least {min} years old.',
  },
  MENTOR_STATE: {
    status: 409,
    params: { state: 'named', action: 'named' },
    lv: 'Mentora stāvoklis ir „{state}”, tāpēc nevar {action}.',
    en: 'While the mentor is “{state}”, you cannot {action}.',
  },
  MENTOR_NOT_READY: {
    status: 409,
    params: { state: 'named' },
    lv: 'Mentors vēl nav gatavs darbam (stāvoklis: „{state}”).',
    en: 'The mentor is not ready yet (state: {state}).',
  },
  MENTOR_SUSPENDED: {
    status: 409,
    lv: 'Mentora darbs ir apturēts; tikšanās nevar notikt.',
    en: 'The mentor is suspended; no meetings can take place.',
  },
  CLEARANCE_MISSING: {
    status: 409,
    params: { date: 'day' },
    lv: 'Mentoram nav sodāmības pārbaudes, kas būtu spēkā {date}.',
    en: 'The mentor has no criminal-record check that covers {date}.',
    late: {
      lv: 'Mentoram tajā dienā nav spēkā sodāmības pārbaudes.',
      en: 'The mentor has no criminal-record check that covers that day.',
    },
  },
  CLEARANCE_EXPIRED: {
    status: 409,
    params: { until: 'day' },
    lv: 'Mentora sodāmības pārbaude bija spēkā līdz {until}; tā jāatjauno.',
    en: "The mentor's criminal-record check was valid until {until}; it has to be renewed.",
  },
  MENTOR_BARRED: {
    status: 409,
    lv: 'Šis cilvēks nedrīkst strādāt ar bērniem.',
    en: 'This person may not work with children.',
  },
  CLEARANCE_LIMITS: {
    status: 409,
    lv: 'Mentora atļauja neattiecas uz šī dalībnieka bērnu grupu.',
    en: "The mentor's permit does not cover the child group of this participant.",
  },
  CLEARANCE_INVALID: {
    status: 422,
    lv: 'Pārbaudes datumi nav derīgi.',
    en: 'The dates of the check are not valid.',
  },
  CLEARANCE_OVERLAP: {
    status: 409,
    params: { until: 'day' },
    lv: 'Šim laikam pārbaude jau ir: tā ir spēkā līdz {until}.',
    en: 'There is a check for this time already: it is valid until {until}.',
  },
  CLEARANCE_REVOKED: {
    status: 409,
    lv: 'Šī pārbaude jau ir atsaukta.',
    en: 'This check has been revoked already.',
  },
  TRAINING_INCOMPLETE: {
    status: 409,
    params: { missing: 'number', required: 'number' },
    lv: 'Mentora mācības vēl nav pabeigtas: trūkst {missing} no {required} minūtēm.',
    en: "The mentor's training is not complete: {missing} of {required} minutes are missing.",
  },
  PIPELINE_ORDER: {
    status: 409,
    params: { state: 'named', next: 'named' },
    lv: 'Soļus izlaist nevar: pēc „{state}” seko „{next}”.',
    en: 'Steps cannot be skipped: “{state}” is followed by “{next}”.',
  },
  CONTRACT_MISSING: {
    status: 409,
    params: { date: 'day' },
    lv: 'Mentoram nav parakstīta līguma, kas būtu spēkā {date}.',
    en: 'The mentor has no signed contract that covers {date}.',
  },
  CONTRACT_KIND: {
    status: 422,
    params: { engagement: 'named', kind: 'named' },
    lv: 'Mentora darba veidam „{engagement}” atbilst {kind}.',
    en: 'For this engagement ({engagement}) the contract is: {kind}.',
  },
  CONTRACT_ENDED: {
    status: 409,
    params: { on: 'day' },
    lv: 'Līgums jau beidzas {on}.',
    en: 'The contract ends on {on} already.',
  },
  CONFLICT_OF_INTEREST: {
    status: 422,
    params: { relations: 'nameds' },
    lv: 'Mentors šim dalībniekam nedrīkst būt: {relations}.',
    en: "A mentor may not be this participant's {relations}.",
  },
  CONFLICT_NOT_DECLARED: {
    status: 422,
    lv: 'Vajadzīgs mentora apliecinājums, ka interešu konflikta nav, un koordinatora apstiprinājums.',
    en: 'The mentor must declare that there is no conflict of interest, and the coordinator confirm it.',
  },
  MENTORSHIP_EXISTS: {
    status: 409,
    lv: 'Dalībniekam jau ir mentors. Vispirms noslēdziet esošo sadarbību.',
    en: 'The participant already has a mentor. End that mentorship first.',
  },
  CASELOAD_FULL: {
    status: 409,
    params: { active: 'number?', max: 'number?' },
    lv: 'Mentoram jau ir lielākais dalībnieku skaits[ ({active} no {max})].',
    en: 'The mentor already has all the participants allowed[ ({active} of {max})].',
  },
  MENTORSHIP_STATE: {
    status: 409,
    params: { state: 'named', action: 'named' },
    lv: 'Sadarbības stāvoklis ir „{state}”, tāpēc to nevar {action}.',
    en: 'While the mentorship is “{state}”, you cannot {action}.',
  },
  MENTOR_UNCHANGED: {
    status: 422,
    lv: 'Tas jau ir šī dalībnieka mentors.',
    en: 'This is already the mentor of the participant.',
  },
  START_DATE_INVALID: {
    status: 422,
    params: { reason: 'named' },
    lv: 'Sākuma datums neder: {reason}.',
    en: 'This start date does not fit: {reason}.',
  },
  SESSION_AFTER_END: {
    status: 422,
    params: { date: 'day' },
    lv: 'Pēdējā tikšanās notika {date}; sadarbība nevar beigties pirms tās.',
    en: 'The last meeting was held on {date}; the mentorship cannot end before it.',
  },
  STAGE_AFTER_END: {
    status: 422,
    params: { date: 'day' },
    lv: 'Pašreizējais posms sākts {date}; sadarbība nevar beigties pirms tā.',
    en: 'The present stage began on {date}; the mentorship cannot end before it.',
  },
  END_DATE_DERIVED: {
    status: 422,
    lv: 'Beigu datumu aprēķina sistēma; to nenorāda.',
    en: 'The end date is worked out by the system; leave it out.',
  },
  MAX_DURATION_EXCEEDED: {
    status: 422,
    params: { max: 'number', latest: 'day' },
    lv: 'Ilgāk par {max} mēnešiem nevar: pēdējais iespējamais datums ir {latest}.',
    en: 'No longer than {max} months: the last possible end is {latest}.',
    late: { lv: 'Tik ilgi dalība nevar būt.', en: 'An enrolment cannot last that long.' },
  },
  EXTENSION_INVALID: {
    status: 422,
    params: { reason: 'named' },
    lv: 'Pagarināt nevar: {reason}.',
    en: 'This extension is not possible: {reason}.',
  },
  MIN_DURATION: {
    status: 422,
    params: { min: 'number', earliest: 'day' },
    lv: 'Sadarbība ilgst vismaz {min} mēnešus (līdz {earliest}). Lai beigtu agrāk, norādiet iemeslu.',
    en: 'A mentorship lasts at least {min} months (until {earliest}). To end it earlier, give the reason.',
  },
  STAGE_ORDER: {
    status: 409,
    params: { next: 'named?' },
    lv: 'Posmi notiek pēc kārtas[; tagad iespējams: {next}].',
    en: 'Stages run in order[; possible from here: {next}].',
  },
  STAGE_CHECKLIST: {
    status: 409,
    params: { missing: 'nameds' },
    lv: 'Pirms nākamā posma vēl jāpaveic: {missing}.',
    en: 'Before the next stage, still to do: {missing}.',
  },
  CHECKLIST_ITEM_UNKNOWN: {
    status: 422,
    lv: 'Ar roku var apstiprināt tikai šī posma darbus, uz kuriem ieraksti paši neatbild.',
    en: 'By hand you confirm only items of this stage that the records do not answer.',
  },
  STAGES_INCOMPLETE: {
    status: 409,
    params: { missing: 'nameds' },
    lv: 'Noslēgt kā pabeigtu var pēc visiem posmiem; vēl nav iziets: {missing}.',
    en: 'It ends as completed only after all stages; not passed yet: {missing}.',
  },
} as const satisfies RefusalEntries
