/** What mentors write after meetings, by what they were spent on. `{viņš|viņa}` follows the participant. */
import type { ActivityType } from '@lidzas/domain/delivery/code-lists/sessions'

/** What was done, and where. */
export type NoteText = readonly [note: string, venue: string]

export const notes: Partial<Record<ActivityType, readonly NoteText[]>> = {
  CONVERSATION: [
    ['Staigājām gar jūru un runājām par ģimeni. {Viņš|Viņa} pirmo reizi pastāstīja par brāli.', 'pludmale'],
    [
      'Šodien bija klusa diena, vairāk klausījos. Beigās pateica, ka ar mani ir mierīgi.',
      'organizācijas telpas',
    ],
    ['Pārrunājām strīdu ar mammu. Vienojāmies, ko varētu pateikt citādi.', 'kafejnīca'],
    ['Runājām par nākotnes plāniem. Izskan doma par pavāra profesiju.', 'jauniešu centrs'],
    ['Dzērām kakao un atcerējāmies, kas šomēnes izdevies. Sarakstā sanāca septiņas lietas!', 'kafejnīca'],
    ['Saruna par draugiem un uzticēšanos, turpināsim nākamreiz.', 'parks'],
    [
      '{Viņš|Viņa} bija {saguris|sagurusi}, tāpēc tikšanos saīsinājām un vienkārši parunājāmies.',
      'organizācijas telpas',
    ],
    ['Runājām par to, kā ir būt mierā ar sevi. Patika kartītes ar sajūtām.', 'jauniešu centrs'],
  ],
  EVERYDAY_SUPPORT: [
    [
      'Kopā aizgājām uz klientu apkalpošanas centru pieteikt eID karti. {Viņš|Viņa} visu izdarīja {pats|pati}.',
      'klientu apkalpošanas centrs',
    ],
    ['Sastādījām nedēļas budžetu un aizgājām uz veikalu pēc saraksta.', 'veikals'],
    ['Pierakstījāmies pie ģimenes ārsta un izrunājām, ko jautāt.', 'poliklīnika'],
    ['Gatavojām makaronus ar dārzeņiem. Pusi aiznesa mājās māsai.', 'organizācijas virtuve'],
    ['Sakārtojām skapi un atlasījām drēbes, ko atdot.', '{jaunieša|jaunietes} mājas'],
    ['Mācījāmies lietot veļas mašīnu un izlasīt etiķetes.', 'veļas mazgātava'],
    ['Kopā izlasījām īres līgumu un pierakstījām, kas nav skaidrs.', 'bibliotēka'],
  ],
  LEISURE: [
    ['Bijām bibliotēkā, paņēma divus komiksus un vienu grāmatu par kosmosu.', 'bibliotēka'],
    ['Spēlējām galda spēles, {viņš|viņa} uzvarēja trīs reizes no piecām.', 'jauniešu centrs'],
    ['Aizgājām uz pilsētas skeitparku. Sākumā {viņš|viņa} krita un cēlās, beigās jau brauca.', 'skeitparks'],
    ['Fotografējām ostu. Labākās bildes izdrukāsim albumam.', 'osta'],
    ['Noskatījāmies filmu un pēc tam ilgi strīdējāmies, kuram varonim taisnība.', 'kinoteātris'],
    ['Pabarojām kaķus patversmē un palīdzējām sakārtot segas.', 'dzīvnieku patversme'],
    ['Spēlējām novusu jauniešu centrā, pievienojās vēl divi puiši.', 'jauniešu centrs'],
  ],
  MOTIVATION: [
    ['Pārskatījām mērķus: divi soļi izdarīti, viens atlikts uz nākamo nedēļu.', 'organizācijas telpas'],
    ['Piezvanījām uz tehnikumu un noskaidrojām, ko vajag, lai iestātos.', 'organizācijas telpas'],
    ['Uzrakstījām vēstuli sev pēc gada. Aizlīmēta un noglabāta.', 'kafejnīca'],
    ['Runājām par to, kas {viņam|viņai} izdodas. Sākumā teica „nekas”, beigās bija pilna lapa.', 'parks'],
    ['Sadalījām lielo darbu piecos mazos. Pirmo paveicām uzreiz.', 'jauniešu centrs'],
    [
      'Izdomājām, ko darīt rītos, kad negribas celties. Modinātājs tagad stāv otrā istabas galā.',
      'jauniešu centrs',
    ],
  ],
  CREATIVE: [
    ['Zīmējām ar oglēm. {Viņš|Viņa} atklāja, ka patīk portreti.', 'mākslas skola'],
    ['Veidojām koka ietvaru fotogrāfijai, slīpēšana nomierina.', 'darbnīca'],
    ['Rakstījām dziesmas tekstu. Piedziedājums jau ir!', 'jauniešu centrs'],
    ['Līmējām kolāžu „Mana vieta pilsētā”.', 'organizācijas telpas'],
    ['Cepām piparkūkas un zīmējām uz tām ar glazūru.', 'organizācijas virtuve'],
  ],
  SPORT: [
    ['Divreiz apskrējām ezeru, pa vidu pasoļojām. Noskaņojums lielisks.', 'ezera taka'],
    ['Peldbaseinā {viņš|viņa} pirmo reizi nopeldēja visu garumu.', 'peldbaseins'],
    ['Metām grozā līdz tumsai. Vienojāmies to darīt katru otrdienu.', 'sporta laukums'],
    ['Izbraucām ar velosipēdiem līdz Karostai un atpakaļ.', 'Karosta'],
    ['Izmēģinājām kāpšanas sienu. Bailes bija, bet augšā tika.', 'kāpšanas siena'],
  ],
  EXCURSION: [
    ['Aizbraucām apskatīt bāku. {Viņš|Viņa} nekad nebija {bijis|bijusi} tik tālu no mājām.', 'bāka'],
    ['Muzejā visvairāk patika vecās telefona centrāles, mēģinājām savienot sarunu.', 'muzejs'],
    ['Pārgājiens purva takā. Saskaitījām četras dzērves.', 'purva taka'],
    ['Bijām tehnikuma atvērto durvju dienā un runājām ar audzēkņiem.', 'tehnikums'],
  ],
  LEARNING: [
    ['Gatavojāmies matemātikas ieskaitei, procentus tagad saprot.', 'bibliotēka'],
    ['Meklējām informāciju par kursiem un pierakstījām termiņus.', 'jauniešu centrs'],
    ['Lasījām skaļi pa lomām, smējāmies daudz.', 'bibliotēka'],
    ['Mācījāmies rakstīt e-pastu: uzruna, doma, paldies.', 'jauniešu centrs'],
    ['Atkārtojām angļu valodas vārdus ceļā uz jūru.', 'pludmale'],
  ],
  VOLUNTEERING: [
    [
      'Palīdzējām patversmē izvest suņus. Vienu sauc Reksis, un tas tagad ir {viņa|viņas} draugs.',
      'dzīvnieku patversme',
    ],
    ['Palīdzējām zupas virtuvē dalīt pusdienas. Pateica, ka jutās {vajadzīgs|vajadzīga}.', 'zupas virtuve'],
    ['Talkā savācām astoņus maisus. Rokas sāp, bet lepnums ir.', 'parks'],
  ],
  WORK_EXPERIENCE: [
    ['Pusdienu ēnojām maiznīcā. Klaipus veidot patika, agrā celšanās ne tik ļoti.', 'maiznīca'],
    ['Apskatījām velodarbnīcu, meistars atļāva nomainīt kameru.', 'velodarbnīca'],
    ['Sarunājām izmēģinājuma dienu dārzkopībā nākamnedēļ.', 'dārzniecība'],
    ['Sagatavojām pirmo CV. Izrādās, ir ko rakstīt.', 'jauniešu centrs'],
  ],
  OTHER: [['Apmeklējām notikumu pilsētas laukumā un pēc tam pārrunājām iespaidus.', 'pilsētas laukums']],
}

