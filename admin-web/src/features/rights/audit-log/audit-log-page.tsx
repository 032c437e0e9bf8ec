import type { AuditEvent } from '@lidzas/sdk'
import { listAuditEventsOptions } from '@lidzas/sdk/query'

import { actionWords } from '../../../shared/forms/action-words.ts'
import { type Column, QueryTable } from '../../../shared/lists/query-table.tsx'
import { definePage } from '../../../shared/page.ts'
import type { Search } from '../../../shared/search.ts'
import { roleNames } from '../../../shared/words/role-names.ts'
import { defineTexts, useTexts, type Words } from '../../../shared/words/texts.ts'
import { PageHeader } from '../../../ui/records/page-header.tsx'

const auditTexts = defineTexts({
  lv: {
    title: 'Auditācijas pieraksti',
    lead: 'Kas, kad un ko darīja vai skatīja. Tikai lauku nosaukumi, nekad vērtības. Arī šī lapa atstāj pierakstu.',
    none: 'Pierakstu vēl nav',
  },
  en: {
    title: 'Audit log',
    lead: 'Who did or saw what, and when. Names of fields only, never their values. This page leaves an entry too.',
    none: 'No entries yet',
  },
})

const objectNames: Record<string, Words> = {
  participant: { lv: 'Dalībnieki', en: 'Participants' },
  referral: { lv: 'Nosūtījumi', en: 'Referrals' },
  enrolment: { lv: 'Dalība programmā', en: 'Enrolments' },
  consent: { lv: 'Piekrišanas', en: 'Consents' },
  representation: { lv: 'Pārstāvji', en: 'Representatives' },
  court_case: { lv: 'Jautājumi bāriņtiesai', en: 'Questions to the orphan’s court' },
  mentor: { lv: 'Mentori', en: 'Mentors' },
  mentorship: { lv: 'Pāri', en: 'Mentorships' },
  session: { lv: 'Tikšanās', en: 'Meetings' },
  report: { lv: 'Pārskati', en: 'Reports' },
  user: { lv: 'Lietotāji', en: 'Users' },
  account: { lv: 'Konti', en: 'Accounts' },
}

function events(search: Search<'audit-log'>) {
  return listAuditEventsOptions({ query: { cursor: search.cursor, objectType: search.object } })
}

const columns: Column<AuditEvent>[] = [
  {
    key: 'what',
    header: { lv: 'Kas noticis', en: 'What' },
    cell: (row, { pick }) => pick(actionWords(row.action)),
  },
  {
    key: 'who',
    header: { lv: 'Kurš', en: 'Who' },
    cell: (row) => row.actor?.displayName ?? (row.role === 'system' ? 'Līdzās' : '–'),
  },
  {
    key: 'role',
    header: { lv: 'Loma', en: 'Role' },
    cell: (row, { pick }) =>
      row.role
        ?.split(' ')
        .map((role) => nameOf(role, pick))
        .join(', '),
  },
  {
    key: 'subjects',
    header: { lv: 'Cilvēki', en: 'People' },
    align: 'right',
    cell: (row, { number }) => (row.subjectIds.length === 0 ? null : number(row.subjectIds.length)),
  },
  {
    key: 'when',
    header: { lv: 'Kad', en: 'When' },
    align: 'right',
    cell: (row, format) => format.dateTime(row.at),
  },
]
const objectOptions = Object.entries(objectNames).map(([value, label]) => ({ value, label }))

const system: Words = { lv: 'sistēma', en: 'the system' }

function nameOf(role: string, pick: (words: Words) => string): string {
  if (role === 'system') return pick(system)
  const words = Object.entries(roleNames).find(([known]) => known === role)?.[1]
  return words ? pick(words) : role
}

function AuditLogPage() {
  const texts = useTexts(auditTexts)
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      <QueryTable
        label={texts.title}
        columns={columns}
        query={events}
        filters={[{ key: 'object', label: { lv: 'Par ko', en: 'About' }, options: objectOptions }]}
        empty={{ title: texts.none }}
      />
    </>
  )
}

export const page = definePage<'audit-log'>({
  load: ({ queryClient, search }) => void queryClient.prefetchQuery(events(search)),
  Component: AuditLogPage,
})
