import { editableLists, longestCode } from '@lidzas/domain/programmes/code-lists/editable'
import Type from 'typebox'

import { Closed, Id, Int, ListOf, OneOf, Str, versioned } from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'

/** A code of one of the authority's own lists. */
export const Code = Type.String({
  pattern: '^[A-Z][A-Z0-9_]*$',
  maxLength: longestCode,
  description: 'a code of the authority’s list, see `listCodeLists`',
  example: 'TRUANCY',
})

const names = {
  lv: Str(120, { description: 'the name in Latvian', example: 'Skolas kavēšana' }),
  en: Str(120, { description: 'the name in English', example: 'Skipping lessons' }),
}
const Sort = Int(0, 10_000, { description: 'smaller numbers stand first' })

export const CodeListItem = model(
  'CodeListItem',
  Closed({
    id: Id,
    list: OneOf(editableLists),
    code: Code,
    ...names,
    sort: Sort,
    active: Type.Boolean({ description: 'false: retired, shown where it was chosen, not offered any more' }),
    used: Type.Boolean({ description: 'true: a record has referred to it, so it cannot be removed' }),
    ...versioned,
  }),
)

export const CodeLists = model('CodeLists', Closed({ data: ListOf(CodeListItem, 1_000) }))

export const AddCodeListItem = model(
  'AddCodeListItem',
  Closed({ list: OneOf(editableLists), code: Code, ...names }),
)
export const UpdateCodeListItem = model(
  'UpdateCodeListItem',
  Closed(Type.Partial(Type.Object({ ...names, sort: Sort, active: Type.Boolean() })).properties, {
    minProperties: 1,
  }),
)
