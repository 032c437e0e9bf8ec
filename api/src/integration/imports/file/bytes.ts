/** The bytes of a file that lies somewhere in pieces: any range on demand, never all of it at once. */
export type FileBytes = {
  size: number
  /** The bytes from `from` up to, and without, `to`. */
  read(from: number, to: number): Promise<Buffer>
}

const step = 256 * 1024

/** A range from its beginning to its end, a quarter of a megabyte at a time. */
export async function* inPieces(file: FileBytes, from = 0, to = file.size): AsyncGenerator<Buffer> {
  for (let at = from; at < to; at += step) yield file.read(at, Math.min(at + step, to))
}

export function bytesOf(buffer: Buffer): FileBytes {
  return { size: buffer.length, read: async (from, to) => buffer.subarray(from, to) }
}
