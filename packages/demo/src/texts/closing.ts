/** What people say when it ends, and what the report tells of it. */
import type { CloseReason } from '@lidzas/domain/intake/code-lists/closing'

export const participantComments = [
  'Man patika, ka varēju runāt un neviens nepārtrauca.',
  'Gribētu, lai tas turpinās. Īpaši patika pārgājieni.',
  'Sākumā domāju, ka būs garlaicīgi, bet nebija.',
  'Tagad man ir draugs, kuram var uzrakstīt, kad ir slikti.',
  'Iemācījos gatavot un nekaunēties jautāt.',
  'Paldies, ka atnācāt arī tad, kad es neatbildēju.',
  'Bija forši. Vienīgi gribētos biežāk uz jūru.',
  'Sapratu, ka neesmu muļķis.',
  'Skolā kļuva vieglāk, jo kāds man ticēja.',
  'Man patika, ka mēs darījām, nevis tikai runājām.',
]

export const mentorComments = [
  '{Jaunietis|Jauniete} ieguva drosmi pateikt, ko domā. Palīdzēja regularitāte: katru nedēļu vienā laikā.',
  'Lielākais ieguvums ir draugi no grupas aktivitātēm. Nepaveikts palika jautājums par skolu, to turpina sociālais pedagogs.',
  'Uzticēšanās veidojās lēnām, toties stabili. Labi strādāja kopīga darīšana, nevis sarunas pie galda.',
  'Paveikts vairāk, nekā cerējām. Ieteiktu ģimenei turpināt kopīgās svētdienas pusdienas.',
  'Grūtākais posms bija otrais mēnesis, kad tikšanās tika atceltas. Pēc tam viss nostājās vietā.',
  '{Jaunietis|Jauniete} prot lūgt palīdzību, un tas ir galvenais. Vajadzīgs turpmāks atbalsts ar budžetu.',
  'Šīs tikšanās daudz deva arī man: iemācījos gaidīt un nesteidzināt.',
  'Palīdzēja gadījuma vadītājas zvani: zinājām, ko otrs dara.',
]

export const outcomeNotes = [
  'Izrunājām kopā, {jaunietis|jauniete} vērtēja tāpat.',
  'Sasniegts pamazām, pēdējais mēnesis bija izšķirošais.',
  'Nostiprināšanai vēl vajadzīgs atgādinājums, bet virziens pareizs.',
  'Pārsteidza mūs abus.',
  'Izdevās daļēji: apstākļi mājās mainījās.',
  '',
]

export const contactNotes = [
  'Pārrunājām apmeklējumu skolā, situācija uzlabojas.',
  'Gadījuma vadītāja informēja par bāriņtiesas sēdi, mentors pielāgos grafiku.',
  'Vienojāmies, ka par mājas apstākļiem runā sociālais darbinieks, mentors paliek draugs.',
  'Īss zvans: viss rit, kā plānots.',
  'Pārrunāts, kā pieteikties vasaras nometnei.',
  'Mentors jautā par psihologa pieejamību, gadījuma vadītāja noskaidros.',
  'Kopīga tikšanās ar skolas sociālo pedagogu, vienojāmies par soļiem.',
  'Saruna par noslēgumu: kas turpinās rūpēties pēc programmas.',
]

export const endings: readonly { reason: CloseReason; note: string }[] = [
  {
    reason: 'NO_COOPERATION',
    note: '{Jaunietis|Jauniete} vairs neierodas un uz ziņām neatbild; trīs mēģinājumi sazināties.',
  },
  {
    reason: 'MOVED_AWAY',
    note: 'Ģimene pārcēlās uz citu pašvaldību, informācija nodota tās sociālajam dienestam.',
  },
  {
    reason: 'PARTICIPANT_DECLINED',
    note: '{Jaunietis|Jauniete} {pats|pati} izlēma nepiedalīties, durvis paliek atvērtas.',
  },
  {
    reason: 'OTHER_SERVICE',
    note: 'Uzsākta rehabilitācijas programma, mentora atbalsts uz laiku nav iespējams.',
  },
  {
    reason: 'REPRESENTATIVE_DECLINED',
    note: 'Māte lūdza pārtraukt; gadījuma vadītāja turpina darbu ar ģimeni.',
  },
  { reason: 'NOT_REACHED', note: 'Četras nedēļas nav sasniedz{ams|ama}, par to zina gadījuma vadītāja.' },
]

export const changeNotes = [
  '{Mentors|Mentore} dodas mācību komandējumā, abi satikās kopā un nodeva iesākto.',
  '{Mentoram|Mentorei} mainījās darba laiks, ar jauno mentoru kopīgas intereses.',
]

const openings = [
  'Sadarbība notika regulāri, visbiežāk reizi nedēļā.',
  'Sadarbība sākās piesardzīgi, bet otrajā mēnesī kļuva regulāra.',
  '{Jaunietis|Jauniete} no paša sākuma piedalījās aktīvi.',
  'Tikšanās notika gan divatā, gan grupas aktivitātēs ar citu organizāciju jauniešiem.',
]
const results = [
  'Nostiprinājās prasme savaldīt dusmas un lūgt palīdzību.',
  'Uzlabojās skolas apmeklējums, par ko priecājas arī klases audzinātāja.',
  'Izveidojās jauni draugi, ar kuriem turpina satikties.',
  'Apgūtas ikdienas prasmes: budžets, gatavošana, dokumentu kārtošana.',
  'Atrasta nodarbe, kurai {jaunietis|jauniete} velta brīvo laiku.',
]
const next = [
  'Ieteicams turpināt atbalstu jauniešu centrā.',
  'Gadījuma vadītāja turpina darbu ar ģimeni.',
  'Turpmāks atbalsts šobrīd nav nepieciešams.',
  'Ieteicama psihologa konsultācija reizi mēnesī.',
]

/** Every way to put the three parts together, so that no two reports read the same for long. */
export const narratives = openings.flatMap((opening) =>
  results.flatMap((result) => next.map((hint) => `${opening} ${result} ${hint}`)),
)

export const returnReasons = [
  'Lūdzu papildināt ar to, kā {jaunietis pats|jauniete pati} vērtē sasniegto, un precizēt ieteikumus turpmākajam.',
  'Pārskatā nav minēts, kā tiks turpināts darbs ar skolu.',
]
