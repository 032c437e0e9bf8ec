/** A page about each refusal, at the address that `type` of a problem names. */
import { type RefusalCode, refusalText } from '@lidzas/domain/core/refusal'
import { refusalTable } from '@lidzas/domain/core/refusal-table'
import type { RefusalEntry } from '@lidzas/domain/core/refusals/entry'
import Type from 'typebox'

import type { App } from '../app-type.ts'
import { found } from '../errors.ts'
import { codesOf, type Operation } from './refused-answers.ts'

const entries: Readonly<Record<string, RefusalEntry>> = refusalTable

const kinds: Record<string, string> = {
  text: 'a text',
  texts: 'a list of texts',
  number: 'a number',
  day: 'a day, YYYY-MM-DD',
  dayOrNamed: 'a day, YYYY-MM-DD, or a code with its name in both languages',
  id: 'an id',
  named: 'a code with its name in both languages: code, lv, en',
  nameds: 'a list of codes with their names in both languages: code, lv, en',
}

/** `/api/problems` lists the codes, `/api/problems/OFFER_STATE` tells of one. Both are made of the table of refusals. */
export function problemPages(app: App) {
  const code = Type.Object({ code: Type.String({ maxLength: 100 }) })
  app.get('/api/problems', { schema: { hide: true } }, (_, reply) =>
    reply.type('text/html; charset=utf-8').send(page('Problems', listOfAll())),
  )
  app.get('/api/problems/:code', { schema: { hide: true, params: code } }, ({ params }, reply) => {
    const entry = found(Object.hasOwn(entries, params.code) ? entries[params.code] : null)
    const name = params.code as RefusalCode
    return reply
      .type('text/html; charset=utf-8')
      .send(page(name, about(name, entry, operationsWith(app, name))))
  })
}

function listOfAll(): string {
  const items = Object.entries(entries)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([code, { status, en }]) =>
        `<li><a href="/api/problems/${code}">${code}</a> (${status}): ${escaped(en)}</li>`,
    )
  return `<h1>Problems</h1><ul>${items.join('')}</ul>`
}

function about(code: RefusalCode, entry: RefusalEntry, operations: readonly string[]): string {
  const params = Object.entries(entry.params ?? {}).map(([name, kind]) => {
    const mayMiss = kind.endsWith('?') || entry.late ? ', may be missing' : ''
    return `<li><code>${name}</code>: ${kinds[kind.replace('?', '')]}${mayMiss}</li>`
  })
  return [
    `<h1>${code}</h1><p>HTTP ${entry.status}</p>`,
    ...(['lv', 'en'] as const).map((language) => `<p lang="${language}">${escaped(entry[language])}</p>`),
    entry.late
      ? `<h2>When the database alone noticed, in a race</h2><p lang="lv">${refusalText({ code }, 'lv')}</p><p lang="en">${refusalText({ code }, 'en')}</p>`
      : '',
    `<h2>params</h2>${params.length > 0 ? `<ul>${params.join('')}</ul>` : '<p>None.</p>'}`,
    `<h2>Operations</h2>${operations.length > 0 ? `<ul>${operations.map((one) => `<li>${one}</li>`).join('')}</ul>` : '<p>It stands in the rows of an answer or at a field of another problem, and is no answer by itself.</p>'}`,
    '<p><a href="/api/problems">All problems</a></p>',
  ].join('\n')
}

function operationsWith(app: App, code: RefusalCode): string[] {
  const { paths = {} } = app.swagger() as { paths?: Record<string, Record<string, Operation>> }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => codesOf(operation).includes(code))
      .map(([method, { operationId }]) => `<code>${method.toUpperCase()} ${path}</code> (${operationId})`),
  )
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title} · Līdzās API</title></head><body>
${body}
</body></html>
`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