/** Of meetings by video or phone. */
export const remoteNotes = [
  'Sazvanījāmies, jo {viņš|viņa} bija {apaukstējies|apaukstējusies}. Parunājām par nedēļu.',
  'Videozvanā parādīja jauno zīmējumu un pastāstīja par skolu.',
  'Garāka saruna pa tālruni: kas izdevies un kas sanāca citādi.',
  'Kopā ekrānā aizpildījām pieteikumu kursiem.',
  'Slikta laika dēļ sazvanījāmies. Vienojāmies, ko darīsim nākamreiz klātienē.',
  'Videozvans: {viņš|viņa} gatavoja pusdienas, es skatījos un jautāju recepti.',
]

export type GroupText = {
  title: string
  venue: string
  activityType: ActivityType
  minutes: number
  note: string
}

export const liepajaGroups: readonly GroupText[] = [
  {
    title: 'Pārgājiens gar jūru',
    venue: 'pludmale, pulcēšanās pie glābšanas stacijas',
    activityType: 'EXCURSION',
    minutes: 240,
    note: 'Nogājām astoņus kilometrus, pa ceļam uzdevumi pa pāriem. Neviens neatpalika.',
  },
  {
    title: 'Kopā gatavojam vakariņas',
    venue: '„House of hope” virtuve',
    activityType: 'EVERYDAY_SUPPORT',
    minutes: 180,
    note: 'Zupa, maize un ābolkūka. Trauku mazgāšanas kārtību jaunieši sadalīja paši.',
  },
  {
    title: 'Galda spēļu vakars',
    venue: 'biedrības „YOUPluss” telpas',
    activityType: 'LEISURE',
    minutes: 150,
    note: 'Jaunos uzreiz aicināja spēlēt, spēles skaidroja pieredzējušie.',
  },
  {
    title: 'Volejbols pludmalē',
    venue: 'pludmales volejbola laukumi',
    activityType: 'SPORT',
    minutes: 150,
    note: 'Komandas sajaucām no dažādām organizācijām. Pēdējais sets bija pats skaļākais.',
  },
  {
    title: 'Fotoorientēšanās vecpilsētā',
    venue: 'Rožu laukums',
    activityType: 'GROUP',
    minutes: 180,
    note: 'Četras komandas, divpadsmit punkti. Uzvarēja tie, kas palīdzēja citiem.',
  },
  {
    title: 'Saruna par atkarībām ar jaunu cilvēku, kurš izkļuva',
    venue: 'Pusaudžu resursu centrs',
    activityType: 'CONVERSATION',
    minutes: 120,
    note: 'Jautājumu bija daudz, saruna godīga. Divi palika parunāties pēc tam.',
  },
  {
    title: 'Talka parkā',
    venue: 'Jūrmalas parks',
    activityType: 'VOLUNTEERING',
    minutes: 180,
    note: 'Sakopām bērnu laukuma malu, pēc tam desiņas uz uguns.',
  },
  {
    title: 'Radošā darbnīca: sietspiede uz krekla',
    venue: '„Skrejceļa” darbnīca',
    activityType: 'CREATIVE',
    minutes: 180,
    note: 'Katram savs krekls ar paša zīmējumu. Divi jau vaicā, kad būs nākamā reize.',
  },
  {
    title: 'Kāpšanas siena',
    venue: 'sporta zāle',
    activityType: 'SPORT',
    minutes: 120,
    note: 'Drošināja mentori, bailes pārvarēja visi.',
  },
  {
    title: 'Filmu vakars un pārrunas',
    venue: '„VIA Libertas” telpas',
    activityType: 'LEISURE',
    minutes: 180,
    note: 'Filma par draudzību. Pārrunās izskanēja vairāk, nekā gaidījām.',
  },
  {
    title: 'Kā uzrakstīt CV un ko darīt intervijā',
    venue: 'Sociālā atbalsta un izglītības fonds',
    activityType: 'LEARNING',
    minutes: 150,
    note: 'Izspēlējām intervijas, katrs bija arī darba devējs.',
  },
  {
    title: 'Brauciens uz Pāvilostu',
    venue: 'pulcēšanās autoostā',
    activityType: 'EXCURSION',
    minutes: 360,
    note: 'Pilna diena: muzejs, pelēkā kāpa, kopīgas pusdienas.',
  },
  {
    title: 'Saruna par attiecībām un robežām',
    venue: '„Centrs Marta” Liepājas filiāle',
    activityType: 'CONVERSATION',
    minutes: 120,
    note: 'Runājām par cieņu un par to, kā pamanīt, ka kaut kas nav labi.',
  },
  {
    title: 'Mūzikas studija',
    venue: 'jauniešu centrs',
    activityType: 'CREATIVE',
    minutes: 180,
    note: 'Ierakstījām vienu dziesmu. Teksts kopīgs, bungas pārliecinošas.',
  },
]

