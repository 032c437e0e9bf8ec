export type Page = {
  /** As in its address, and as its files begin. */
  name: string
  address: string
  wing: string
  feature: string
  folder: string
  /** Its name in paths.ts and in the menu. */
  key: string
  component: string
  permission: string
  /** The operation that answers its list. */
  operation: string
  lv: string
  en: string
  leadLv: string
  leadEn: string
}

/** A list: the table asks for its rows, and `load` begins the same question before the page is there. */
export function pageFile({ name, key, component, operation }: Page): string {
  return `import { ${operation}Options } from '@lidzas/sdk/query'

import { QueryTable } from '../../../shared/lists/query-table.tsx'
import { definePage, type Search } from '../../../shared/page.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { ${key}Texts } from './${name}-texts.ts'

function rows(search: Search) {
  return ${operation}Options({ query: { cursor: search.cursor } })
}

function ${component}() {
  const texts = useTexts(${key}Texts)
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      <QueryTable
        label={texts.title}
        columns={[{ key: 'id', header: { lv: 'Numurs', en: 'Number' }, cell: (row) => row.id }]}
        query={rows}
        empty={{ title: texts.none, hint: texts.lead }}
      />
    </>
  )
}

export const page = definePage({
  load: ({ queryClient, search }) => void queryClient.prefetchQuery(rows(search)),
  Component: ${component},
})
`
}

export function textsFile({ key, lv, en, leadLv, leadEn }: Page): string {
  return `import { defineTexts } from '../../../shared/words/texts.ts'

export const ${key}Texts = defineTexts({
  lv: { title: '${lv}', lead: '${leadLv}', none: 'Nekā vēl nav' },
  en: { title: '${en}', lead: '${leadEn}', none: 'Nothing yet' },
})
`
}
