/** Items of the code lists that an authority edits: what may be chosen, retired and removed. */
import { type Refusal, type Text, refusal } from '../core/refusal.ts'

export type ListItem = Text & { code: string; active: boolean; used: boolean }

/** Why this item cannot be chosen, or null. `kept`: the record held it before, so a retired one stays. */
export function chooseItemRefusal(
  item: ListItem | undefined,
  kept: boolean,
  pointer: string,
): Refusal | null {
  if (!item) return refusal('CODE_UNKNOWN', undefined, pointer)
  return item.active || kept ? null : refusal('CODE_RETIRED', { item }, pointer)
}

/** Why this item cannot be retired, or null: a list keeps something to choose. */
export function retireItemRefusal(
  item: Pick<ListItem, 'code'>,
  list: readonly Pick<ListItem, 'code' | 'active'>[],
): Refusal | null {
  const others = list.some(({ code, active }) => active && code !== item.code)
  return others ? null : refusal('CODE_LIST_LAST', undefined, '/active')
}

/** Why this item cannot be removed, or null: what a record refers to stays readable for good. */
export function removeItemRefusal(
  item: Pick<ListItem, 'code' | 'used'>,
  list: readonly Pick<ListItem, 'code' | 'active'>[],
): Refusal | null {
  return item.used ? refusal('CODE_USED') : retireItemRefusal(item, list)
}
