import { expect, test } from 'vitest'

import { paths, programmePaths } from '../paths.ts'
import { programmePages, settingsPages } from '../site.ts'
import { navigation } from './navigation.ts'

const links = { ...paths, ...programmePaths('x') }
const items = navigation.flatMap(({ group, items: pages }) => pages.map((item) => ({ ...item, group })))

test.each(items.map((item) => [item.page, item]))('%s stands in the group of its wing', (_, item) => {
  const address = links[item.page]
  const route = [...programmePages, ...settingsPages].find(({ path }) => address.endsWith(`/${path}`))
  const wing = /features\/(\w+)\//.exec(String(route?.page))?.[1]
  expect(wing).toBe(item.group ?? 'today')
})
