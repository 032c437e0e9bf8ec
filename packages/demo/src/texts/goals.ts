/** Goals as a mentor and a young person might word them: a title and five levels, from -2 to +2. */
export type GoalText = {
  domain: string
  title: string
  levels: [string, string, string, string, string]
}

export const liepajaGoals: readonly GoalText[] = [
  {
    domain: 'SOCIAL_SKILLS',
    title: 'Mierīgi pateikt, kas man nepatīk',
    levels: [
      'Dusmās aizeju vai kliedzu gandrīz vienmēr',
      'Reizēm izdodas apklust un nogaidīt',
      'Par savu neapmierinātību pasaku vārdos vismaz reizi nedēļā',
      'Par to, kas nepatīk, pasaku vārdos gandrīz vienmēr',
      '{Pats|Pati} piedāvāju, kā domstarpības atrisināt',
    ],
  },
  {
    domain: 'SOCIAL_SKILLS',
    title: 'Laikus brīdināt, ja kavēju vai nevaru atnākt',
    levels: [
      'Neatnāku un neatbildu uz ziņām',
      'Atbildu tikai tad, kad man zvana',
      'Atrakstu īsziņu tajā pašā dienā',
      'Brīdinu vismaz stundu iepriekš',
      'Brīdinu dienu iepriekš un vienojos par citu laiku',
    ],
  },
  {
    domain: 'SOCIAL_SKILLS',
    title: 'Uzdrošināties runāt ar svešiem cilvēkiem',
    levels: [
      'Manā vietā vienmēr runā kāds cits',
      'Sasveicinos, bet tālāk klusēju',
      'Veikalā vai bibliotēkā pajautāju to, kas man vajadzīgs',
      '{Pats|Pati} piezvanu, lai pierakstītos vai ko noskaidrotu',
      'Palīdzu noskaidrot arī draugam',
    ],
  },
  {
    domain: 'SOCIAL_SKILLS',
    title: 'Samierināties ar skolotāju pēc strīda',
    levels: [
      'Uz stundām pie šīs skolotājas neeju',
      'Aizeju, bet sēžu {klusēdams|klusēdama} un neko nedaru',
      'Vienu reizi aprunājamies trijatā ar mentoru',
      'Stundās sadarbojamies bez strīdiem',
      '{Pats|Pati} pieeju pēc palīdzības, ja kaut ko nesaprotu',
    ],
  },
  {
    domain: 'EVERYDAY_LIFE',
    title: 'No rīta piecelties un aiziet uz skolu',
    levels: [
      'Skolā esmu retāk nekā divas dienas nedēļā',
      'Skolā esmu divas vai trīs dienas nedēļā',
      'Skolā esmu četras dienas nedēļā',
      'Skolā esmu katru dienu, reizēm kavēju pirmo stundu',
      'Skolā esmu katru dienu un laikā',
    ],
  },
  {
    domain: 'EVERYDAY_LIFE',
    title: 'Pagatavot vienkāršas vakariņas',
    levels: [
      'Ēdu tikai čipsus vai to, ko kāds pagatavo',
      'Uzsildu gatavu ēdienu',
      'Reizi nedēļā pagatavoju trīs vienkāršus ēdienus',
      'Gatavoju divas reizes nedēļā un {pats|pati} nopērku produktus',
      'Uzaicinu kādu ciemos un pagatavoju visiem',
    ],
  },
  {
    domain: 'EVERYDAY_LIFE',
    title: 'Iztikt ar savu naudu līdz mēneša beigām',
    levels: [
      'Nauda beidzas pirmajā nedēļā',
      'Nauda beidzas mēneša vidū',
      'Pierakstu tēriņus un naudas pietiek līdz pēdējai nedēļai',
      'Naudas pietiek visam mēnesim',
      'Katru mēnesi atlieku vismaz piecus eiro',
    ],
  },
  {
    domain: 'EVERYDAY_LIFE',
    title: 'Nokārtot savus dokumentus un pierakstīties pie ārsta',
    levels: [
      'Nav derīgas eID kartes, ģimenes ārsts nav zināms',
      'Zinu, kur jāiet, bet neesmu {pierakstījies|pierakstījusies}',
      'Dokumenti ir nokārtoti, pie ārsta esmu {pierakstījies|pierakstījusies}',
      'Pie ārsta esmu {bijis|bijusi} un zinu, kas jādara tālāk',
      'Visu nākamo vizīti nokārtoju {pats|pati}, bez atgādinājuma',
    ],
  },
  {
    domain: 'EVERYDAY_LIFE',
    title: 'Sakārtot savu istabu un to tādu uzturēt',
    levels: [
      'Istabā nav kur sēdēt',
      'Sakārtoju tikai tad, kad kāds liek',
      'Sakārtoju reizi nedēļā kopīgi norunātā dienā',
      'Sakārtoju {pats|pati} bez atgādinājuma',
      'Istabā ir kārtība un man patīk aicināt draugus',
    ],
  },
  {
    domain: 'LEISURE',
    title: 'Atrast nodarbi, kas patīk, un tajā palikt',
    levels: [
      'Visu brīvo laiku pavadu telefonā',
      'Esmu {pamēģinājis|pamēģinājusi} vienu nodarbību',
      'Divus mēnešus apmeklēju vienu pulciņu vai treniņu',
      'Apmeklēju regulāri un zinu, kāpēc man patīk',
      'Piedalos koncertā, sacensībās vai izstādē',
    ],
  },
  {
    domain: 'LEISURE',
    title: 'Divas reizes nedēļā izkustēties',
    levels: [
      'No mājas izeju tikai uz veikalu',
      'Reizi divās nedēļās aizeju pastaigā',
      'Divas reizes nedēļā kustos vismaz pusstundu',
      'Trīs reizes nedēļā kustos kopā ar kādu',
      '{Pats|Pati} izdomāju maršrutu un aicinu līdzi citus',
    ],
  },
  {
    domain: 'LEISURE',
    title: 'Mazāk laika telefonā pirms miega',
    levels: [
      'Telefonā esmu līdz trijiem naktī',
      'Telefonu nolieku ap pusnakti',
      'Piecus vakarus nedēļā telefonu nolieku līdz vienpadsmitiem',
      'Telefons naktī ir citā istabā',
      'Vakarā lasu, zīmēju vai klausos mūziku un izguļos',
    ],
  },
  {
    domain: 'PEERS',
    title: 'Iepazīties ar kādu, ar kuru ir interesanti',
    levels: [
      'Brīvajā laikā esmu {viens|viena}',
      'Ir viens paziņa, ar kuru reizēm sarakstāmies',
      'Esmu {bijis|bijusi} trīs grupas aktivitātēs un {iepazinies|iepazinusies}',
      'Ar jaunu draugu satiekamies arī ārpus programmas',
      'Esmu {iesaistījis|iesaistījusi} grupā kādu, kurš bija viens',
    ],
  },
  {
    domain: 'PEERS',
    title: 'Pateikt „nē”, kad draugi aicina uz muļķībām',
    levels: [
      'Vienmēr eju līdzi',
      'Pēc tam nožēloju, bet eju līdzi',
      'Pusē gadījumu atrodu iemeslu aiziet',
      'Pasaku „nē” un palieku pie sava',
      'Piedāvāju draugiem ko citu, un viņi piekrīt',
    ],
  },
  {
    domain: 'PEERS',
    title: 'Piedalīties grupas aktivitātē un nepazust pusceļā',
    levels: [
      'Uz grupas aktivitātēm neeju',
      'Atnāku, bet aizeju pēc desmit minūtēm',
      'Divas aktivitātes mēnesī nosēžu līdz galam',
      'Piedalos un palīdzu sakārtot telpu',
      '{Pats|Pati} uzņemos vienu daļu no aktivitātes vadīšanas',
    ],
  },
]

