import { permissions } from '@lidzas/domain/core/permissions'

import type { Draft } from './draft.ts'
import { faultIf } from './fault.ts'
import { atEndOf, before } from './lines.ts'
import { camel, featureOf, pascal } from './names.ts'
import { optionsOf } from './options.ts'
import { pageFile, textsFile, type Page } from './page-files.ts'

/** A page with a list: its file and its texts, its address, its line in the site and its place in the menu. */
export function newPage(draft: Draft, words: readonly string[]): string[] {
  const page = pageOf(draft, words)
  const { name, address, folder, key, permission, wing, lv, en } = page
  draft.create(`${folder}/${name}-page.tsx`, pageFile(page))
  draft.create(`${folder}/${name}-texts.ts`, textsFile(page))
  draft.edit('admin-web/src/paths.ts', (text) =>
    before(text, '  }\n}\nexport type ProgrammePaths', `    ${key}: \`\${base}/${address}\`,\n`),
  )
  draft.edit('admin-web/src/site.ts', (text) =>
    atEndOf(
      text,
      'programmePages: readonly PageRoute[] = [',
      `  {
    path: '${address}',
    permission: '${permission}',
    page: () => import('./features/${wing}/${page.feature}/${name}-page.tsx'),
  },\n`,
    ),
  )
  draft.edit('admin-web/src/shell/navigation.ts', (text) => {
    const group = text.indexOf(`group: '${wing}'`)
    const entry = `      { page: '${key}', icon: IconListDetails, permission: '${permission}' },\n`
    return group === -1 ? text : atEndOf(text, 'items: [\n', entry, group)
  })
  draft.edit('admin-web/src/shell/shell-texts.ts', (text) => {
    const latvian = atEndOf(text, 'pages: {', `      ${key}: '${lv}',\n`)
    return atEndOf(latvian, 'pages: {', `      ${key}: '${en}',\n`, latvian.indexOf('\n  en: {'))
  })
  return [
    `the columns of the list in ${folder}/${name}-page.tsx, and an icon in admin-web/src/shell/navigation.ts`,
    'npx pnpm exec vitest run admin-web/src/paths.test.ts -u, which takes the address into the site map',
    'a look at 1440 and 390 pixels, light and dark, empty, full and failing',
  ]
}

function pageOf(draft: Draft, words: readonly string[]): Page {
  const needed = ['feature', 'permission', 'operation', 'lv', 'en', 'lead-lv', 'lead-en'] as const
  const { name, ...given } = optionsOf(words, needed, [])
  faultIf(!/^[a-z][a-z-]*$/.test(name), `The page is named as its address: waiting-list, not “${name}”.`)
  const { wing, feature } = featureOf(given.feature)
  faultIf(
    !(given.permission in permissions),
    `--permission is one of packages/domain/src/core/permissions.ts, and “${given.permission}” is not among them.`,
  )
  const sdk = draft.read('packages/sdk/src/generated/@tanstack/react-query.gen.ts')
  faultIf(
    !given.operation.startsWith('list') || !sdk.includes(`const ${given.operation}Options =`),
    `--operation is a list that the client has, such as listMentors, not “${given.operation}”: npx pnpm openapi writes the client.`,
  )
  faultIf(
    [given.lv, given.en, given['lead-lv'], given['lead-en']].some((text) => /['\n]/.test(text)),
    'Texts are one line with typographic apostrophes (’).',
  )
  const navigation = draft.read('admin-web/src/shell/navigation.ts')
  faultIf(!navigation.includes(`group: '${wing}',\n`), `The menu has no group for the wing ${wing} yet.`)
  const address = name
  faultIf(
    draft.read('admin-web/src/site.ts').includes(`path: '${address}',`),
    `There is a page at ${address} already.`,
  )
  return {
    name,
    address,
    wing,
    feature,
    key: camel(name),
    folder: `admin-web/src/features/${wing}/${feature}`,
    component: `${pascal(name)}Page`,
    permission: given.permission,
    operation: given.operation,
    lv: given.lv,
    en: given.en,
    leadLv: given['lead-lv'],
    leadEn: given['lead-en'],
  }
}
