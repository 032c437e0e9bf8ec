/** Words of referrals and of the people who are referred. */
import type { ReferralReason } from '@lidzas/domain/programmes/code-lists/referrals'

export type ReferralText = { reasons: readonly ReferralReason[]; summary: string }

export const referralTexts: readonly ReferralText[] = [
  {
    reasons: ['TRUANCY', 'CONFLICT_TEACHERS'],
    summary:
      'Kopš rudens regulāri kavē stundas, attiecības ar klases audzinātāju saspīlētas. {Jaunietis|Jauniete} ir {atvērts|atvērta} sarunai, kad netiek steidzināt{s|a}. Ģimene atbalsta piedalīšanos.',
  },
  {
    reasons: ['BEHAVIOUR'],
    summary:
      'Uzvedības grūtības skolā un mājās, bieži konflikti ar vienaudžiem. Labi sadarbojas, ja ir skaidra kārtība. Vajadzīgs pieaugušais, kurš uzklausa.',
  },
  {
    reasons: ['CONFLICT_PARENTS', 'BEHAVIOUR'],
    summary:
      'Attiecības ar vecākiem saspīlētas, vairākas naktis pavadī{jis|jusi} pie draugiem. Māte lūdz palīdzību. Interesē mūzika un sports.',
  },
  {
    reasons: ['ADDICTION', 'OFFENDING_RISK'],
    summary:
      'Lieto elektroniskās cigaretes, reizēm alkoholu. Iesaistīta arī narkologa konsultācija. Vajadzīgs jēgpilns brīvais laiks un jauns draugu loks.',
  },
  {
    reasons: ['NON_ATTENDANCE'],
    summary:
      'Divus mēnešus neapmeklē skolu, lielāko daļu laika pavada mājās. Uzticas lēnām, patīk datori un zīmēšana.',
  },
  {
    reasons: ['GRADE_REPETITION', 'TRUANCY'],
    summary:
      'Otro gadu mācās tajā pašā klasē, zaudē{jis|jusi} pārliecību par sevi. Ļoti labi veicas praktiski darbi.',
  },
  {
    reasons: ['INDEPENDENT_LIVING'],
    summary:
      'Pēc ārpusģimenes aprūpes uzsāk patstāvīgu dzīvi. Vajadzīgs praktisks atbalsts ar budžetu, mājokli un dokumentiem.',
  },
  {
    reasons: ['OTHER'],
    summary:
      'Pēc vecmāmiņas nāves noslē{dzies|gusies}, draugu maz. Sociālā dienesta psihologs iesaka mentoru kā papildu atbalstu.',
  },
  {
    reasons: ['CONFLICT_TEACHERS', 'BEHAVIOUR'],
    summary: 'Skolā bieži nonāk konfliktos, mājās mierīgi. Bāriņtiesa informēta. Labi padodas futbols.',
  },
  {
    reasons: ['CONFLICT_PARENTS'],
    summary:
      'Vecāki strādā ārzemēs, ikdienā rūpējas vecmāmiņa, kurai grūti nospraust robežas. {Jaunietis|Jauniete} labprāt palīdz citiem.',
  },
  {
    reasons: ['TRUANCY'],
    summary:
      'Pēc pārcelšanās uz Liepāju nav atra{dis|dusi} draugus un sā{cis|kusi} kavēt skolu. {Pats|Pati} izteica vēlmi satikt kādu, ar ko parunāt.',
  },
  {
    reasons: ['OFFENDING_RISK', 'BEHAVIOUR'],
    summary:
      'Divi administratīvi pārkāpumi, par abiem nožēlo. Uzvedības sociālās korekcijas programma beigusies, vajadzīgs turpinājums.',
  },
]

export const strengths = [
  'Labi zīmē, ir vērīgs skatiens, uzticīga draudzība ar māsu.',
  'Izturība, patīk strādāt ar rokām, prot salabot velosipēdu.',
  'Humora izjūta, mūzikas dzirde, rūpējas par jaunāko brāli.',
  'Ātri mācās valodas, patīk gatavot ēst.',
  'Drosme pamēģināt jauno, laba koordinācija, patīk dzīvnieki.',
  'Prot klausīties, godīgums, interese par vēsturi.',
  'Labi orientējas datoros, spēj ilgi koncentrēties uz to, kas interesē.',
  'Enerģija, komandas gars, sapņo kļūt par treneri.',
  'Pacietība, rūpīgums, skaists rokraksts.',
  'Patstāvība, prot iztikt ar maz, palīdz kaimiņienei.',
  'Radoša domāšana, raksta dzejoļus, smaida viegli.',
  'Uzticamība: ja ko apsola, tad izdara.',
]

export const extensionReasons = [
  'Sadarbība rit labi, bet mērķis par skolas apmeklēšanu vēl jānostiprina.',
  '{Jaunietim|Jaunietei} mainījās dzīvesvieta, vajadzīgs laiks iedzīvoties un pabeigt iesākto.',
  'Uzticēšanās izveidojās vēlāk, nekā plānots; tagad ir īstais brīdis strādāt ar mērķiem.',
  'Tuvojas eksāmeni, mentora atbalsts šajā laikā ir būtisks.',
  'Uzsākta patstāvīga dzīve, jāpalīdz nokārtot mājokļa jautājumus.',
  'Gadījuma vadītājas ieteikums: nostiprināt sasniegto pirms noslēguma.',
]

export const rethinkReferral: ReferralText = {
  reasons: ['INDEPENDENT_LIVING'],
  summary:
    'Vēlas patstāvīgāku dzīvi un jaunus kontaktus, ģimene atbalsta. {Atvērts|Atvērta} pārmaiņām, labi sadarbojas mierīgā vidē un ar attēlu palīdzību.',
}
