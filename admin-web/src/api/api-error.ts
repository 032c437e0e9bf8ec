import type { ParamsOf, RefusalCode } from '@lidzas/domain/core/refusal'

export type FieldError = {
  /** JSON pointer into the body that was sent, such as `/startsOn`. */
  pointer: string
  text: string
}

/** The code of a refusal, or what stands for it when the answer was none of ours. */
type FailureCode = RefusalCode | `HTTP_${number}` | 'UNREACHABLE'

/** A failed call, from problem+json. `status` is 0 when the server could not be reached at all. */
export class ApiError extends Error {
  readonly status: number
  readonly code: FailureCode
  /** One sentence for the reader, in the language that was asked for. */
  readonly text: string
  readonly errors: readonly FieldError[]
  /** To quote when asking for help; null when the server gave none. */
  readonly requestId: string | null
  /** What the sentence was filled with, such as the person who is known already. */
  readonly params: Readonly<Record<string, unknown>>

  constructor(
    problem: Pick<ApiError, 'status' | 'code' | 'text' | 'errors' | 'requestId'> & {
      params?: Readonly<Record<string, unknown>>
    },
  ) {
    super(`${problem.status} ${problem.code}: ${problem.text}`)
    this.name = 'ApiError'
    this.status = problem.status
    this.code = problem.code
    this.text = problem.text
    this.errors = problem.errors
    this.requestId = problem.requestId
    this.params = problem.params ?? {}
  }

  /** The params of this refusal, when it is the one; their types come from the table that the server fills them by. */
  paramsOf<C extends RefusalCode>(code: C): ParamsOf<C> | null {
    return this.code === code ? (this.params as ParamsOf<C>) : null
  }
}

type Problem = {
  code?: RefusalCode
  title?: string
  detail?: string
  requestId?: string
  params?: Record<string, unknown>
  errors?: { pointer?: string; message?: string; detail?: string }[]
}

/** What a failed answer says, whatever stands in its body. */
export function apiError(status: number, body: unknown, requestId: string | null): ApiError {
  const problem: Problem = typeof body === 'object' && body !== null ? body : {}
  return new ApiError({
    status,
    code: problem.code ?? `HTTP_${status}`,
    text: problem.detail ?? problem.title ?? '',
    // The pointer of the request as a whole is empty: `text` says that already, and no field does.
    errors: (problem.errors ?? []).flatMap(({ pointer, message, detail }) =>
      pointer ? [{ pointer, text: message ?? detail ?? '' }] : [],
    ),
    requestId: problem.requestId ?? requestId,
    ...(problem.params && { params: problem.params }),
  })
}

/** No answer at all: the network, not the server, refused. */
export function unreachable(): ApiError {
  return new ApiError({ status: 0, code: 'UNREACHABLE', text: '', errors: [], requestId: null })
}
