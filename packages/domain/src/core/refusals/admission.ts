import type { RefusalEntries } from './entry.ts'

/** Programmes, referrals, enrolments (#1-#12, #38, #46). */
export const admissionRefusals = {
  AGE_OUT_OF_RANGE: {
    status: 422,
    params: { age: 'number', range: 'text' },
    lv: 'Uzņemšanas dienā pilnu gadu skaits ir {age}; programmā uzņem {range} gadu vecumā.',
    en: 'Aged {age} on the day of admission; the programme admits ages {range}.',
  },
  TARGET_GROUP_AGE: {
    status: 422,
    params: { min: 'number', age: 'number' },
    lv: 'Patstāvīgu dzīvi pēc aprūpes var uzsākt no {min} gadu vecuma; uzņemšanas dienā pilnu gadu skaits ir {age}.',
    en: 'A care leaver starts independent life at {min} or later; aged {age} on the day of admission.',
  },
  TARGET_GROUP_REQUIRED: {
    status: 422,
    lv: 'Norādiet vismaz vienu šīs programmas mērķgrupu.',
    en: 'Choose at least one target group of this programme.',
  },
  OUTSIDE_PROGRAMME_PERIOD: {
    status: 422,
    params: { date: 'day', startsOn: 'day', endsOn: 'day' },
    lv: 'Datums {date} ir ārpus programmas laika (no {startsOn} līdz {endsOn}).',
    en: 'The date {date} lies outside the programme ({startsOn} to {endsOn}).',
  },
  COORDINATOR_AGREEMENT_MISSING: {
    status: 409,
    lv: 'Programmu var atvērt tikai ar parakstītu līgumu ar tieši vienu koordinējošo organizāciju.',
    en: 'A programme opens only with a signed agreement with exactly one coordinating organisation.',
  },
  COORDINATOR_EXISTS: {
    status: 409,
    lv: 'Šajā laikā programmai jau ir koordinējošā organizācija.',
    en: 'The programme already has a coordinating organisation at that time.',
  },
  PROGRAMME_NOT_OPEN: {
    status: 409,
    lv: 'Programma nav atvērta uzņemšanai.',
    en: 'The programme is not open for admission.',
  },
  PROGRAMME_STATE: {
    status: 409,
    params: { state: 'named', action: 'named' },
    lv: 'Programmas stāvoklis ir „{state}”, tāpēc to nevar {action}.',
    en: 'While the programme is “{state}”, you cannot {action}.',
  },
  POLICY_INVALID: {
    status: 422,
    params: { reason: 'named' },
    lv: 'Programmas noteikumi nav savstarpēji saskanīgi: {reason}.',
    en: 'The rules of the programme contradict each other: {reason}.',
  },
  REFERRAL_REQUIRED: {
    status: 422,
    lv: 'Vajadzīgs pieņemts gadījuma vadītāja nosūtījums.',
    en: "An accepted case manager's referral is needed.",
  },
  REFERRER_ROLE: {
    status: 403,
    lv: 'Nosūtīt drīkst tikai šīs pašvaldības Sociālā dienesta gadījuma vadītājs.',
    en: "Only a case manager of this municipality's Social Service may refer.",
  },
  REFERRALS_NOT_TAKEN: {
    status: 422,
    lv: 'Šajā programmā gadījuma vadītāja nosūtījumus nepieņem.',
    en: 'This programme takes no referrals of case managers.',
  },
  SELF_APPLICATION_NOT_ALLOWED: {
    status: 422,
    lv: 'Šajā programmā pats pieteikties nevar; vajadzīgs gadījuma vadītāja nosūtījums.',
    en: 'This programme takes people by a referral of a case manager only.',
  },
  PARENT_APPLICATION_NOT_ALLOWED: {
    status: 422,
    lv: 'Šajā programmā vecāki bērnu pieteikt nevar.',
    en: 'In this programme parents cannot apply for their child.',
  },
  SELF_APPLICATION_AGE: {
    status: 422,
    params: { min: 'number', age: 'number' },
    lv: 'Pats pieteikties var no {min} gadu vecuma; šodien pilnu gadu skaits ir {age}.',
    en: 'People apply by themselves from the age of {min}; aged {age} today.',
  },
  APPLICANT_OF_ADULT: {
    status: 422,
    lv: 'Pilngadīgs cilvēks piesakās pats; viņa vārdā pieteikumu var iesniegt tikai aizgādnis.',
    en: 'An adult applies in person; only a trustee can apply for them.',
  },
  APPLICATION_NOT_RETURNED: {
    status: 409,
    lv: 'Pieteikumu nav kam atgriezt: to ierakstījāt jūs. Papildiniet to šeit.',
    en: 'There is nobody to return an application to: you entered it. Complete it here.',
  },
  AGE_NEVER_FITS: {
    status: 422,
    params: { range: 'text', until: 'day', age: 'number' },
    lv: 'Programmas laikā vecums nevienā dienā neatbildīs: uzņem {range} gadu vecumā, līdz {until} būs {age}.',
    en: 'The age fits on no day of the programme: it admits ages {range}, and by {until} they are {age}.',
  },
  REFERRAL_ASKS_REQUIRED: {
    status: 422,
    lv: 'Norādiet, kas nosūtījumā jāpapildina.',
    en: 'Say what has to be completed in the referral.',
  },
  REASON_WORDS_REQUIRED: {
    status: 422,
    lv: 'Šim iemeslam pierakstiet paskaidrojumu.',
    en: 'Please explain this reason in words.',
  },
  CODE_UNKNOWN: {
    status: 422,
    lv: 'Šāda ieraksta sarakstā nav.',
    en: 'There is no such item in the list.',
  },
  CODE_RETIRED: {
    status: 422,
    params: { item: 'named' },
    lv: 'Šo ierakstu vairs nelieto: „{item}”.',
    en: 'This item is no longer used: “{item}”.',
  },
  CODE_USED: {
    status: 409,
    lv: 'Šis ieraksts jau ir lietots, tāpēc to nevar dzēst. To var vairs nelietot.',
    en: 'This item has been used and cannot be removed. You can retire it.',
  },
  CODE_LIST_LAST: {
    status: 409,
    lv: 'Tas ir pēdējais lietojamais ieraksts šajā sarakstā.',
    en: 'This is the last item of the list that is in use.',
  },
  DAY_ALREADY_OFF: {
    status: 409,
    params: { what: 'named' },
    lv: 'Šī diena jau ir brīva: {what}.',
    en: 'That day is off already: {what}.',
  },
  REFERRAL_STATE: {
    status: 409,
    params: { state: 'named', action: 'named' },
    lv: 'Nosūtījuma stāvoklis ir „{state}”, tāpēc to nevar {action}.',
    en: 'While the referral is “{state}”, you cannot {action}.',
  },
  REFERRAL_INCOMPLETE: {
    status: 422,
    params: { missing: 'nameds' },
    lv: 'Nosūtījumā vēl trūkst: {missing}.',
    en: 'The referral still lacks: {missing}.',
  },
  REFERRAL_EXISTS: {
    status: 409,
    lv: 'Šim cilvēkam šajā programmā jau ir neizskatīts nosūtījums.',
    en: 'This person already has an open referral to this programme.',
  },
  CONCURRENT_CAPACITY_FULL: {
    status: 409,
    params: { taken: 'number', places: 'number', offered: 'number?', next: 'text?' },
    lv: 'Visas vietas ir aizņemtas ({taken} no {places}[, piedāvātas {offered}]).[ Gaidītāju rindā nākamais: {next}.] Var atstāt gaidītāju rindā.',
    en: '{taken} of {places} places are taken[ and {offered} offered].[ {next} is next on the waiting list.] The person can stay on the waiting list.',
    late: {
      lv: 'Visas vietas ir aizņemtas. Var atstāt gaidītāju rindā.',
      en: 'All places are taken. The person can stay on the waiting list.',
    },
  },
  TOTAL_CAPACITY_FULL: {
    status: 409,
    params: { admitted: 'number', people: 'number', offered: 'number?' },
    lv: 'Programmā jau uzņemts lielākais cilvēku skaits ({admitted} no {people}[, vēl {offered} piedāvāta vieta]).',
    en: 'The programme has admitted all the people it may ({admitted} of {people}[, {offered} more offered]).',
    late: {
      lv: 'Programmā jau uzņemts lielākais cilvēku skaits.',
      en: 'The programme has admitted all the people it may.',
    },
  },
  DUPLICATE_ENROLMENT: {
    status: 409,
    lv: 'Šim cilvēkam programmā jau ir dalība.',
    en: 'This person already has an open enrolment in the programme.',
  },
  DUPLICATE_PERSON: {
    status: 409,
    params: { id: 'id?', name: 'text?' },
    lv: 'Šāds cilvēks sistēmā jau ir[: {name}]. Izmantojiet esošo ierakstu.',
    en: 'This person is already recorded[: {name}]. Please use the existing record.',
  },
  PERSON_ONE: {
    status: 422,
    lv: 'Izvēlieties jau zināmu cilvēku vai ierakstiet jaunu, nevis abus.',
    en: 'Choose somebody already known or enter somebody new, not both.',
  },
  LOOKUP_INCOMPLETE: {
    status: 422,
    lv: 'Norādiet personas kodu, numuru citā sistēmā vai vārdu, uzvārdu un dzimšanas datumu.',
    en: 'Give the personal code, the number in another system, or the first name, the family name and the birth date.',
  },
  ENROLMENT_STATE: {
    status: 409,
    params: { state: 'named', action: 'named' },
    lv: 'Dalības stāvoklis ir „{state}”, tāpēc to nevar {action}.',
    en: 'While the enrolment is “{state}”, you cannot {action}.',
  },
  ENROLMENT_NOT_ACTIVE: {
    status: 409,
    lv: 'Dalība programmā nav aktīva.',
    en: 'The enrolment is not active.',
  },
  ENROLMENT_SUSPENDED: {
    status: 409,
    lv: 'Dalība ir apturēta; tikšanās šajā laikā nevar notikt.',
    en: 'The enrolment is suspended; no meetings can take place meanwhile.',
  },
  ENROLMENT_CLOSED: {
    status: 409,
    lv: 'Dalība ir noslēgta, un tās ierakstus vairs nemaina. Pievienojiet papildinājumu.',
    en: 'The enrolment is closed and its records no longer change. Add an addendum instead.',
  },
  MENTORSHIP_STILL_ACTIVE: {
    status: 409,
    lv: 'Vispirms noslēdziet sadarbību ar mentoru.',
    en: 'End the mentorship first.',
  },
} as const satisfies RefusalEntries
