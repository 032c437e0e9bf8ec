import { defineTexts } from '../../../shared/words/texts.ts'

export const courtTexts = defineTexts({
  lv: {
    title: 'Bāriņtiesa',
    hint: 'Ja nav, kas paraksta, piekrišanu neizlaiž: jautā bāriņtiesai.',
    ask: 'Jautāt bāriņtiesai',
    askTitle: 'Jautājums bāriņtiesai',
    askLead:
      'Ieraksts piekrišanu neaizstāj. Piekrišanu dos pārstāvis, ko iecels bāriņtiesa, vai vecāks, kurš būs atrasts.',
    noneHint:
      'Kad vecāks nav sasniedzams vai nerīkojas, ierakstiet šeit, kam un kad jautāts. Tas būs redzams arī uzņemšanas pārbaudē.',
    reason: 'Kāpēc',
    court: 'Bāriņtiesa',
    courtHelp: 'Piemēram, Liepājas bāriņtiesa.',
    askedOn: 'Jautāts',
    reference: 'Vēstules numurs',
    note: 'Piezīmes (glabājam šifrētas)',
    save: 'Saglabāt',
    saved: 'Saglabāts',
    waits: 'gaida atbildi',
    waitsText: (court: string, day: string) =>
      `${court}, jautāts ${day} Jautājums piekrišanu neaizstāj: uzņemt var, kad to ir devis likumiskais pārstāvis.`,
    answer: 'Ierakstīt atbildi',
    answerTitle: 'Bāriņtiesas atbilde',
    answeredOn: 'Atbildes diena',
    outcome: 'Ko atbildēja',
    decision: 'Lēmums',
    decisionHelp: 'Numurs un datums. Vajadzīgs, ja iecelts pārstāvis.',
    showNotes: 'Rādīt piezīmes',
    addAppointed: 'Pievienot iecelto pārstāvi',
    decided: (day: string) => `atbildēts ${day}`,
  },
  en: {
    title: "Orphan's court",
    hint: "Where nobody can sign, the consent is not skipped: the orphan's court is asked.",
    ask: "Ask the orphan's court",
    askTitle: "Question to the orphan's court",
    askLead:
      'This record does not replace the consent. It is given by the representative the court appoints, or by a parent who is found.',
    noneHint:
      'When a parent cannot be reached or does not act, record here who was asked and when. The check of admission shows it too.',
    reason: 'Why',
    court: "Orphan's court",
    courtHelp: 'Such as Liepājas bāriņtiesa.',
    askedOn: 'Asked on',
    reference: 'Number of the letter',
    note: 'Notes (kept encrypted)',
    save: 'Save',
    saved: 'Saved',
    waits: 'waits for an answer',
    waitsText: (court: string, day: string) =>
      `${court}: asked on ${day}. The question does not replace the consent: admission waits for that of a legal representative.`,
    answer: 'Record the answer',
    answerTitle: "The orphan's court's answer",
    answeredOn: 'Day of the answer',
    outcome: 'What it answered',
    decision: 'Decision',
    decisionHelp: 'Number and date. Needed where somebody was appointed.',
    showNotes: 'Show the notes',
    addAppointed: 'Add the appointed representative',
    decided: (day: string) => `answered ${day}`,
  },
})

export const ageTexts = defineTexts({
  lv: {
    title: 'Pilngadība',
    ahead: (day: string, when: string) => `18 gadi paliek ${day} (${when}), un tad:`,
    far: (day: string) =>
      `18 gadi paliek ${day} Tad pārstāvju tiesības beigsies pašas, un jaunietis lems pats.`,
    rights: (names: string, day: string) => `${names}: tiesības pārstāvēt beidzas ${day}`,
    noRights: 'pārstāvju tiesības beidzas pašas, iepriekšējā dienā',
    told: 'gadījuma vadītājs un koordinators saņem vēstuli',
    own: (day: string) => `līdz ${day} jāpārrunā dalība un jāieraksta paša jaunieša jaunā piekrišana`,
    since: (day: string) => `Pilngadība sasniegta ${day} Tālāk jaunietis lemj pats.`,
    record: 'Pie piekrišanām',
    due: (day: string) => `Vajadzīga paša jaunā piekrišana dalībai līdz ${day}`,
    late: (day: string) => `Paša jaunā piekrišana dalībai bija vajadzīga līdz ${day}`,
    given: (day: string) => `Paša piekrišana pēc pilngadības dota ${day}`,
  },
  en: {
    title: 'Coming of age',
    ahead: (day: string, when: string) => `Turns 18 on ${day} (${when}), and then:`,
    far: (day: string) =>
      `Turns 18 on ${day}. Then rights of representatives end by themselves and the young person decides alone.`,
    rights: (names: string, day: string) => `${names}: the right to represent ends on ${day}`,
    noRights: 'rights of representatives end by themselves on the day before',
    told: 'the case manager and the coordinator get a letter',
    own: (day: string) =>
      `by ${day} taking part is talked over and the young person’s own new agreement recorded`,
    since: (day: string) => `Of age since ${day}. The young person decides alone.`,
    record: 'To the consents',
    due: (day: string) => `Their own new consent to take part is needed by ${day}.`,
    late: (day: string) => `Their own new consent to take part was needed by ${day}.`,
    given: (day: string) => `Their own consent after coming of age was given on ${day}.`,
  },
})
