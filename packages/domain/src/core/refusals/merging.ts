import type { RefusalEntries } from './entry.ts'

/** Refusals of joining two records of one human. */
export const mergingRefusals = {
  MERGE_SELF: {
    status: 422,
    lv: 'Ierakstu nevar apvienot ar sevi pašu.',
    en: 'A record cannot be merged with itself.',
  },
  MERGE_CONFLICT: {
    status: 409,
    params: { conflicts: 'nameds' },
    lv: 'Ierakstus vēl nevar apvienot: {conflicts}. Vispirms sakārtojiet to.',
    en: 'The records cannot be merged yet: {conflicts}. Settle that first.',
  },
  PERSON_MERGED: {
    status: 410,
    params: { into: 'id' },
    lv: 'Šis ieraksts ir apvienots ar citu: {into}.',
    en: 'This record has become part of another one: {into}.',
  },
} as const satisfies RefusalEntries
