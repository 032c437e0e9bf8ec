import type { Operation } from './operation-file.ts'

/**
 * The first test of an operation, a real case on the real database: what nobody can see is not found, and a role
 * without the permission is refused. Of a record that `make` can make, also the version that was not sent.
 */
export function operationTest(operation: Operation): string {
  const { id, method, path, role, outsider, body, ofOne, object, maker } = operation
  const made = maker && ofOne && body !== null
  const verb = method === 'patch' ? 'patch' : 'act'
  const call = (caller: string, record: string) => {
    const address = path.includes(':id') ? `\`${path.replace(':id', '${' + record + '}')}\`` : `'${path}'`
    if (method === 'get') return `api.get(${caller}, ${address})`
    return ofOne ? `api.${verb}(${caller}, ${address}, 1, {})` : `api.post(${caller}, ${address}, {})`
  }
  const cases = [
    ...(outsider
      ? [
          `  test('is for those who may', async () => {
    const outsider = await api.as('${outsider}')
    refused(await ${call('outsider', 'unknown')}, 'FORBIDDEN')
  })`,
        ]
      : []),
    ...(ofOne
      ? [
          `  test('does not find what is not there', async () => {
    const caller = await api.as('${role}')
    refused(await ${call('caller', 'unknown')}, 'NOT_FOUND')
  })`,
        ]
      : []),
    ...(made
      ? [
          `  test('keeps to the version that the caller saw', async () => {
    const caller = await api.as('${role}')
    const { id } = await maker(api).${object}()
    refused(await api.${verb}(caller, \`${path.replace(':id', '${id}')}\`, 99, {}), 'VERSION_STALE')
    expect(await api.auditOf(id)).not.toContain('${operation.audit}')
  })`,
        ]
      : []),
  ]
  return `import { describe, ${made ? 'expect, ' : ''}test } from 'vitest'

import { refused, testApp } from '../../../test/app.ts'
${made ? "import { maker } from '../../../test/make.ts'\n" : ''}
const api = await testApp()
${ofOne ? "const unknown = '01900000-0000-7000-8000-000000000000'\n" : ''}
describe('${id}', () => {
${cases.join('\n\n')}
})
`
}
