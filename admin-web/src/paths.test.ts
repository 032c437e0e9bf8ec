import { expect, it } from 'vitest'

import { paths, programmePaths } from './paths.ts'

function addresses(map: Record<string, string | ((id: string) => string)>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(map).map(([name, path]) => [name, typeof path === 'string' ? path : path('ID')]),
  )
}

it('the site map', () => {
  expect({ ...addresses(paths), ...addresses(programmePaths('PROGRAMME')) }).toMatchSnapshot()
})
