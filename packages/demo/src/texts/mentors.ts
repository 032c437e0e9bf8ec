/** What mentors tell about themselves. */
export type MentorText = { about: string; motivation: string; interests: readonly string[] }

export const mentorTexts: readonly MentorText[] = [
  {
    about: 'Pēc profesijas galdnieks, brīvajā laikā spēlē ģitāru. Prot klausīties un nesteidzina.',
    motivation: 'Man reiz bija treneris, kurš ticēja. Gribu to dot tālāk.',
    interests: ['mūzika', 'kokapstrāde', 'velosipēdi'],
  },
  {
    about: 'Jaunatnes darbiniece ar mierīgu balsi un lielu galda spēļu krājumu.',
    motivation: 'Ticu, ka viens pieaugušais, kurš klausās, maina ļoti daudz.',
    interests: ['galda spēles', 'grāmatas', 'cepšana'],
  },
  {
    about: 'Strādā noliktavā, vakaros trenē futbolu pagalma bērniem.',
    motivation: 'Gribu, lai puikām ir, kur palikt pēc stundām.',
    interests: ['futbols', 'pārgājieni'],
  },
  {
    about: 'Māksliniece, vada radošo darbnīcu.',
    motivation: 'Caur darīšanu runāt ir vieglāk nekā pie galda.',
    interests: ['zīmēšana', 'keramika', 'fotogrāfija'],
  },
  {
    about: 'Bijusī pavāre, tagad pensijā, enerģijas vairāk nekā trīsdesmit gados.',
    motivation: 'Mājās klusums, bet rokas prot gatavot. Labprāt iemācīšu.',
    interests: ['gatavošana', 'dārzs'],
  },
  {
    about: 'Programmētājs, darba laiks brīvs, aizraujas ar burāšanu.',
    motivation: 'Pats augu bez tēva un zinu, kā tas ir.',
    interests: ['datori', 'burāšana', 'šahs'],
  },
  {
    about: 'Studē sociālo darbu, dzied korī.',
    motivation: 'Vēlos satikt jaunieti kā cilvēku, nevis kā lietu mapē.',
    interests: ['dziedāšana', 'valodas'],
  },
  {
    about: 'Ugunsdzēsējs glābējs, mierīgs arī tad, kad apkārt trauksme.',
    motivation: 'Brīvajās dienās varu būt noderīgs arī bez sirēnas.',
    interests: ['sports', 'pirmā palīdzība', 'makšķerēšana'],
  },
  {
    about: 'Bibliotekāre, pazīst katru pilsētas klusāko stūri.',
    motivation: 'Gribu būt tā, kurai var uzrakstīt, kad grūti.',
    interests: ['grāmatas', 'kino', 'pastaigas'],
  },
  {
    about: 'Automehāniķis, garāžā vienmēr kāds palīgs.',
    motivation: 'Kas prot salabot, tas jūtas vajadzīgs.',
    interests: ['auto', 'motocikli', 'makšķerēšana'],
  },
  {
    about: 'Deju pasniedzēja, divu pieaugušu meitu mamma.',
    motivation: 'Kustība atver sirdi, to esmu redzējusi simtiem reižu.',
    interests: ['dejas', 'daba', 'šūšana'],
  },
  {
    about: 'Fizioterapeits, skrien pusmaratonus.',
    motivation: 'Patīk redzēt, kā cilvēks noraujas no dīvāna un pasmaida.',
    interests: ['skriešana', 'peldēšana'],
  },
  {
    about: 'Žurnāliste, prot uzdot jautājumus un pagaidīt atbildi.',
    motivation: 'Katram ir stāsts, vajag tikai laiku.',
    interests: ['rakstīšana', 'kino', 'ceļošana'],
  },
  {
    about: 'Dārznieks pilsētas parkā, brīvprātīgais patversmē.',
    motivation: 'Dzīvnieki un augi māca pacietību, jaunieši arī.',
    interests: ['dzīvnieki', 'dārzs', 'fotogrāfija'],
  },
]

export const trainings = {
  preMatch: 'Ievadmācības: robežas, konfidencialitāte, bērnu drošība',
  course: 'Mentoru mācību kurss (attiecību veidošana, mērķi, noslēgums)',
  childRights: 'Speciālās zināšanas bērnu tiesību aizsardzībā',
} as const
