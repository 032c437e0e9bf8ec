import type { EditableList } from '@lidzas/domain/programmes/code-lists/editable'
import { listCodeListsOptions } from '@lidzas/sdk/query'

import { usePrefetched } from '../../api/query-client.ts'
import { useFormat } from './format.ts'

/** The authority's own lists. In the `load` of every page that shows or offers one of their codes. */
export const codeListsOptions = listCodeListsOptions()

/** One list: what can be chosen (retired items only where `kept` holds them already), and the name of any code. */
export function useCodeList(list: EditableList, kept: readonly string[] = []) {
  const { pick } = useFormat()
  const items = usePrefetched(codeListsOptions).data.filter((item) => item.list === list)
  return {
    choices: items
      .filter(({ active, code }) => active || kept.includes(code))
      .map((item) => ({ value: item.code, label: pick(item) })),
    /** What is in no list was said in words, before there were lists. */
    nameOf(code: string): string {
      const item = items.find((one) => one.code === code)
      return item ? pick(item) : code
    },
  }
}
