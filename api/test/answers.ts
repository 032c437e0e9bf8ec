/** What an answer of the API holds, by the method and the path that a test writes: a wrong expectation does not compile. */
import type { LightMyRequestResponse as Response } from 'fastify'

import type { AnswersByPath } from './answers.gen.ts'

declare const body: unique symbol

/**
 * An answer whose success has this body. The property exists in the type only; `ok` reads the body from the answer
 * itself.
 */
export type AnswerWith<Body> = Response & { readonly [body]?: Body }

/**
 * The answer to a request such as `GET /goals/${id}`. A path that is put together from texts of which the compiler
 * knows nothing gives an answer of which it knows nothing either.
 */
export type Answer<Method extends string, Path extends string> =
  At<WithoutQuery<Path>> extends infer Operations
    ? [Operations] extends [never]
      ? Response
      : Method extends keyof Operations
        ? AnswerWith<Present<Exclude<Operations[Method][keyof Operations[Method]], void>>>
        : Response
    : never

/** The body with its optional and nullable properties as present, because a test knows what it created. */
type Present<Body> = Body extends null | undefined
  ? never
  : Body extends readonly (infer Item)[]
    ? Present<Item>[]
    : Body extends object
      ? { [Key in keyof Body]-?: Present<Body[Key]> }
      : Body

type WithoutQuery<Path extends string> = Path extends `${infer Before}?${string}` ? Before : Path

type At<Path extends string> = Path extends `/${infer Parts}` ? Walk<Parts, AnswersByPath> : never

type Walk<Parts extends string, Level> = Parts extends `${infer Part}/${infer Rest}`
  ? Walk<Rest, Below<Level, Part>>
  : Below<Level, Parts>

type Below<Level, Part extends string> = Part extends keyof Level
  ? Level[Part]
  : '*' extends keyof Level
    ? Level['*']
    : never
