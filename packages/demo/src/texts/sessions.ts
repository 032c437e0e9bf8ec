/** What a mentor writes after a meeting, by what it was spent on. `{viņš|viņa}` follows the participant. */
import type { ActivityType } from '@lidzas/domain/code-lists/sessions'

export const notes: Partial<Record<ActivityType, readonly string[]>> = {
  CONVERSATION: [
    'Staigājām gar jūru un runājām par ģimeni. {Viņš|Viņa} pirmo reizi pastāstīja par brāli.',
    'Šodien bija klusa diena, vairāk klausījos. Beigās pateica, ka ar mani ir mierīgi.',
    'Pārrunājām strīdu ar mammu. Vienojāmies, ko varētu pateikt citādi.',
    'Runājām par nākotnes plāniem. Izskan doma par pavāra profesiju.',
    'Dzērām kakao un atcerējāmies, kas šomēnes izdevies. Sarakstā sanāca septiņas lietas!',
    'Saruna par draugiem un uzticēšanos, turpināsim nākamreiz.',
    '{Viņš|Viņa} bija {saguris|sagurusi}, tāpēc tikšanos saīsinājām un vienkārši parunājāmies.',
    'Runājām par to, kā ir būt mierā ar sevi. Patika kartītes ar sajūtām.',
  ],
  EVERYDAY_SUPPORT: [
    'Kopā aizgājām uz klientu apkalpošanas centru pieteikt eID karti. {Viņš|Viņa} visu izdarīja {pats|pati}.',
    'Sastādījām nedēļas budžetu un aizgājām uz veikalu pēc saraksta.',
    'Pierakstījāmies pie ģimenes ārsta un izrunājām, ko jautāt.',
    'Gatavojām makaronus ar dārzeņiem. Pusi aiznesa mājās māsai.',
    'Sakārtojām skapi un atlasījām drēbes, ko atdot.',
    'Mācījāmies lietot veļas mašīnu un izlasīt etiķetes.',
    'Kopā izlasījām īres līgumu un pierakstījām, kas nav skaidrs.',
  ],
  LEISURE: [
    'Bijām bibliotēkā, paņēma divus komiksus un vienu grāmatu par kosmosu.',
    'Spēlējām galda spēles, {viņš|viņa} uzvarēja trīs reizes no piecām.',
    'Aizgājām uz pilsētas skeitparku. Sākumā {viņš|viņa} krita un cēlās, beigās jau brauca.',
    'Fotografējām ostu. Labākās bildes izdrukāsim albumam.',
    'Noskatījāmies filmu un pēc tam ilgi strīdējāmies, kuram varonim taisnība.',
    'Pabarojām kaķus patversmē un palīdzējām sakārtot segas.',
    'Spēlējām novusu jauniešu centrā, pievienojās vēl divi puiši.',
  ],
  MOTIVATION: [
    'Pārskatījām mērķus: divi soļi izdarīti, viens atlikts uz nākamo nedēļu.',
    'Piezvanījām uz tehnikumu un noskaidrojām, ko vajag, lai iestātos.',
    'Uzrakstījām vēstuli sev pēc gada. Aizlīmēta un noglabāta.',
    'Runājām par to, kas {viņam|viņai} izdodas. Sākumā teica „nekas”, beigās bija pilna lapa.',
    'Sadalījām lielo darbu piecos mazos. Pirmo paveicām uzreiz.',
    'Izdomājām, ko darīt rītos, kad negribas celties. Modinātājs tagad stāv otrā istabas galā.',
  ],
  CREATIVE: [
    'Zīmējām ar oglēm. {Viņš|Viņa} atklāja, ka patīk portreti.',
    'Veidojām koka ietvaru fotogrāfijai, slīpēšana nomierina.',
    'Rakstījām dziesmas tekstu. Piedziedājums jau ir!',
    'Līmējām kolāžu „Mana vieta pilsētā”.',
    'Cepām piparkūkas un zīmējām uz tām ar glazūru.',
  ],
  SPORT: [
    'Divreiz apskrējām ezeru, pa vidu pasoļojām. Noskaņojums lielisks.',
    'Peldbaseinā {viņš|viņa} pirmo reizi nopeldēja visu garumu.',
    'Metām grozā līdz tumsai. Vienojāmies to darīt katru otrdienu.',
    'Izbraucām ar velosipēdiem līdz Karostai un atpakaļ.',
    'Izmēģinājām kāpšanas sienu. Bailes bija, bet augšā tika.',
  ],
  EXCURSION: [
    'Aizbraucām apskatīt bāku. {Viņš|Viņa} nekad nebija {bijis|bijusi} tik tālu no mājām.',
    'Muzejā visvairāk patika vecās telefona centrāles, mēģinājām savienot sarunu.',
    'Pārgājiens purva takā. Saskaitījām četras dzērves.',
    'Bijām tehnikuma atvērto durvju dienā un runājām ar audzēkņiem.',
  ],
  LEARNING: [
    'Gatavojāmies matemātikas ieskaitei, procentus tagad saprot.',
    'Meklējām informāciju par kursiem un pierakstījām termiņus.',
    'Lasījām skaļi pa lomām, smējāmies daudz.',
    'Mācījāmies rakstīt e-pastu: uzruna, doma, paldies.',
    'Atkārtojām angļu valodas vārdus ceļā uz jūru.',
  ],
  VOLUNTEERING: [
    'Palīdzējām patversmē izvest suņus. Vienu sauc Reksis, un tas tagad ir {viņa|viņas} draugs.',
    'Palīdzējām zupas virtuvē dalīt pusdienas. Pateica, ka jutās {vajadzīgs|vajadzīga}.',
    'Talkā savācām astoņus maisus. Rokas sāp, bet lepnums ir.',
  ],
  WORK_EXPERIENCE: [
    'Pusdienu ēnojām maiznīcā. Klaipus veidot patika, agrā celšanās ne tik ļoti.',
    'Apskatījām velodarbnīcu, meistars atļāva nomainīt kameru.',
    'Sarunājām izmēģinājuma dienu dārzkopībā nākamnedēļ.',
    'Sagatavojām pirmo CV. Izrādās, ir ko rakstīt.',
  ],
  OTHER: ['Apmeklējām notikumu pilsētas laukumā un pēc tam pārrunājām iespaidus.'],
}

