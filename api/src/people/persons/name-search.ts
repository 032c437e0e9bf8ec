import Type from 'typebox'

import { OneOf, Str } from '../../core/http/fields.ts'
import { pageQuery } from '../../core/http/page.ts'

const { limit, cursor } = pageQuery(['name'])

/** The query parameters of a list that finds people by name: by nearness where `q` is given, else by name. */
export const nameSearchQuery = {
  limit,
  cursor,
  sort: Type.Optional(
    OneOf(['nearness', 'name', '-name', 'createdAt', '-createdAt'], {
      description: '`nearness` is the default where `q` is given, `name` where it is not',
    }),
  ),
  q: Type.Optional(
    Str(100, {
      description:
        'words of the name or their beginnings, in any order, with or without diacritics, also a little wrong',
    }),
  ),
}
