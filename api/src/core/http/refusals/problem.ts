/** Errors as RFC 9457 problem documents: every failure has the same shape, whichever part of the API notices it. */
import {
  refusalStatus,
  refusalText,
  type Language,
  type Refusal,
  type RefusalCode,
  type RefusalParams,
} from '@lidzas/domain/core/refusal'
import { withoutPersonalCodes } from '@lidzas/domain/people/personal-code'
import Type from 'typebox'

import { Closed, ListOf } from '../fields.ts'
import { model } from '../model.ts'

/** One thing wrong with the request: where it is, and which refusal it is. */
export type FieldFault = Refusal & { pointer: string }

export type ProblemBody = {
  type: string
  title: string
  status: number
  detail: string
  instance: string
  code: RefusalCode
  requestId: string
  params: RefusalParams
  errors: { pointer: string; code: RefusalCode; message: string }[]
}

/** A request that is refused, for a named reason. Throw it anywhere below a route. */
export class Refused extends Error {
  readonly refusal: Refusal
  readonly faults: readonly FieldFault[]
  readonly retryAfter: number | null
  constructor(refusal: Refusal, more: { faults?: readonly FieldFault[]; retryAfter?: number } = {}) {
    super(refusal.code)
    this.refusal = refusal
    this.faults = more.faults ?? []
    this.retryAfter = more.retryAfter ?? null
  }
}

/** The document for a refusal. `detail` and the messages follow the language, `code` and `title` never change. */
export function problemBody(
  refused: Refused,
  about: { site: string; instance: string; requestId: string; language: Language },
): ProblemBody {
  const { refusal } = refused
  const faults: readonly Refusal[] =
    refused.faults.length > 0 ? refused.faults : refusal.pointer !== undefined ? [refusal] : []
  return {
    type: `${about.site}/api/problems/${refusal.code}`,
    title: refusal.code.toLowerCase().replaceAll('_', ' '),
    status: refusalStatus(refusal.code),
    detail: refusalText(refusal, about.language),
    instance: about.instance,
    code: refusal.code,
    requestId: about.requestId,
    params: refusal.params ?? {},
    errors: faults.map((fault) => ({
      // A field that does not exist is named as the caller wrote it.
      pointer: withoutPersonalCodes(fault.pointer ?? ''),
      code: fault.code,
      message: refusalText(fault, about.language),
    })),
  }
}

/** The language of an Accept-Language header; Latvian unless English is preferred. */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';')
      const quality = params.map((param) => /^\s*q=([\d.]+)$/.exec(param)?.[1]).find(Boolean)
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ language, quality }) => (language === 'lv' || language === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return wanted[0]?.language === 'en' ? 'en' : 'lv'
}

model(
  'Problem',
  Closed(
    {
      type: Type.String({ description: 'the page about this code' }),
      title: Type.String(),
      status: Type.Integer(),
      detail: Type.String({
        description: 'a sentence for people, in the language of Accept-Language (lv or en)',
      }),
      instance: Type.String(),
      code: Type.String({ description: 'stable name of the refusal' }),
      requestId: Type.String(),
      params: Type.Unsafe<RefusalParams>({
        type: 'object',
        description:
          'what the sentence speaks of, by name: numbers, days, codes with their names, the record in the way',
      }),
      errors: ListOf(
        Closed({
          pointer: Type.String({ description: 'JSON pointer of the field' }),
          code: Type.String(),
          message: Type.String(),
        }),
        100,
      ),
    },
    { description: 'RFC 9457 problem document' },
  ),
)