export const places: Partial<Record<ActivityType, readonly string[]>> = {
  CONVERSATION: ['jūrmalas parks', 'kafejnīca', 'jauniešu centrs', 'promenāde', 'organizācijas telpas'],
  EVERYDAY_SUPPORT: ['jaunieša mājas', 'veikals', 'klientu apkalpošanas centrs', 'organizācijas virtuve'],
  LEISURE: ['centrālā bibliotēka', 'skeitparks', 'jauniešu centrs', 'kinoteātris', 'osta'],
  MOTIVATION: ['organizācijas telpas', 'jauniešu centrs', 'kafejnīca'],
  CREATIVE: ['radošā darbnīca', 'organizācijas telpas', 'mākslas skola'],
  SPORT: ['sporta laukums', 'peldbaseins', 'ezera taka', 'stadions'],
  EXCURSION: ['muzejs', 'bāka', 'dabas taka', 'tehnikums'],
  LEARNING: ['centrālā bibliotēka', 'jauniešu centrs'],
  VOLUNTEERING: ['dzīvnieku patversme', 'zupas virtuve', 'parks'],
  WORK_EXPERIENCE: ['maiznīca', 'velodarbnīca', 'dārzniecība'],
}

export type GroupText = {
  title: string
  place: string
  activityType: ActivityType
  minutes: number
  note: string
}

