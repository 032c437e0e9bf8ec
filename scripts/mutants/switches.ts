/** What the switches in the source call: each asks whether its mutant is on. */
type Switches = {
  mutantIs: (id: string) => boolean
  mutantOr: <T>(on: boolean, instead: T, original: T) => T
  mutantCompares: <T>(on: boolean, sign: string, left: T, right: T) => boolean
}

export function setSwitches(isOn: (id: string) => boolean): void {
  const switches: Switches = {
    mutantIs: isOn,
    // Written as a call, because a line that begins with a bracket would go on with the line before.
    mutantOr: (on, instead, original) => (on ? instead : original),
    mutantCompares: (on, sign, left, right) => compares(sign, left, right, on),
  }
  Object.assign(globalThis, switches)
}

/** `left sign right`, or with the boundary on the other side. */
function compares<T>(sign: string, left: T, right: T, isMoved: boolean): boolean {
  const isEqual = !(left < right) && !(left > right) && left <= right
  const withBoundary = sign.endsWith('=') !== isMoved
  if (isEqual) return withBoundary
  return sign.startsWith('<') ? left < right : left > right
}
