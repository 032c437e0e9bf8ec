/** What mentors tell about themselves. */
import type { Gender } from '../names.ts'

export type MentorText = {
  gender: Gender
  about: string
  motivation: string
  interests: readonly string[]
}

export const mentorTexts: readonly MentorText[] = [
  {
    gender: 'MALE',
    about: 'Pēc profesijas galdnieks, brīvajā laikā spēlē ģitāru. Prot klausīties un nesteidzina.',
    motivation: 'Man reiz bija treneris, kurš ticēja. Gribu to dot tālāk.',
    interests: ['mūzika', 'kokapstrāde', 'velosipēdi'],
  },
  {
    gender: 'FEMALE',
    about: 'Jaunatnes darbiniece ar mierīgu balsi un lielu galda spēļu krājumu.',
    motivation: 'Ticu, ka viens pieaugušais, kurš klausās, maina ļoti daudz.',
    interests: ['galda spēles', 'grāmatas', 'cepšana'],
  },
  {
    gender: 'MALE',
    about: 'Strādā noliktavā, vakaros trenē futbolu pagalma bērniem.',
    motivation: 'Gribu, lai puikām ir, kur palikt pēc stundām.',
    interests: ['futbols', 'pārgājieni'],
  },
  {
    gender: 'FEMALE',
    about: 'Māksliniece, vada radošo darbnīcu.',
    motivation: 'Caur darīšanu runāt ir vieglāk nekā pie galda.',
    interests: ['zīmēšana', 'keramika', 'fotogrāfija'],
  },
  {
    gender: 'FEMALE',
    about: 'Bijusī pavāre, tagad pensijā, enerģijas vairāk nekā trīsdesmit gados.',
    motivation: 'Mājās klusums, bet rokas prot gatavot. Labprāt iemācīšu.',
    interests: ['gatavošana', 'dārzs'],
  },
  {
    gender: 'MALE',
    about: 'Programmētājs, darba laiks brīvs, aizraujas ar burāšanu.',
    motivation: 'Pats augu bez tēva un zinu, kā tas ir.',
    interests: ['datori', 'burāšana', 'šahs'],
  },
  {
    gender: 'FEMALE',
    about: 'Studē sociālo darbu, dzied korī.',
    motivation: 'Vēlos satikt jaunieti kā cilvēku, nevis kā lietu mapē.',
    interests: ['dziedāšana', 'valodas'],
  },
  {
    gender: 'MALE',
    about: 'Ugunsdzēsējs glābējs, mierīgs arī tad, kad apkārt trauksme.',
    motivation: 'Brīvajās dienās varu būt noderīgs arī bez sirēnas.',
    interests: ['sports', 'pirmā palīdzība', 'makšķerēšana'],
  },
  {
    gender: 'FEMALE',
    about: 'Bibliotekāre, pazīst katru pilsētas klusāko stūri.',
    motivation: 'Gribu būt tā, kurai var uzrakstīt, kad grūti.',
    interests: ['grāmatas', 'kino', 'pastaigas'],
  },
  {
    gender: 'MALE',
    about: 'Automehāniķis, garāžā vienmēr kāds palīgs.',
    motivation: 'Kas prot salabot, tas jūtas vajadzīgs.',
    interests: ['auto', 'motocikli', 'makšķerēšana'],
  },
  {
    gender: 'FEMALE',
    about: 'Deju pasniedzēja, divu pieaugušu meitu mamma.',
    motivation: 'Kustība atver sirdi, to esmu redzējusi simtiem reižu.',
    interests: ['dejas', 'daba', 'šūšana'],
  },
  {
    gender: 'MALE',
    about: 'Fizioterapeits, skrien pusmaratonus.',
    motivation: 'Patīk redzēt, kā cilvēks noraujas no dīvāna un pasmaida.',
    interests: ['skriešana', 'peldēšana'],
  },
  {
    gender: 'FEMALE',
    about: 'Žurnāliste, prot uzdot jautājumus un pagaidīt atbildi.',
    motivation: 'Katram ir stāsts, vajag tikai laiku.',
    interests: ['rakstīšana', 'kino', 'ceļošana'],
  },
  {
    gender: 'MALE',
    about: 'Dārznieks pilsētas parkā, brīvprātīgais patversmē.',
    motivation: 'Dzīvnieki un augi māca pacietību, jaunieši arī.',
    interests: ['dzīvnieki', 'dārzs', 'fotogrāfija'],
  },
  {
    gender: 'FEMALE',
    about: 'Skolas virtuves vadītāja, pazīst visus pagalma bērnus vārdā.',
    motivation: 'Silta zupa un laba saruna vēl nevienam nav kaitējusi.',
    interests: ['gatavošana', 'nūjošana'],
  },
  {
    gender: 'FEMALE',
    about: 'Grāmatvede, brīvdienās brauc ar velosipēdu gar piekrasti.',
    motivation: 'Protu izskaidrot naudas lietas vienkārši un bez kauna.',
    interests: ['velosipēdi', 'rokdarbi'],
  },
  {
    gender: 'FEMALE',
    about: 'Medmāsa ar mierīgu raksturu, audzinājusi trīs dēlus.',
    motivation: 'Man ir laiks un pacietība, ar ko dalīties.',
    interests: ['daba', 'mājdzīvnieki', 'galda spēles'],
  },
  {
    gender: 'FEMALE',
    about: 'Jauna šuvēja ar savu darbnīcu, māca pāršūt vecas lietas.',
    motivation: 'Arī es savulaik uzaugu audžuģimenē.',
    interests: ['šūšana', 'mūzika'],
  },
  {
    gender: 'MALE',
    about: 'Kokļu meistars un orķestra mūziķis.',
    motivation: 'Ritms sakārto domas, to redzu katrā nodarbībā.',
    interests: ['mūzika', 'kokapstrāde'],
  },
]

export const trainings = {
  preMatch: 'Ievadmācības: robežas, konfidencialitāte, bērnu drošība',
  course: 'Mentoru mācību kurss (attiecību veidošana, mērķi, noslēgums)',
  childRights: 'Speciālās zināšanas bērnu tiesību aizsardzībā',
} as const