export const rethinkGoals: readonly GoalText[] = [
  {
    domain: 'BE',
    title: '{Pašam|Pašai} plānot savu rītu',
    levels: [
      'Rīta darbus daru tikai tad, kad kāds atgādina',
      'Divus rītus nedēļā tieku galā ar attēlu plānu',
      'Četrus rītus nedēļā tieku galā ar attēlu plānu',
      'Katru rītu tieku galā {pats|pati}, plāns ir tikai drošībai',
      'Plāns vairs nav vajadzīgs',
    ],
  },
  {
    domain: 'BE',
    title: 'Pateikt, kā jūtos, pirms kļūst par grūtu',
    levels: [
      'Kad ir grūti, aizveros istabā',
      'Pēc tam pastāstu, kas noticis',
      'Parādu kartīti vai pasaku vienu vārdu, kad ir grūti',
      'Pasaku, kas man palīdzētu nomierināties',
      '{Pats|Pati} lietoju savus trīs nomierināšanās veidus',
    ],
  },
  {
    domain: 'BELONG',
    title: 'Apmeklēt dienas centru vai klubiņu, kur mani gaida',
    levels: [
      'Ārpus mājas nekur neeju',
      'Esmu {aizgājis|aizgājusi} kopā ar mentoru',
      'Eju reizi nedēļā, ceļu veicam kopā',
      'Eju divas reizes nedēļā, ceļu veicu {pats|pati}',
      'Man tur ir savs pienākums',
    ],
  },
  {
    domain: 'BELONG',
    title: 'Sarunāties ar kaimiņiem un palīdzēt pagalmā',
    levels: [
      'No kaimiņiem izvairos',
      'Sasveicinos',
      'Reizi nedēļā parunājamies dažus vārdus',
      'Esmu {palīdzējis|palīdzējusi} pagalma talkā',
      'Kaimiņi mani sauc palīgā, un es saucu viņus',
    ],
  },
  {
    domain: 'DO',
    title: '{Pašam|Pašai} aizbraukt ar autobusu uz Jelgavu vai Bausku',
    levels: [
      'Ar autobusu braucu tikai kopā ar ģimeni',
      'Kopā ar mentoru esmu {izpētījis|izpētījusi} sarakstu un pieturu',
      'Aizbraucu, mentors sagaida pieturā',
      'Aizbraucu un atbraucu {pats|pati}',
      '{Pats|Pati} saplānoju arī pārsēšanos',
    ],
  },
  {
    domain: 'DO',
    title: 'Pamēģināt darbu, kas man patiktu',
    levels: [
      'Nezinu, kādu darbu gribētu',
      'Esam apskatījuši divas darba vietas',
      'Esmu vienu dienu {ēnojis|ēnojusi} izvēlētā darba vietā',
      'Nedēļu esmu {strādājis|strādājusi} ar atbalstu',
      'Esmu {vienojies|vienojusies} par pastāvīgu darbu dažas stundas nedēļā',
    ],
  },
  {
    domain: 'DO',
    title: 'Iepirkties pēc saraksta un saskaitīt naudu',
    levels: [
      'Pirkumus veic ģimene',
      'Kopā ar mentoru paņemu trīs lietas no saraksta',
      '{Pats|Pati} paņemu visu sarakstu, pie kases palīdz mentors',
      '{Pats|Pati} samaksāju un pārbaudu čeku',
      '{Pats|Pati} izdomāju sarakstu nedēļai',
    ],
  },
  {
    domain: 'LEARN',
    title: 'Iemācīties lietot e-pastu un meklēt internetā',
    levels: [
      'Datoru neesmu lietojis',
      'Ieslēdzu datoru un atveru pārlūku ar palīdzību',
      '{Pats|Pati} atrodu autobusu sarakstu un laika ziņas',
      '{Pats|Pati} nosūtu un atbildu uz e-pastu',
      'Parādu citam, kā to dara',
    ],
  },
  {
    domain: 'LEARN',
    title: 'Pabeigt keramikas kursu',
    levels: [
      'Uz kursu neesmu {pieteicies|pieteikusies}',
      'Esmu {bijis|bijusi} divās nodarbībās',
      'Esmu {bijis|bijusi} pusē nodarbību',
      'Kurss pabeigts',
      'Kurss pabeigts un darbi parādīti izstādē',
    ],
  },
]
