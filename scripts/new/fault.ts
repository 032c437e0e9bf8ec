/** A mistake in what was asked for, in a sentence that says what to write instead. Nothing has been written yet. */
export class Fault extends Error {}

export function faultIf(wrong: boolean, sentence: string): void {
  if (wrong) throw new Fault(sentence)
}
