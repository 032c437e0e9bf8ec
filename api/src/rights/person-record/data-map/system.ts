/** Accounts and the log, and everything that is about programmes, organisations and money instead of people. */
import { roleNames } from '@lidzas/domain/accounts/code-lists/roles'

import {
  accounts,
  accountTokens,
  auditEvents,
  authThrottles,
  emailMessages,
  idempotencyKeys,
  memberships,
  refreshTokens,
  signInSessions,
  tenants,
} from '../../../core/db/schema/accounts/access.ts'
import { jobs } from '../../../core/db/schema/core/jobs.ts'
import { codeListItems, holidays } from '../../../core/db/schema/intake/referrals.ts'
import {
  importChunks,
  importMappings,
  importRows,
  imports,
} from '../../../core/db/schema/integration/imports.ts'
import { budgetEntries, budgetLines, budgets, expenses } from '../../../core/db/schema/money/money.ts'
import { organisations } from '../../../core/db/schema/network/organisations.ts'
import { consentTexts } from '../../../core/db/schema/people/documents.ts'
import {
  agreements,
  programmeLimits,
  programmePeople,
  programmePolicies,
  programmes,
} from '../../../core/db/schema/programmes/programmes.ts'
import { accountsOf } from './links.ts'
import { about, aboutNobody, by, common, hidden, stays, through, versioned } from './uses.ts'

const access = { section: 'ACCESS', kept: 'SERVICE_RECORD' } as const
const organisation = stays('Organizācija', 'Organisation')
const imported = 'a file under a key of its own, gone with it when the import is over'
const money = 'money of a programme, never of a participant'

