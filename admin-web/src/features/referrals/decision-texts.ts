import { plural } from '../../shared/plural.ts'
import { defineTexts } from '../../shared/texts.ts'

export const decisionTexts = defineTexts({
  lv: {
    reason: 'Iemesls',
    choose: 'Izvēlieties iemeslu',
    chooseReason: 'Izvēlieties iemeslu.',
    note: 'Piezīme gadījuma vadītājam',
    ownNote: 'Paskaidrojums',
    edit: 'Turpināt',
    complete: 'Papildināt',
    accept: 'Pieņemt',
    acceptTitle: 'Pieņemt nosūtījumu?',
    acceptList: (name: string, position: number) =>
      `${name} nonāks gaidītāju rindā kā ${position}. gaidītājs.`,
    acceptPlaces: (free: number) =>
      free > 0
        ? `Tagad ${plural.lv(free, {
            zero: `brīvas ${free} vietas`,
            one: `brīva ${free} vieta`,
            other: `brīvas ${free} vietas`,
          })}; vietu dod, kad dalību uzsākat.`
        : 'Brīvu vietu tagad nav; vietu piedāvās pēc kārtas.',
    acceptNoLimit: 'Vietu skaits nav ierobežots; vietu dod, kad dalību uzsākat.',
    acceptLetter: (name: string) => `${name} saņems ziņu e-pastā; jaunietis vēstulē netiek nosaukts.`,
    acceptKept: 'Lēmums paliks nosūtījuma gaitā, un atcelt to nevar.',
    accepted: 'Nosūtījums pieņemts, dalībnieks ir gaidītāju rindā',
    return: 'Atgriezt',
    returnTitle: 'Atgriezt nosūtījumu papildināšanai',
    returnText: 'Atbildes termiņš apstāsies, līdz gadījuma vadītājs nosūtījumu atsūtīs vēlreiz.',
    asks: 'Kas jāpapildina',
    askWords: 'Ko tieši?',
    returned: 'Nosūtījums atgriezts',
    decline: 'Noraidīt',
    declineTitle: 'Noraidīt nosūtījumu',
    declineText: 'Gadījuma vadītājs redzēs iemeslu un piezīmi. Jaunietim var sūtīt jaunu nosūtījumu.',
    declined: 'Nosūtījums noraidīts',
    withdraw: 'Atsaukt',
    withdrawTitle: 'Atsaukt nosūtījumu',
    withdrawText: 'Nosūtījums paliks vēsturē, bet koordinators par to vairs nelems.',
    withdrawn: 'Nosūtījums atsaukts',
  },
  en: {
    reason: 'Reason',
    choose: 'Choose a reason',
    chooseReason: 'Choose a reason.',
    note: 'Note to the case manager',
    ownNote: 'Explanation',
    edit: 'Continue',
    complete: 'Complete',
    accept: 'Accept',
    acceptTitle: 'Accept the referral?',
    acceptList: (name: string, position: number) =>
      `${name} goes on the waiting list, as number ${position}.`,
    acceptPlaces: (free: number) =>
      free > 0
        ? `${free} ${plural.en(free, { one: 'place is', other: 'places are' })} free now; a place is given when you begin the stay.`
        : 'No place is free now; places are offered in turn.',
    acceptNoLimit: 'There is no limit of places; a place is given when you begin the stay.',
    acceptLetter: (name: string) => `${name} gets a letter, which does not name the young person.`,
    acceptKept: 'The decision stays in the story of the referral and cannot be undone.',
    accepted: 'Referral accepted, the participant is on the waiting list',
    return: 'Return',
    returnTitle: 'Return the referral to be completed',
    returnText: 'The clock of the answer stands until the case manager sends the referral again.',
    asks: 'What has to be completed',
    askWords: 'What exactly?',
    returned: 'Referral returned',
    decline: 'Decline',
    declineTitle: 'Decline the referral',
    declineText: 'The case manager sees the reason and the note. A new referral can be sent.',
    declined: 'Referral declined',
    withdraw: 'Withdraw',
    withdrawTitle: 'Withdraw the referral',
    withdrawText: 'It stays in the history, but the coordinator will not decide on it any more.',
    withdrawn: 'Referral withdrawn',
  },
})
