import { numbersIn } from './numbers.ts'
import { page, requirementsOf, withProofs } from './page.ts'
import { proofsIn } from './proofs.ts'

const anew = 'Run "npx pnpm requirements" and commit what it writes.'

/** One sentence for each thing that is wrong with the requirements page of these files; a path maps to its text. */
export function faultsOf(files: Map<string, string>): string[] {
  const text = files.get(page)
  if (text === undefined) return [`${page} is missing.`]
  return [...unknown(text, files), ...unclear(text), ...unproven(text, files), ...stale(text, files)]
}

function unknown(text: string, files: Map<string, string>): string[] {
  const known = new Set(requirementsOf(text).map(({ number }) => number))
  return [...files].flatMap(([file, source]) =>
    numbersIn(source)
      .filter((number) => !known.has(number))
      .map((number) => `${file} quotes ${number}, which ${page} does not know.`),
  )
}

function unclear(text: string): string[] {
  const seen = new Set<string>()
  return requirementsOf(text).flatMap(({ line, number, sentence, open }) => {
    const twice = seen.has(number)
    seen.add(number)
    return [
      ...(twice ? [`${page}:${line} has ${number} a second time.`] : []),
      ...(isSentence(sentence)
        ? []
        : [`${page}:${line} does not say in a sentence what ${number} asks for.`]),
      ...(open === '' || isSentence(open)
        ? []
        : [`${page}:${line} lists ${number} as open and does not say in a sentence what is missing.`]),
    ]
  })
}

function unproven(text: string, files: Map<string, string>): string[] {
  const proofs = proofsIn(files)
  return requirementsOf(text)
    .filter(({ number, open }) => !proofs.has(number) && open === '')
    .map(
      ({ line, number }) =>
        `${page}:${line} ${number} is neither proven nor open. Quote it in the title of the test that proves it, or say what is missing.`,
    )
}

function stale(text: string, files: Map<string, string>): string[] {
  const written = requirementsOf(text)
  const today = requirementsOf(withProofs(text, proofsIn(files)))
  const numbers = written.flatMap(({ number, proof }, row) => (today[row]?.proof === proof ? [] : [number]))
  return numbers.length === 0 ? [] : [`The proofs of ${numbers.join(', ')} in ${page} are stale. ${anew}`]
}

/** At least three words and a full stop, so that a mark such as "Open." does not pass for an explanation. */
function isSentence(text: string): boolean {
  return text.endsWith('.') && text.split(/\s+/).length >= 3
}