export const liepajaGroups: readonly GroupText[] = [
  {
    title: 'Pārgājiens gar jūru',
    place: 'pludmale, pulcēšanās pie glābšanas stacijas',
    activityType: 'EXCURSION',
    minutes: 240,
    note: 'Nogājām astoņus kilometrus, pa ceļam uzdevumi pa pāriem. Neviens neatpalika.',
  },
  {
    title: 'Kopā gatavojam vakariņas',
    place: '„House of hope” virtuve',
    activityType: 'EVERYDAY_SUPPORT',
    minutes: 180,
    note: 'Zupa, maize un ābolkūka. Trauku mazgāšanas kārtību jaunieši sadalīja paši.',
  },
  {
    title: 'Galda spēļu vakars',
    place: 'biedrības „YOUPluss” telpas',
    activityType: 'LEISURE',
    minutes: 150,
    note: 'Jaunie tika iesaistīti uzreiz, spēles skaidroja pieredzējušie.',
  },
  {
    title: 'Volejbols pludmalē',
    place: 'pludmales volejbola laukumi',
    activityType: 'SPORT',
    minutes: 150,
    note: 'Komandas sajaucām no dažādām organizācijām. Pēdējais sets bija pats skaļākais.',
  },
  {
    title: 'Fotoorientēšanās vecpilsētā',
    place: 'Rožu laukums',
    activityType: 'GROUP',
    minutes: 180,
    note: 'Četras komandas, divpadsmit punkti. Uzvarēja tie, kas palīdzēja citiem.',
  },
  {
    title: 'Saruna par atkarībām ar jaunu cilvēku, kurš izkļuva',
    place: 'Pusaudžu resursu centrs',
    activityType: 'CONVERSATION',
    minutes: 120,
    note: 'Jautājumu bija daudz, saruna godīga. Divi palika parunāties pēc tam.',
  },
  {
    title: 'Talka parkā',
    place: 'Jūrmalas parks',
    activityType: 'VOLUNTEERING',
    minutes: 180,
    note: 'Sakopām bērnu laukuma malu, pēc tam desiņas uz uguns.',
  },
  {
    title: 'Radošā darbnīca: sietspiede uz krekla',
    place: '„Skrejceļa” darbnīca',
    activityType: 'CREATIVE',
    minutes: 180,
    note: 'Katram savs krekls ar paša zīmējumu. Divi jau vaicā, kad būs nākamā reize.',
  },
  {
    title: 'Kāpšanas siena',
    place: 'sporta zāle',
    activityType: 'SPORT',
    minutes: 120,
    note: 'Drošināja mentori, bailes pārvarēja visi.',
  },
  {
    title: 'Filmu vakars un pārrunas',
    place: '„VIA Libertas” telpas',
    activityType: 'LEISURE',
    minutes: 180,
    note: 'Filma par draudzību. Pārrunās izskanēja vairāk, nekā gaidījām.',
  },
  {
    title: 'Kā uzrakstīt CV un ko darīt intervijā',
    place: 'Sociālā atbalsta un izglītības fonds',
    activityType: 'LEARNING',
    minutes: 150,
    note: 'Izspēlējām intervijas, katrs bija arī darba devējs.',
  },
  {
    title: 'Brauciens uz Pāvilostu',
    place: 'pulcēšanās autoostā',
    activityType: 'EXCURSION',
    minutes: 360,
    note: 'Pilna diena: muzejs, pelēkā kāpa, kopīgas pusdienas.',
  },
  {
    title: 'Saruna par attiecībām un robežām',
    place: '„Centrs Marta” Liepājas filiāle',
    activityType: 'CONVERSATION',
    minutes: 120,
    note: 'Runājām par cieņu un par to, kā pamanīt, ka kaut kas nav labi.',
  },
  {
    title: 'Mūzikas studija',
    place: 'jauniešu centrs',
    activityType: 'CREATIVE',
    minutes: 180,
    note: 'Ierakstījām vienu dziesmu. Teksts kopīgs, bungas pārliecinošas.',
  },
]

export const rethinkGroups: readonly GroupText[] = [
  {
    title: 'Vasaras skolas diena: deju un kustību terapija',
    place: 'viesu nams pie Lielupes',
    activityType: 'CREATIVE',
    minutes: 300,
    note: 'Iepazināmies kustībā. Daži sākumā tikai skatījās, beigās bija aplī.',
  },
  {
    title: 'Vasaras skolas diena: karjeras konsultante un ergoterapeite',
    place: 'viesu nams pie Lielupes',
    activityType: 'LEARNING',
    minutes: 300,
    note: 'Katrs izveidoja savu „ko es protu” lapu.',
  },
  {
    title: 'Ekskursija uz Rundāli',
    place: 'pulcēšanās Bauskas autoostā',
    activityType: 'EXCURSION',
    minutes: 300,
    note: 'Dārzs patika visvairāk. Biļetes katrs nopirka pats.',
  },
  {
    title: 'Keramikas darbnīca',
    place: 'mākslas skola Dobelē',
    activityType: 'CREATIVE',
    minutes: 180,
    note: 'Krūzes apdedzinās līdz nākamajai reizei.',
  },
  {
    title: 'Darba ēnas maiznīcā',
    place: 'maiznīca Aizkrauklē',
    activityType: 'WORK_EXPERIENCE',
    minutes: 240,
    note: 'Divi gribētu atgriezties uz izmēģinājuma nedēļu.',
  },
  {
    title: 'Boulings un pusdienas',
    place: 'boulinga zāle Jelgavā',
    activityType: 'LEISURE',
    minutes: 180,
    note: 'Daudz smieklu, pasūtījumus visi veica paši.',
  },
  {
    title: 'Kopīga tikšanās tiešsaistē',
    place: 'videozvans',
    activityType: 'GROUP',
    minutes: 90,
    note: 'Katrs parādīja vienu lietu, ar kuru lepojas.',
  },
  {
    title: 'Noslēguma izstāde',
    place: 'plānošanas reģiona zāle',
    activityType: 'CREATIVE',
    minutes: 180,
    note: 'Darbi, fotogrāfijas un stāsti. Ģimenes bija klāt.',
  },
]

/** What can only be said by the sea. */
export const seaside = /jūr|\bost|bāk|Karost|promenād/i
