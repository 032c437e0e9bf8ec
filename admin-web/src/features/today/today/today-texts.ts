import { plural } from '../../../shared/words/plural.ts'
import { defineTexts } from '../../../shared/words/texts.ts'

export const todayTexts = defineTexts({
  lv: {
    title: 'Šodien',
    log: 'Pierakstīt tikšanos',
    allDone: 'Viss padarīts',
    allDoneHint: 'Šobrīd jums nekas nav darāms. Kad kas parādīsies, tas būs šeit.',
    nothingUrgent: 'Nekas nedeg.',
    late: (count: number) =>
      `${count} ${plural.lv(count, { zero: 'darbu kavējas', one: 'darbs kavējas', other: 'darbi kavējas' })}`,
    now: (count: number) =>
      `${count} ${plural.lv(count, { zero: 'darbu jāpaveic', one: 'darbs jāpaveic', other: 'darbi jāpaveic' })} šodien`,
    groups: {
      overdue: 'Kavējas',
      today: 'Šodien',
      soon: 'Tuvākajās septiņās dienās',
      later: 'Var pagaidīt',
    },
    showAll: (count: number) =>
      `Vēl ${count} ${plural.lv(count, { zero: 'rindu', one: 'rinda', other: 'rindas' })}`,
    unlisted: (count: number) => `un vēl ${count}, ko rāda attiecīgais saraksts`,
    numbers: {
      places: 'Vietas',
      ofPlaces: (limit: string) => `no ${limit}`,
      free: (count: number, offered: number) =>
        `${count} ${plural.lv(count, { zero: 'brīvu', one: 'brīva', other: 'brīvas' })}` +
        (offered > 0
          ? `, ${offered} ${plural.lv(offered, { zero: 'piedāvātu', one: 'piedāvāta', other: 'piedāvātas' })}`
          : ''),
      full: 'visas aizņemtas',
      nobodyMore: (people: number) => `uzņemti visi ${people}, jaunus vairs neuzņem`,
      waiting: 'Gaida rindā',
      pairs: 'Aktīvi pāri',
      mentors: (count: number) =>
        `${count} ${plural.lv(count, { zero: 'mentoru gatavi', one: 'mentors gatavs', other: 'mentori gatavi' })}`,
      month: 'Stundas šomēnes',
      inAll: (hours: string) => `kopā ${hours}`,
    },
    REFERRAL_TO_ANSWER: { what: 'Nosūtījums gaida atbildi', act: 'Izskatīt' },
    REFERRAL_RETURNED: { what: 'Nosūtījums atgriezts papildināšanai', act: 'Papildināt' },
    PLACE_FREE: { what: 'Ir brīva vieta, un šis cilvēks rindā ir nākamais', act: 'Piedāvāt vietu' },
    OFFER_OPEN: {
      what: (date: string) => `Vieta piedāvāta; atbildi gaidām līdz ${date}`,
      act: 'Pierakstīt atbildi',
    },
    OFFER_ACCEPTED: { what: 'Ģimene vietu pieņēmusi, var uzņemt', act: 'Uzņemt' },
    DATA_REQUEST_DUE: {
      what: (kind: string, date: string) => `${kind}: jāatbild līdz ${date}`,
      act: 'Atbildēt',
    },
    ERASURE_TO_DECIDE: { what: 'Ierosināta datu dzēšana; vajadzīgs jūsu lēmums', act: 'Izlemt' },
    CONSENT_MISSING: {
      what: (who: string) => `Trūkst piekrišanas: ${who}`,
      PARTICIPANT: 'paša dalībnieka',
      REPRESENTATIVE: 'likumiskā pārstāvja',
      act: 'Pierakstīt',
    },
    CONSENT_WITHDRAWN: {
      what: (date: string) => `Piekrišana dalībai atsaukta ${date}; dalība jānoslēdz`,
      act: 'Noslēgt',
    },
    COMING_OF_AGE: {
      what: (date: string) => `Pilngadība kopš ${date} Vajadzīga paša jauna piekrišana`,
      act: 'Pierakstīt',
    },
    REPRESENTATION_ENDING: {
      until: (date: string) => `Tiesības pārstāvēt ir spēkā līdz ${date}, cita pārstāvja nav`,
      ended: (date: string) => `Tiesības pārstāvēt beidzās ${date}, cita pārstāvja nav`,
      none: 'Interešu konflikta dēļ neviens nedrīkst parakstīt jaunieša vietā',
      act: 'Sakārtot',
    },
    COURT_ANSWER_AWAITED: {
      what: (date: string) => `Bāriņtiesai jautāts ${date}; atbilde vēl nav ierakstīta`,
      act: 'Ierakstīt atbildi',
    },
    CLEARANCE_EXPIRING: {
      until: (date: string) => `Sodāmības pārbaude ir spēkā līdz ${date}`,
      ended: (date: string) => `Sodāmības pārbaudes termiņš beidzās ${date}`,
      none: 'Nav derīgas sodāmības pārbaudes',
      act: 'Atjaunot',
    },
    CONTRACT_EXPIRING: {
      until: (date: string) => `Līgums ir spēkā līdz ${date}`,
      ended: (date: string) => `Līguma termiņš beidzās ${date}`,
      none: 'Nav līguma',
      act: 'Pagarināt',
    },
    SESSION_UNRECORDED: { what: (when: string) => `Tikšanās ${when} vēl nav atzīmēta`, act: 'Atzīmēt' },
    MENTORSHIP_SILENT: {
      what: (days: number) =>
        `Nav tikušies ${days} ${plural.lv(days, { zero: 'dienu', one: 'dienu', other: 'dienas' })}`,
      next: (date: string) => `nākamā tikšanās plānota ${date}`,
      act: 'Pierakstīt tikšanos',
    },
    HOURS_NEAR_CAP: {
      what: (used: string, cap: string) => `Šomēnes izlietotas ${used} no ${cap}`,
      act: 'Apskatīt',
    },
    GOALS_OVERDUE: { what: 'Vēl nav neviena kopīgi saskaņota mērķa', act: 'Pie mērķiem' },
    ENDING_SOON: { what: (date: string) => `Sadarbība beidzas ${date}`, act: 'Sagatavot noslēgumu' },
    CLOSING_INCOMPLETE: { what: 'Laiks ir beidzies, bet dalība nav noslēgta', act: 'Noslēgt' },
    REPORT_DUE: { what: 'Jāiesniedz pārskats par paveikto', act: 'Sagatavot' },
    REPORT_RETURNED: { what: 'Pārskats atgriezts labošanai', act: 'Labot' },
    REPORT_TO_ACCEPT: { what: 'Pārskats gaida pieņemšanu', act: 'Izskatīt' },
    EXPENSE_TO_APPROVE: {
      what: (amount: string) => `Izdevums ${amount} gaida apstiprinājumu`,
      act: 'Izskatīt',
    },
    programmeReport: 'Programmas pārskats',
    groupActivity: 'Grupas aktivitāte',
    mentor: 'mentors',
  },
  en: {
    title: 'Today',
    log: 'Log a meeting',
    allDone: 'All done',
    allDoneHint: 'Nothing is waiting for you right now. Whatever comes up will be here.',
    nothingUrgent: 'Nothing is urgent.',
    late: (count: number) => `${count} ${plural.en(count, { one: 'thing is', other: 'things are' })} overdue`,
    now: (count: number) => `${count} to do today`,
    groups: { overdue: 'Overdue', today: 'Today', soon: 'Within seven days', later: 'Can wait' },
    showAll: (count: number) => `${count} more ${plural.en(count, { one: 'row', other: 'rows' })}`,
    unlisted: (count: number) => `and ${count} more in the list they belong to`,
    numbers: {
      places: 'Places',
      ofPlaces: (limit: string) => `of ${limit}`,
      free: (count: number, offered: number) => `${count} free${offered > 0 ? `, ${offered} offered` : ''}`,
      full: 'all taken',
      nobodyMore: (people: number) => `all ${people} are admitted, nobody more`,
      waiting: 'Waiting',
      pairs: 'Active pairs',
      mentors: (count: number) => `${count} ${plural.en(count, { one: 'mentor', other: 'mentors' })} ready`,
      month: 'Hours this month',
      inAll: (hours: string) => `${hours} in all`,
    },
    REFERRAL_TO_ANSWER: { what: 'A referral is waiting for an answer', act: 'Look at it' },
    REFERRAL_RETURNED: { what: 'A referral came back to be completed', act: 'Complete' },
    PLACE_FREE: { what: 'A place is free and this person is next in line', act: 'Offer the place' },
    OFFER_OPEN: {
      what: (date: string) => `A place is offered; the family may answer until ${date}`,
      act: 'Note the answer',
    },
    OFFER_ACCEPTED: { what: 'The family takes the place: ready to be admitted', act: 'Admit' },
    DATA_REQUEST_DUE: {
      what: (kind: string, date: string) => `${kind}: answer due ${date}`,
      act: 'Answer',
    },
    ERASURE_TO_DECIDE: { what: 'An erasure was proposed; your decision is needed', act: 'Decide' },
    CONSENT_MISSING: {
      what: (who: string) => `Consent is missing: ${who}`,
      PARTICIPANT: 'the participant’s own',
      REPRESENTATIVE: 'the legal representative’s',
      act: 'Record it',
    },
    CONSENT_WITHDRAWN: {
      what: (date: string) => `Consent to take part was withdrawn on ${date}; the enrolment is to be closed`,
      act: 'Close it',
    },
    COMING_OF_AGE: {
      what: (date: string) => `Came of age on ${date}; their own new agreement is needed`,
      act: 'Record it',
    },
    REPRESENTATION_ENDING: {
      until: (date: string) => `The right to represent is valid until ${date}, and there is nobody else`,
      ended: (date: string) => `The right to represent ended on ${date}, and there is nobody else`,
      none: 'For a conflict of interests nobody may sign for the young person',
      act: 'Sort it out',
    },
    COURT_ANSWER_AWAITED: {
      what: (date: string) => `The orphan’s court was asked on ${date}; its answer is not recorded yet`,
      act: 'Record the answer',
    },
    CLEARANCE_EXPIRING: {
      until: (date: string) => `The record check is valid until ${date}`,
      ended: (date: string) => `The record check ran out on ${date}`,
      none: 'There is no valid record check',
      act: 'Renew',
    },
    CONTRACT_EXPIRING: {
      until: (date: string) => `The contract is valid until ${date}`,
      ended: (date: string) => `The contract ran out on ${date}`,
      none: 'There is no contract',
      act: 'Renew',
    },
    SESSION_UNRECORDED: {
      what: (when: string) => `The meeting of ${when} is not recorded yet`,
      act: 'Record',
    },
    MENTORSHIP_SILENT: {
      what: (days: number) => `Have not met for ${days} ${plural.en(days, { one: 'day', other: 'days' })}`,
      next: (date: string) => `next meeting planned for ${date}`,
      act: 'Log a meeting',
    },
    HOURS_NEAR_CAP: {
      what: (used: string, cap: string) => `${used} of ${cap} used this month`,
      act: 'Have a look',
    },
    GOALS_OVERDUE: { what: 'No jointly agreed goal yet', act: 'To the goals' },
    ENDING_SOON: { what: (date: string) => `The mentorship ends on ${date}`, act: 'Prepare the closing' },
    CLOSING_INCOMPLETE: { what: 'The time is over but the enrolment is not closed', act: 'Close it' },
    REPORT_DUE: { what: 'A report on the results is due', act: 'Prepare' },
    REPORT_RETURNED: { what: 'The report came back to be corrected', act: 'Correct' },
    REPORT_TO_ACCEPT: { what: 'The report is waiting to be accepted', act: 'Look at it' },
    EXPENSE_TO_APPROVE: {
      what: (amount: string) => `An expense of ${amount} is waiting for approval`,
      act: 'Look at it',
    },
    programmeReport: 'The programme’s report',
    groupActivity: 'Group activity',
    mentor: 'mentor',
  },
})
