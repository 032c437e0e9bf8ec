import type { Refusal } from '@lidzas/domain/core/refusal'

/** The same refusal, pointing at the field's name in this operation's body. */
export function pointAt(reason: Refusal | null, fields: Readonly<Record<string, string>>): Refusal | null {
  const pointer = reason?.pointer === undefined ? undefined : fields[reason.pointer]
  return reason && pointer ? { ...reason, pointer } : reason
}
