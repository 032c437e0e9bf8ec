/**
 * Looks into a ZIP container by its directory alone: nothing is unpacked, so nothing can burst. A container that hides,
 * overlaps or inflates beyond reason is not read further.
 */
export type ZipEntry = { name: string; method: number; size: number; packedSize: number; dataAt: number }
export type Zip = { entries: readonly ZipEntry[] } | 'damaged' | 'unsafe'

const localSignature = 0x04034b50
const entrySignature = 0x02014b50
const endSignature = 0x06054b50
const endLength = 22
const longestComment = 0xffff
const mostEntries = 1_000
const mostUnpacked = 200_000_000
/** Deflate cannot pack below about 1 to 1,000; honest documents stay far from it. */
const mostInflation = 200
const smallEnough = 1_000_000

export function readZip(file: Buffer): Zip {
  if (file.length < endLength || file.readUInt32LE(0) !== localSignature) return 'damaged'
  const end = findEnd(file)
  if (end === null) return 'damaged'
  const count = file.readUInt16LE(end + 10)
  const directorySize = file.readUInt32LE(end + 12)
  const directoryAt = file.readUInt32LE(end + 16)
  if (count !== file.readUInt16LE(end + 8) || directoryAt + directorySize !== end) return 'damaged'
  if (count > mostEntries) return 'unsafe'
  const entries: ZipEntry[] = []
  let at = directoryAt
  for (let index = 0; index < count; index++) {
    const entry = readEntry(file, at, end)
    if (entry === null) return 'damaged'
    entries.push(entry)
    at = entry.next
  }
  if (at !== end) return 'damaged'
  return inflates(entries) || overlaps(entries, directoryAt) || hasPaths(entries) ? 'unsafe' : { entries }
}

/** The bytes of an entry that is stored as it is; null for a packed one. */
export function storedBytes(file: Buffer, { method, dataAt, size, packedSize }: ZipEntry): Buffer | null {
  return method === 0 && size === packedSize ? file.subarray(dataAt, dataAt + size) : null
}

function findEnd(file: Buffer): number | null {
  const first = Math.max(0, file.length - endLength - longestComment)
  for (let at = file.length - endLength; at >= first; at--) {
    const commentLength = file.readUInt16LE(at + 20)
    if (file.readUInt32LE(at) === endSignature && at + endLength + commentLength === file.length) return at
  }
  return null
}

function readEntry(file: Buffer, at: number, end: number): (ZipEntry & { next: number }) | null {
  if (at + 46 > end || file.readUInt32LE(at) !== entrySignature) return null
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
    file.readUInt16LE(at + offset),
  )
  const next = at + 46 + nameLength! + extraLength! + commentLength!
  const localAt = file.readUInt32LE(at + 42)
  if (next > end || localAt + 30 > end || file.readUInt32LE(localAt) !== localSignature) return null
  const name = file.toString('utf8', at + 46, at + 46 + nameLength!)
  const localNameLength = file.readUInt16LE(localAt + 26)
  const dataAt = localAt + 30 + localNameLength + file.readUInt16LE(localAt + 28)
  // The two places that name an entry must agree, else every reader would see another file.
  if (file.toString('utf8', localAt + 30, localAt + 30 + localNameLength) !== name) return null
  const packedSize = file.readUInt32LE(at + 20)
  if (dataAt + packedSize > end) return null
  return {
    name,
    method: file.readUInt16LE(at + 10),
    size: file.readUInt32LE(at + 24),
    packedSize,
    dataAt,
    next,
  }
}

function inflates(entries: readonly ZipEntry[]): boolean {
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0)
  if (unpacked > mostUnpacked) return true
  return entries.some(({ size, packedSize }) => size > smallEnough && size > packedSize * mostInflation)
}

/** Entries that share bytes are how a small file unpacks into an endless one. */
function overlaps(entries: readonly ZipEntry[], directoryAt: number): boolean {
  const spans = entries
    .map(({ dataAt, packedSize }) => ({ from: dataAt, to: dataAt + packedSize }))
    .sort((a, b) => a.from - b.from)
  return spans.some(({ from, to }, index) => to > directoryAt || from < (spans[index - 1]?.to ?? 0))
}

function hasPaths(entries: readonly ZipEntry[]): boolean {
  return entries.some(
    ({ name }) =>
      name.startsWith('/') || name.includes('\\') || name.includes('\u0000') || /(^|\/)\.\.(\/|$)/.test(name),
  )
}
