/** The field kinds that wire schemas are made of. Each one is bounded inside what PostgreSQL can store. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import Type, { type TSchema, type TSchemaOptions } from 'typebox'

const largestInteger = 2_147_483_647

export const Id = Type.String({
  format: 'uuid',
  description: 'UUID',
  example: '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071',
})
/** A day that exists, `YYYY-MM-DD`, in the years 1900 to 2199. */
export const IsoDay = Type.Unsafe<IsoDate>({ type: 'string', format: 'date', example: '2026-03-01' })
/** A month, `YYYY-MM`. */
export const IsoMonth = Type.Unsafe<string>({
  type: 'string',
  pattern: '^(19|20|21)\\d{2}-(0[1-9]|1[0-2])$',
  maxLength: 7,
  example: '2026-03',
})
/** An instant in an answer: a Date in code, RFC 3339 in UTC on the wire. */
export const Instant = Type.Unsafe<Date>({
  type: 'string',
  format: 'date-time',
  example: '2026-03-01T14:30:00.000Z',
})
/** An instant in a request: RFC 3339 text with an offset; `new Date(value)` reads it. */
export const InstantInput = Type.String({
  format: 'date-time',
  description: 'with an offset or Z',
  maxLength: 40,
  example: '2026-03-01T16:30:00+02:00',
})
/** Whole euro cents, never negative. */
export const Cents = Type.Integer({
  minimum: 0,
  maximum: 100_000_000_000,
  description: 'EUR, in whole cents',
  example: 125_00,
})
/** Whole minutes, never negative. */
export const Minutes = Type.Integer({
  minimum: 0,
  maximum: 1_000_000,
  description: 'whole minutes',
  example: 90,
})
export const Version = Type.Integer({
  minimum: 1,
  maximum: largestInteger,
  description: 'the record’s version, also its ETag',
})
/** The fields that say when and how often a record changed, both set by the database. Spread it into the schema. */
export const versioned = {
  version: Version,
  updatedAt: Type.Unsafe<Date>({
    ...Instant,
    description: 'when the version was last raised; when the record was entered, if it never changed',
  }),
}

/** An integer inside what a column of type integer holds. */
export function Int(minimum: number, maximum = largestInteger, options: TSchemaOptions = {}) {
  return Type.Integer({ minimum, maximum, ...options })
}

/**
 * One line of text that is not blank. Characters that no text may hold are refused earlier
 * (`serving/characters.ts`).
 */
export function Str(maxLength: number, options: TSchemaOptions = {}) {
  return Type.String({
    minLength: 1,
    maxLength,
    pattern: '^(?!\\s*$)[^\\r\\n]*$',
    format: 'line',
    ...options,
  })
}

/** Text of several lines, possibly empty. */
export function Text(maxLength: number, options: TSchemaOptions = {}) {
  return Type.String({ maxLength, format: 'text', ...options })
}

export const Email = Type.String({ format: 'email', maxLength: 254, example: 'liga.ozola@example.org' })
export const Phone = Type.String({
  pattern: '^\\+?[0-9 ()-]{5,25}$',
  maxLength: 26,
  example: '+371 20000000',
})
export const Url = Type.String({
  pattern: '^https?://[^\\s]+$',
  maxLength: 500,
  example: 'https://example.org',
})

/** One of these codes, and nothing else. */
export function OneOf<const T extends readonly string[]>(values: T, options: TSchemaOptions = {}) {
  return Type.Unsafe<T[number]>({ type: 'string', enum: [...values], ...options })
}

export function Nullable<T extends TSchema>(schema: T) {
  return Type.Union([schema, Type.Null()])
}

/** A list of at most `maxItems`. */
export function ListOf<T extends TSchema>(schema: T, maxItems: number, options: TSchemaOptions = {}) {
  return Type.Array(schema, { maxItems, ...options })
}

/** An object that refuses every field it does not name. All wire objects are made with it. */
export function Closed<T extends Parameters<typeof Type.Object>[0]>(
  properties: T,
  options: TSchemaOptions = {},
) {
  return Type.Object(properties, { additionalProperties: false, ...options })
}

export const IdParams = Closed({ id: Id })
