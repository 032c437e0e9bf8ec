/** Rows written as CSV that a spreadsheet opens without running anything: the counterpart of reading one. */

/** Excel in Latvia divides by semicolons, and knows UTF-8 by its mark. */
export const csvStart = '\ufeff'
const delimiter = ';'

/** One line with its end. A cell that would be a formula gets an apostrophe, which reading takes away again. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(safe(cell))).join(delimiter)}\r\n`
}

function safe(cell: string): string {
  return /^[\s\u00a0]*[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell
}

function quoted(cell: string): string {
  return /[";\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