export const rethinkGroups: readonly GroupText[] = [
  {
    title: 'Vasaras skolas diena: deju un kustību terapija',
    venue: 'viesu nams pie Lielupes',
    activityType: 'CREATIVE',
    minutes: 300,
    note: 'Iepazināmies kustībā. Daži sākumā tikai skatījās, beigās bija aplī.',
  },
  {
    title: 'Vasaras skolas diena: karjeras konsultante un ergoterapeite',
    venue: 'viesu nams pie Lielupes',
    activityType: 'LEARNING',
    minutes: 300,
    note: 'Katrs izveidoja savu „ko es protu” lapu.',
  },
  {
    title: 'Ekskursija uz Rundāli',
    venue: 'pulcēšanās Bauskas autoostā',
    activityType: 'EXCURSION',
    minutes: 300,
    note: 'Dārzs patika visvairāk. Biļetes katrs nopirka pats.',
  },
  {
    title: 'Keramikas darbnīca',
    venue: 'mākslas skola Dobelē',
    activityType: 'CREATIVE',
    minutes: 180,
    note: 'Krūzes apdedzinās līdz nākamajai reizei.',
  },
  {
    title: 'Darba ēnas maiznīcā',
    venue: 'maiznīca Aizkrauklē',
    activityType: 'WORK_EXPERIENCE',
    minutes: 240,
    note: 'Divi gribētu atgriezties uz izmēģinājuma nedēļu.',
  },
  {
    title: 'Boulings un pusdienas',
    venue: 'boulinga zāle Jelgavā',
    activityType: 'LEISURE',
    minutes: 180,
    note: 'Daudz smieklu, pasūtījumus visi veica paši.',
  },
  {
    title: 'Kopīga tikšanās tiešsaistē',
    venue: 'videozvans',
    activityType: 'GROUP',
    minutes: 90,
    note: 'Katrs parādīja vienu lietu, ar kuru lepojas.',
  },
  {
    title: 'Noslēguma izstāde',
    venue: 'plānošanas reģiona zāle',
    activityType: 'CREATIVE',
    minutes: 180,
    note: 'Darbi, fotogrāfijas un stāsti. Ģimenes bija klāt.',
  },
]

/** What can only be said by the sea. */
export const seaside = /jūr|\bost|bāk|Karost|pludmal/i
