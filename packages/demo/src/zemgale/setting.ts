/** RETHINK in Zemgale as its public description tells it; people are invented. */
import { type IsoDate, addDays } from '@lidzas/domain/core/dates'
import { rethinkPolicy } from '@lidzas/domain/programmes/presets'

import { type Setting, organisation } from '../acts/opening.ts'

/** Dobele, Bauska, Aizkraukle and Jelgava municipalities. */
const municipalities = ['0028000', '0025000', '0020000', '0030000']

export function zemgaleSetting(startsOn: IsoDate): Setting {
  const reference = (number: number) => `PR-${startsOn.slice(0, 4)}/${number}`
  return {
    tenant: 'zemgale',
    territories: municipalities,
    made: {
      kind: 'PLANNING_REGION',
      nameLv: 'Zemgales plānošanas reģions',
      nameEn: 'Zemgale Planning Region',
    },
    organisations: [
      organisation('Zemgales plānošanas reģions', 'PLANNING_REGION', 'regions'),
      organisation('RETHINK mentoru komanda Zemgalē', 'OTHER', 'mentori', 'SOCIAL_SKILLS', 'PSYCHOSOCIAL'),
      organisation('FoU Centrum, Linšēpingas pašvaldība', 'OTHER', 'fou', 'PSYCHOSOCIAL'),
      organisation(
        'Dobeles un Bauskas sociālo dienestu atbalsta grupa',
        'SOCIAL_SERVICE',
        'atbalsts',
        'SOCIAL_SKILLS',
      ),
    ],
    agreements: [
      {
        with: 1,
        role: 'COORDINATOR',
        reference: reference(3),
        signatories: [
          {
            name: 'Gunta Tīrumniece',
            position: 'projekta vadītāja',
            organisation: 'Zemgales plānošanas reģions',
          },
          {
            name: 'Vineta Lielupe',
            position: 'programmas koordinatore',
            organisation: 'RETHINK mentoru komanda Zemgalē',
          },
        ],
      },
      { with: 2, role: 'LEAD_PARTNER', reference: reference(1), signatories: [] },
      { with: 3, role: 'PARTNER', reference: reference(4), signatories: [] },
    ],
    provider: 3,
    partners: [],
    caseManagers: [],
    programme: {
      code: 'rethink',
      nameLv: 'PĀRDOMĀT: mentoringa programma jauniešiem ar garīga rakstura traucējumiem',
      nameEn: 'RETHINK: mentoring programme for young people with mental impairments',
      acronym: 'RETHINK',
      isPilot: true,
      startsOn,
      endsOn: addDays(startsOn, 299),
      policy: rethinkPolicy,
      texts: [
        {
          kind: 'GOAL',
          lv: 'Iekļaut sabiedrībā jauniešus ar garīga rakstura traucējumiem, katram līdzās ejot mentoram: mācīties būt, piederēt, darīt un mācīties.',
          en: 'To integrate young people with mental impairments into society, with a mentor beside each of them: learning to be, to belong, to do and to learn.',
        },
        {
          kind: 'ORIGIN',
          lv: 'Izpēte reģiona pašvaldībās parādīja, kur pietrūkst sociālo pakalpojumu, izglītības un nodarbinātības atbalsta; kopā ar Zviedrijas partneriem tika izveidota un izmēģināta mentoringa programma.',
          en: 'A study in the region’s municipalities showed where social services, education and employment support are missing; with the Swedish partners a mentoring programme was created and piloted.',
        },
        {
          kind: 'MENTOR_ROLE',
          lv: 'Mentors ir padomdevējs, atbalstītājs, motivētājs un personības attīstītājs.',
          en: 'A mentor is an adviser, a supporter, a motivator and a developer of personality.',
        },
        {
          kind: 'DISCLAIMER',
          lv: 'Sagatavots ar Eiropas Savienības finansiālu atbalstu. Par saturu atbild tikai Zemgales plānošanas reģions, un tas neatspoguļo Eiropas Savienības oficiālo nostāju.',
          en: 'Produced with the financial support of the European Union. The content is solely the responsibility of Zemgale Planning Region and does not reflect the official position of the European Union.',
        },
      ],
      contacts: [
        {
          role: 'PROJECT_MANAGER',
          name: 'Gunta Tīrumniece',
          email: 'amatpersona@zemgale.example',
          phone: '+371 2000 0003',
        },
        {
          role: 'COORDINATOR',
          name: 'Vineta Lielupe',
          email: 'koordinatore@zemgale.example',
          phone: '+371 2000 0004',
        },
      ],
    },
  }
}
