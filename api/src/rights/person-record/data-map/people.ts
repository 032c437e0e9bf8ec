/** Who the person is, and their numbers elsewhere. */
import { genderNames } from '@lidzas/domain/people/code-lists/genders'
import {
  contactChannelNames,
  contactTimeNames,
  languageNames,
} from '@lidzas/domain/people/code-lists/persons'

import { people, personExternalIds, personKeys } from '../../../core/db/schema/people/people.ts'
import { recordsOf } from './links.ts'
import { about, by, common, gone, hidden, personal, stays, through, versioned } from './uses.ts'

const file = { section: 'PERSON', kept: 'CLIENT_FILE' } as const

export const peopleMap = [
  about(people, { lv: 'Cilvēks', en: 'Person', ...file }, [by(people.id)], {
    ...versioned,
    givenName: personal('Vārds', 'Given name', 'Dzēsta'),
    familyName: personal('Uzvārds', 'Family name', 'persona'),
    // Replaced by the day that keeps the age at the first admission: see the plan.
    birthDate: personal('Dzimšanas datums', 'Birth date'),
    gender: stays('Dzimums', 'Gender', genderNames),
    email: personal('E-pasts', 'E-mail'),
    phone: personal('Tālrunis', 'Phone'),
    languages: personal('Valodas', 'Languages', '{}', languageNames),
    contactChannel: personal('Kā sazināties', 'How to reach them', null, contactChannelNames),
    contactLanguage: personal('Saziņas valoda', 'Language to reach them in', null, languageNames),
    contactTimes: personal('Kad sazināties', 'When to reach them', '{}', contactTimeNames),
    doNotContact: stays('Nesazināties', 'Not to be contacted'),
    namesake: hidden('tells people of one name and birth date apart'),
    mergedInto: hidden('set in an emptied record that became part of another'),
    territoryCode: stays('Pašvaldība', 'Municipality'),
    searchName: hidden('made of the name, for searching'),
  }),
  about(
    personExternalIds,
    { lv: 'Numurs citā sistēmā', en: 'Number in another system', ...file },
    [by(personExternalIds.personId)],
    {
      tenantId: common.tenantId,
      createdAt: common.createdAt,
      system: personal('Sistēma', 'System'),
      externalId: personal('Numurs', 'Number'),
      personId: hidden('the person of this record'),
    },
    'rows',
  ),
  about(
    personKeys,
    { lv: 'Šifrēšanas atslēga', en: 'Encryption key', ...file },
    [through(personKeys.personId, recordsOf)],
    {
      tenantId: common.tenantId,
      personId: hidden('the person of this record'),
      wrappedKey: gone('the key that the notes are sealed with, itself encrypted'),
      kekVersion: hidden('which key wraps it'),
    },
    'rows',
  ),
]
