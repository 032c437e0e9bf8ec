/** A small page that stands for a scanned consent: real PDF, a few hundred bytes, the same for the same words. */

/** Latvian letters by their glyph names, since the fonts every reader has know Western ones by number alone. */
const glyphs: Record<string, string> = {
  Ā: 'Amacron',
  ā: 'amacron',
  Č: 'Ccaron',
  č: 'ccaron',
  Ē: 'Emacron',
  ē: 'emacron',
  Ģ: 'Gcommaaccent',
  ģ: 'gcommaaccent',
  Ī: 'Imacron',
  ī: 'imacron',
  Ķ: 'Kcommaaccent',
  ķ: 'kcommaaccent',
  Ļ: 'Lcommaaccent',
  ļ: 'lcommaaccent',
  Ņ: 'Ncommaaccent',
  ņ: 'ncommaaccent',
  Š: 'Scaron',
  š: 'scaron',
  Ū: 'Umacron',
  ū: 'umacron',
  Ž: 'Zcaron',
  ž: 'zcaron',
}
const first = 0x80
const letters = Object.keys(glyphs)

/** One A4 page with these lines, the first as its heading. Plain ASCII bytes throughout. */
export function scanOf(lines: readonly string[]): string {
  const drawn = lines.map((line, index) => {
    const size = index === 0 ? 18 : 12
    return `BT /F1 ${size} Tf 72 ${760 - index * 34} Td (${encoded(line)}) Tj ET`
  })
  const content = drawn.join('\n')
  const differences = letters.map((letter) => `/${glyphs[letter]}`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    `<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[${first} ${differences}]>>>>`,
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`
}

function encoded(line: string): string {
  return [...line]
    .map((character) => {
      const at = letters.indexOf(character)
      if (at >= 0) return `\\${(first + at).toString(8)}`
      if (character === '–') return '-'
      return /[()\\]/.test(character) ? `\\${character}` : character.replace(/[^ -~]/, '')
    })
    .join('')
}