export const systemMap = [
  about(
    memberships,
    { lv: 'Loma sistēmā', en: 'Role in the system', ...access },
    [by(memberships.personId)],
    {
      ...versioned,
      accountId: stays('Konts', 'Account'),
      role: stays('Loma', 'Role', roleNames),
      organisationId: organisation,
      programmeId: stays('Programma', 'Programme'),
      personId: hidden('the person of this record'),
      startsOn: stays('No', 'From'),
      endsOn: stays('Līdz', 'Until'),
      endedAt: stays('Atņemta', 'Taken away'),
    },
  ),
  // Erasing empties the account where the person has no other part here or in another authority.
  about(
    accounts,
    { lv: 'Konts', en: 'Account', ...access },
    [{ ...through(accounts.id, accountsOf), columns: ['id', 'email', 'displayName', 'locale', 'createdAt'] }],
    {
      id: common.id,
      email: stays('E-pasts', 'E-mail'),
      passwordHash: hidden('a hash of the password that nobody can read back'),
      displayName: stays('Vārds sistēmā', 'Name in the system'),
      locale: stays('Valoda', 'Language'),
      passwordChangedAt: hidden('readable by the sign-in role alone'),
      version: versioned.version,
      updatedAt: versioned.updatedAt,
      createdAt: common.createdAt,
    },
  ),
  about(
    signInSessions,
    { lv: 'Pierakstīšanās', en: 'Sign-in', ...access },
    [through(signInSessions.accountId, accountsOf)],
    {
      ...common,
      accountId: stays('Konts', 'Account'),
      userAgent: stays('Pārlūks', 'Browser'),
      lastUsedAt: stays('Pēdējo reizi', 'Last used'),
      expiresAt: stays('Derīga līdz', 'Valid until'),
      revokedAt: stays('Pārtraukta', 'Ended'),
      revokedReason: stays('Pārtraukuma iemesls', 'Reason of the end'),
    },
  ),
  about(
    programmePeople,
    {
      lv: 'Pirmā uzņemšana programmā',
      en: 'First admission to a programme',
      section: 'DECISION',
      kept: 'CLIENT_FILE',
    },
    [by(programmePeople.personId)],
    {
      tenantId: common.tenantId,
      programmeId: stays('Programma', 'Programme'),
      personId: hidden('the person of this record'),
      admittedOn: stays('Uzņemts', 'Admitted'),
    },
  ),
  aboutNobody(
    auditEvents,
    {
      lv: 'Auditācijas pieraksts',
      en: 'Audit log',
      why: 'goes out in words as who looked and who changed; names of fields and numbers of records, never values',
      kept: 'LOG',
    },
    'at id tenantId requestId accountId role action objectType objectId subjectIds fields outcome',
  ),
  aboutNobody(
    tenants,
    { lv: 'Iestāde', en: 'Authority', why: 'an authority' },
    'id kind nameLv nameEn territoryCode createdAt',
  ),
  aboutNobody(
    refreshTokens,
    { lv: 'Pierakstīšanās atslēga', en: 'Sign-in token', why: 'a hash of a secret, gone with its sign-in' },
    'tokenHash sessionId createdAt usedAt replacedBy',
  ),
  aboutNobody(
    accountTokens,
    { lv: 'Vienreizēja saite', en: 'One-time link', why: 'a hash of a secret, gone within days' },
    'tokenHash accountId purpose createdAt expiresAt usedAt',
  ),
  aboutNobody(
    authThrottles,
    {
      lv: 'Neveiksmīgi mēģinājumi',
      en: 'Failed attempts',
      why: 'counts by address for a quarter of an hour',
    },
    'key windowStart failures',
  ),
  aboutNobody(
    idempotencyKeys,
    {
      lv: 'Atkārtojuma atbilde',
      en: 'Answer kept for a repeat',
      why: 'a sealed copy of an answer, gone after 24 hours or with whom it tells of',
    },
    'tenantId accountId key operation bodyHash requestId memberships answerSealed mentions createdAt',
  ),
  aboutNobody(
    emailMessages,
    { lv: 'Vēstule', en: 'Letter', why: 'letters to colleagues; those to an erased account go with it' },
    'id tenantId recipient subject body createdAt nextAttemptAt attempts sentAt lastError',
  ),
  aboutNobody(
    jobs,
    { lv: 'Ieplānots darbs', en: 'Job', why: 'what is to be done later, by numbers of records' },
    'tenantId id kind subjectId runAt state attempts leasedUntil asked lastError createdBy createdAt finishedAt',
  ),
  aboutNobody(
    organisations,
    { lv: 'Organizācija', en: 'Organisation', why: 'an organisation with its public contacts' },
    'tenantId id parentId name kind registrationNumber specialisations email phone website country isActive searchName version updatedAt createdAt',
  ),
  aboutNobody(
    programmes,
    { lv: 'Programma', en: 'Programme', why: 'a programme; its contacts are public ones of colleagues' },
    'tenantId id code nameLv nameEn acronym kind isPilot startsOn endsOn state texts contacts currentPolicyId version updatedAt createdAt',
  ),
  aboutNobody(
    programmePolicies,
    { lv: 'Programmas noteikumi', en: 'Rules of a programme', why: 'rules' },
    'tenantId id programmeId versionNumber policy reason createdBy createdAt',
  ),
  aboutNobody(
    programmeLimits,
    { lv: 'Programmas vietas', en: 'Places of a programme', why: 'counts' },
    'tenantId programmeId places placesTaken placesOffered people peopleAdmitted peopleOffered',
  ),
  aboutNobody(
    agreements,
    {
      lv: 'Līgums ar organizāciju',
      en: 'Agreement with an organisation',
      why: 'signed by officials of organisations',
    },
    'tenantId id programmeId organisationId role signedOn signatories documentReference startsOn endsOn version updatedAt createdAt',
  ),
  aboutNobody(
    budgets,
    { lv: 'Budžets', en: 'Budget', why: money },
    'tenantId id programmeId parentId organisationId name source totalCents grantCents ownCents grantBasisPoints startsOn endsOn fiscalYear carriesOver state version updatedAt createdAt',
  ),
  aboutNobody(
    budgetLines,
    { lv: 'Budžeta pozīcija', en: 'Budget line', why: money },
    'tenantId id budgetId code nameLv nameEn category allocatedCents committedCents spentCents version updatedAt createdAt',
  ),
  aboutNobody(
    expenses,
    { lv: 'Izdevums', en: 'Expense', why: money },
    'tenantId id programmeId budgetLineId incurredOn amountCents description documentNumber supplier state enteredBy decidedBy decidedOn refusalReason paidOn version updatedAt createdAt',
  ),
  aboutNobody(
    budgetEntries,
    { lv: 'Budžeta kustība', en: 'Budget entry', why: money },
    'tenantId id budgetLineId expenseId kind amountCents createdBy createdAt',
  ),
  aboutNobody(
    imports,
    { lv: 'Imports', en: 'Import', why: imported },
    'tenantId id programmeId kind createdBy fileNameSealed sizeBytes format headSealed mapping wrappedKey state mode sendReferrals stopRequested rowsTotal rowsDone lastLine newRows existingRows differingRows refusedRows warnedRows failure passBeganAt endedAt eraseAt erasedAt version updatedAt createdAt',
  ),
  aboutNobody(
    importChunks,
    { lv: 'Importa daļa', en: 'Piece of an import', why: imported },
    'tenantId importId number contentSealed',
  ),
  aboutNobody(
    importRows,
    { lv: 'Importa rinda', en: 'Row of an import', why: imported },
    'tenantId importId line outcome personId faults warnings nameSealed cellsSealed',
  ),
  aboutNobody(
    importMappings,
    { lv: 'Importa kolonnas', en: 'Columns of an import', why: 'names of columns' },
    'tenantId id kind name columns createdBy version updatedAt createdAt',
  ),
  aboutNobody(
    consentTexts,
    { lv: 'Piekrišanas teksts', en: 'Text of a consent', why: 'a text that many people sign' },
    'tenantId id programmeId purpose label titleLv titleEn bodyLv bodyEn easyLv easyEn startsOn endsOn valid createdBy version updatedAt createdAt',
  ),
  aboutNobody(
    codeListItems,
    { lv: 'Saraksta vērtība', en: 'Item of a list', why: 'a code with its names' },
    'tenantId id list code lv en sort active used version updatedAt createdAt',
  ),
  aboutNobody(
    holidays,
    { lv: 'Brīvdiena', en: 'Holiday', why: 'a day' },
    'tenantId id onDay lv en createdBy createdAt',
  ),
]
