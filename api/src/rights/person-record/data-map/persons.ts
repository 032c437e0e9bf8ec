/** Personal codes, former names, addresses, special categories, and merges of two records of one person. */
import { addressKindNames, specialCategoryNames } from '@lidzas/domain/people/code-lists/persons'

import {
  knownNames,
  personAddresses,
  personCodes,
  specialCategoryNotes,
} from '../../../core/db/schema/people/persons.ts'
import { peopleApart, personMerges } from '../../../core/db/schema/rights/merges.ts'
import { about, by, common, gone, hidden, personal, sealed, staff, stays, versioned } from './uses.ts'

const file = { section: 'PERSON', kept: 'CLIENT_FILE' } as const
const person = hidden('the person of this record')

const codeForms = {
  OLD: { lv: 'ar dzimšanas datumu', en: 'with the birth date' },
  NEW: { lv: 'bez dzimšanas datuma', en: 'without the birth date' },
}
const codeDoubts = {
  CHECKSUM: { lv: 'nesakrīt kontrolcipars', en: 'the check digit differs' },
  BIRTH_DATE: { lv: 'nesakrīt dzimšanas datums', en: 'the birth date differs' },
}

export const personsMap = [
  about(
    personCodes,
    { lv: 'Personas kods', en: 'Personal code', ...file },
    [by(personCodes.personId)],
    {
      ...versioned,
      personId: person,
      form: personal('Veids', 'Form', null, codeForms),
      codeHash: gone('a keyed hash to find the code by'),
      codeSealed: sealed('Kods', 'Code'),
      confirmed: personal('Apstiprināts, lai gan', 'Confirmed although', null, codeDoubts),
      startsOn: personal('Spēkā no', 'Valid from'),
      withdrawnAt: personal('Atsaukts', 'Withdrawn'),
      createdBy: staff,
    },
    'rows',
  ),
  about(
    knownNames,
    { lv: 'Vārds, kādā cilvēks pazīstams', en: 'Name the person is known by', ...file },
    [by(knownNames.personId)],
    {
      tenantId: common.tenantId,
      id: common.id,
      personId: person,
      givenName: personal('Vārds', 'Given name'),
      familyName: personal('Uzvārds', 'Family name'),
      searchName: hidden('made of the name, for searching'),
      replacedAt: personal('Lietots līdz', 'Used until'),
    },
    'rows',
  ),
  about(
    personAddresses,
    { lv: 'Adrese', en: 'Address', ...file },
    [by(personAddresses.personId)],
    {
      ...versioned,
      personId: person,
      kind: personal('Veids', 'Kind', null, addressKindNames),
      territoryCode: personal('Pašvaldība', 'Municipality'),
      addressSealed: sealed('Adrese', 'Address'),
      startsOn: personal('No', 'From'),
      withdrawnAt: personal('Atsaukta', 'Withdrawn'),
      createdBy: staff,
    },
    'rows',
  ),
  about(
    specialCategoryNotes,
    { lv: 'Īpašas ziņas', en: 'Special category', ...file },
    [by(specialCategoryNotes.participantId)],
    {
      ...versioned,
      participantId: person,
      kind: personal('Veids', 'Kind', null, specialCategoryNames),
      noteSealed: sealed('Piezīme', 'Note'),
      endedOn: personal('Beidzies', 'Ended'),
      recordedBy: staff,
    },
    'rows',
  ),
  about(
    personMerges,
    { lv: 'Apvienoti ieraksti', en: 'Records joined', ...file },
    [by(personMerges.keptId)],
    {
      ...common,
      keptId: person,
      droppedId: stays('Pievienotais ieraksts', 'Record that was joined'),
      beforeSealed: sealed('Abi ieraksti pirms tam', 'Both records before', { row: 'id' }, '\\x'),
      moved: stays('Pārceltie ieraksti', 'Rows moved'),
      mergedBy: staff,
    },
  ),
  about(
    peopleApart,
    { lv: 'Atzīts par citu cilvēku', en: 'Found to be another person', ...file },
    [by(peopleApart.oneId), by(peopleApart.otherId)],
    {
      ...common,
      oneId: hidden('one of the two people'),
      otherId: hidden('one of the two people'),
      decidedBy: staff,
    },
  ),
]
