/** Liepāja's pilot as its public description tells it; people are invented (L-01 to L-11, L-24, L-25, L-49 to L-53). */
import { type IsoDate, plannedEnd } from '@lidzas/domain/core/dates'
import { liepajaPolicy } from '@lidzas/domain/programmes/presets'

import { type Setting, organisation } from '../acts/opening.ts'

export function liepajaSetting(startsOn: IsoDate): Setting {
  return {
    tenant: 'liepaja',
    territories: ['0005000'],
    made: {
      kind: 'MUNICIPALITY',
      nameLv: 'Liepājas Sociālais dienests',
      nameEn: 'Liepāja Social Service',
      territoryCode: '0005000',
    },
    organisations: [
      organisation('Liepājas Sociālais dienests', 'SOCIAL_SERVICE', 'dienests'),
      organisation('Jauniešu biedrība „YOUPluss”', 'ASSOCIATION', 'youpluss', 'SOCIAL_SKILLS', 'LEISURE'),
      organisation(
        'Pusaudžu resursu centrs',
        'ASSOCIATION',
        'resursi',
        'ADDICTION_PREVENTION',
        'PSYCHOSOCIAL',
      ),
      organisation('„House of hope”', 'ASSOCIATION', 'hope', 'SOCIAL_SKILLS', 'LEISURE'),
      organisation('Centrs Marta, Liepājas filiāle', 'ASSOCIATION', 'marta', 'PSYCHOSOCIAL', 'SOCIAL_SKILLS'),
      organisation('„Skrejceļš”', 'ASSOCIATION', 'skrejcels', 'LEISURE', 'SOCIAL_SKILLS'),
      organisation(
        'Sociālā atbalsta un izglītības fonds',
        'FOUNDATION',
        'fonds',
        'PSYCHOSOCIAL',
        'ADDICTION_PREVENTION',
      ),
      organisation('„VIA Libertas”', 'ASSOCIATION', 'libertas', 'ADDICTION_PREVENTION', 'LEISURE'),
    ],
    agreements: [
      {
        with: 1,
        role: 'COORDINATOR',
        reference: `SL-${startsOn.slice(0, 4)}/14`,
        signatories: [
          { name: 'Velta Kāpukalne', position: 'direktore', organisation: 'Liepājas Sociālais dienests' },
          {
            name: 'Ilze Krastmale',
            position: 'valdes locekle',
            organisation: 'Jauniešu biedrība „YOUPluss”',
          },
        ],
      },
      ...[2, 3, 4, 5, 6, 7].map((index) => ({
        with: index,
        role: 'PARTNER' as const,
        reference: `SL-${startsOn.slice(0, 4)}/${14 + index}`,
        signatories: [],
      })),
    ],
    provider: 3,
    partners: [
      { of: 2, email: 'resursi@liepaja.example', displayName: 'Maruta Liepkalne' },
      { of: 4, email: 'marta@liepaja.example', displayName: 'Ineta Dzirnavniece' },
      { of: 5, email: 'skrejcels@liepaja.example', displayName: 'Jurģis Piejūrnieks' },
      { of: 6, email: 'fonds@liepaja.example', displayName: 'Ruta Smilgaine' },
      { of: 7, email: 'libertas@liepaja.example', displayName: 'Valdis Ostmalis' },
    ],
    caseManagers: [{ email: 'gadijumi2@liepaja.example', displayName: 'Evija Parkmale' }],
    programme: {
      code: 'liepaja-mentori',
      nameLv: 'Mentora pakalpojums sociālā riska jauniešiem',
      nameEn: 'Mentor service for young people at social risk',
      acronym: null,
      isPilot: true,
      startsOn,
      endsOn: plannedEnd(startsOn, 12),
      policy: liepajaPolicy,
      texts: [
        {
          kind: 'GOAL',
          lv: 'Motivēt jauniešus no sociālā riska ģimenēm pozitīvākam dzīves ritmam, iesaistot viņu pašu resursus un piedāvājot darbu ar mentoriem jēgpilnā brīvā laika pavadīšanā.',
          en: 'To motivate young people from families at social risk towards a more positive rhythm of life, by involving their own resources and offering work with mentors in meaningful leisure.',
        },
        {
          kind: 'ORIGIN',
          lv: 'Ideja ir nevalstiskās organizācijas iniciatīva: Sociālais dienests ierosināja tās apvienot vienā projektā un izveidot elastīgu mentoru tīklu pilsētā.',
          en: 'The idea was the initiative of a non-governmental organisation; the Social Service proposed to join them all in one project and build a flexible network of mentors in the city.',
        },
        {
          kind: 'MENTOR_ROLE',
          lv: 'Mentors nav skolotājs, sociālais darbinieks vai ģimenes loceklis. Mentors ir labs draugs, kurš prot uzklausīt, draudzīgi atbalstīt un, pavadot laiku kopā, nodot tālāk ikdienas zināšanas un prieku.',
          en: 'A mentor is not a teacher, a social worker or a family member. A mentor is a good friend who can listen, give friendly support and, by spending time together, pass on everyday knowledge and joy.',
        },
        {
          kind: 'POLICY_DOCUMENT',
          lv: 'Pilsētas attīstības programmas 2021.–2027. gadam un stratēģijas līdz 2030. gadam tematiskā darba grupa „Sociālā aizsardzība” norādīja, ka trūkst pakalpojumu pusaudžiem ar atkarībām un noslieci uz likumpārkāpumiem.',
          en: 'The thematic working group “Social protection” for the city development programme 2021–2027 and the strategy to 2030 named the lack of services for teenagers with addictions and a tendency to offend.',
        },
        {
          kind: 'LEGAL_BASIS',
          lv: 'Tiesībsargs aicinājis pašvaldības apsvērt mentora pakalpojumu, lai nodrošinātu tiesības uz psihosociālu atbalstu un praktisku palīdzību, uzsākot patstāvīgu dzīvi.',
          en: 'The Ombudsman called on municipalities to consider a mentor service that ensures the right to psychosocial support and practical help in starting independent life.',
        },
        {
          kind: 'PRIORITY',
          lv: 'Atbalsta pasākumi jauniešiem ir viena no Sociālā dienesta gada prioritātēm.',
          en: 'Support measures for young people are one of the priorities of the Social Service this year.',
        },
      ],
      contacts: [
        {
          role: 'PUBLIC_RELATIONS',
          name: 'Zanda Bākuzeme',
          email: 'prese@liepaja.example',
          phone: '+371 2000 0001',
        },
        {
          role: 'COORDINATOR',
          name: 'Ilze Krastmale',
          email: 'koordinatore@liepaja.example',
          phone: '+371 2000 0002',
        },
      ],
    },
  }
}
