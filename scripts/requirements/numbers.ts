/** The number of a requirement as code quotes it: `L-32`, `R-25`, `T-12` or, for a rule of the domain, `#52`. */
const number = /(?<![\w&#])(?:[LRT]-\d{2}|#\d{1,3})(?!\w)/g
const one = number.source
const range = new RegExp(`${one}\\s*(?:-|–|to)\\s*${one}`, 'g')

/** Every number in a text, each once, in the order in which it is written. */
export function numbersIn(text: string): string[] {
  return [...new Set(text.match(number))]
}

/** The numbers that a title claims. The two ends of a range claim nothing: a proof spells each of its numbers out. */
export function numbersClaimed(title: string): string[] {
  return numbersIn(title.replaceAll(range, ''))
}

/** What a title says besides its numbers. */
export function wordsOf(title: string): string {
  return title
    .replaceAll(number, '')
    .replaceAll(/[^\p{L}\d%]+/gu, ' ')
    .trim()
}
