/** A person's record as one document to read and print: nothing is fetched, every fact has its name beside it. */
import { roleNames } from '@lidzas/domain/accounts/code-lists/roles'
import { auditActionNames } from '@lidzas/domain/core/audit-actions'
import { localDate } from '@lidzas/domain/core/dates'
import type { Language, Text } from '@lidzas/domain/core/refusal'

import type { LogEntry } from './access-log-queries.ts'
import { type CollectedTable, exportedName, type RecordRow } from './collect.ts'
import { type Section, sectionNames } from './data-map/uses.ts'
import { documentStyle } from './document-style.ts'
import { documentTexts } from './document-texts.ts'
import { dayText, escape, instantText, isNumberOfRecord, valueHtml, type Wording } from './document-values.ts'
import { fieldWords } from './field-words.ts'
import type { PersonRecord } from './person-record.ts'

/** The whole document, in the order of a client's file, then who looked and what was changed. */
export function recordAsDocument(record: PersonRecord, language: Language): string {
  const texts = documentTexts[language]
  const wording: Wording = { language, names: record.names }
  const sections = (Object.keys(sectionNames) as Section[])
    .map((section) => ({
      section,
      tables: record.tables.filter(({ use, rows }) => use.section === section && rows.length > 0),
    }))
    .filter(({ tables }) => tables.length > 0)
  const name = personName(record)
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(texts.title)}: ${escape(name)}</title>
<style>${documentStyle}</style>
</head>
<body>
<header>
<p class="authority">${escape(record.authority[language])}</p>
<h1>${escape(name)}</h1>
<p>${escape(texts.title)}. ${escape(texts.made)} ${instantText(record.madeAt)}. ${escape(texts.rows)}: ${record.rows}.</p>
<p>${escape(texts.lead)}</p>
</header>
<nav aria-label="${escape(texts.contents)}"><h2>${escape(texts.contents)}</h2><ol>
${sections.map(({ section }) => `<li><a href="#${section}">${escape(sectionNames[section][language])}</a></li>`).join('\n')}
<li><a href="#looked">${escape(texts.looked)}</a></li>
<li><a href="#changed">${escape(texts.changed)}</a></li>
</ol></nav>
<main>
${sections.map(({ section, tables }) => sectionHtml(section, tables, wording)).join('\n')}
${looksHtml(record, language)}
${changesHtml(record, language)}
</main>
</body>
</html>
`
}

function personName({ tables }: PersonRecord): string {
  const person = tables.find(({ use }) => use.name.en === 'Person')?.rows[0]
  return `${String(person?.givenName ?? '')} ${String(person?.familyName ?? '')}`.trim()
}

function sectionHtml(section: Section, tables: readonly CollectedTable[], wording: Wording): string {
  return `<section id="${section}" aria-labelledby="${section}-h"><h2 id="${section}-h">${escape(sectionNames[section][wording.language])}</h2>
${tables.map((table) => tableHtml(table, wording)).join('\n')}
</section>`
}

function tableHtml({ use, rows }: CollectedTable, wording: Wording): string {
  const name = escape(use.name[wording.language])
  const facts = rows.map((row) => factsHtml(use.columns, row, wording)).filter((html) => html !== '')
  return facts
    .map((html, index) => {
      const number = facts.length > 1 ? ` ${index + 1}` : ''
      return `<article><h3>${name}${number}</h3>\n<dl>${html}</dl></article>`
    })
    .join('\n')
}

function factsHtml(columns: CollectedTable['use']['columns'], row: RecordRow, wording: Wording): string {
  const { createdAt, ...first } = columns
  // The time of recording comes last, because it matters least.
  return Object.entries({ ...first, ...(createdAt && { createdAt }) })
    .filter(([, { name, forSystems }]) => name !== null && !forSystems)
    .map(([column, use]) => {
      const value = row[exportedName(column)]
      if (isNumberOfRecord(value) && !wording.names[value]) return ''
      const html = valueHtml(value, exportedName(column), use, wording)
      return html === '' ? '' : `<div><dt>${escape(use.name![wording.language])}</dt><dd>${html}</dd></div>`
    })
    .join('')
}

const where = ({ organisation }: LogEntry, authority: string) => organisation ?? authority
const roleText = ({ roles }: LogEntry, language: Language, system: string) =>
  roles.length === 0
    ? system
    : roles
        .map((role) => (roleNames as Record<string, Text | undefined>)[role]?.[language] ?? role)
        .join(', ')
const actionText = (action: string, language: Language) =>
  (auditActionNames as Record<string, Text>)[action]?.[language] ?? action

/** Lists reads by day: the same kind of read by the same role is one line a day with its count. */
function looksHtml({ looks, authority }: PersonRecord, language: Language): string {
  const texts = documentTexts[language]
  const lines = new Map<string, { cells: string[]; times: number }>()
  for (const look of looks) {
    const cells = [
      dayText(localDate(look.at)),
      roleText(look, language, texts.system),
      where(look, authority[language]),
      actionText(look.action, language),
    ]
    const key = cells.join('|')
    const line = lines.get(key) ?? { cells, times: 0 }
    lines.set(key, { cells, times: line.times + 1 })
  }
  const rows = [...lines.values()].map(({ cells, times }) => [...cells, String(times)])
  return `<section id="looked" aria-labelledby="looked-h"><h2 id="looked-h">${escape(texts.looked)}</h2><p>${escape(texts.lookedLead)}</p>
${rowsHtml([texts.day, texts.role, texts.where, texts.what, texts.times], rows, texts.none)}</section>`
}

function changesHtml({ changes, authority }: PersonRecord, language: Language): string {
  const texts = documentTexts[language]
  const rows = changes.map((change) => [
    instantText(change.at),
    roleText(change, language, texts.system),
    where(change, authority[language]),
    actionText(change.action, language),
    change.fields.map((field) => fieldWords(change.objectType, field)[language]).join(', '),
  ])
  return `<section id="changed" aria-labelledby="changed-h"><h2 id="changed-h">${escape(texts.changed)}</h2>
${rowsHtml([texts.time, texts.role, texts.where, texts.what, texts.fields], rows, texts.none)}</section>`
}

function rowsHtml(heads: readonly string[], rows: readonly string[][], none: string): string {
  if (rows.length === 0) return `<p>${escape(none)}</p>`
  const head = heads.map((text) => `<th scope="col">${escape(text)}</th>`).join('')
  const body = rows
    .map((cells) => `<tr>${cells.map((text) => `<td>${escape(text)}</td>`).join('')}</tr>`)
    .join('\n')
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`
}
