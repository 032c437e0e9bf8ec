import { type ArrayExpression, type CallExpression, parseSync, Visitor } from 'oxc-parser'

import { wordsOf } from './numbers.ts'

type Node = CallExpression['arguments'][number] | ArrayExpression['elements'][number]

/** `row` is one case of a table; its first cell names it. */
export type Title = { title: string; row: boolean }

/**
 * What a test file calls its tests: the titles of `describe`, `it` and `test`, and the first cell of each row of a table.
 * A cell that holds nothing but a number names no case, so it is left out. A skipped test has no title.
 */
export function titlesIn(file: string, text: string): Title[] {
  const titles: Title[] = []
  const { program } = parseSync(file, text)
  new Visitor({
    CallExpression({ callee, arguments: [first] }) {
      const title = words(first)
      if (title !== null && /^(describe|it|test)\b/.test(nameOf(callee))) titles.push({ title, row: false })
    },
    ArrayExpression({ elements: [first, second] }) {
      const title = words(first)
      if (second && title !== null && wordsOf(title) !== '') titles.push({ title, row: true })
    },
  }).visit(program)
  return titles
}

/** The dotted name of what is called: `describe`, `it`, `test.each`. Empty for anything else, and for what is skipped. */
function nameOf(callee: CallExpression['callee']): string {
  if (callee.type === 'Identifier') return callee.name
  if (callee.type === 'CallExpression' || callee.type === 'TaggedTemplateExpression') {
    return nameOf(callee.type === 'CallExpression' ? callee.callee : callee.tag)
  }
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return ''
  const { name } = callee.property
  return ['skip', 'skipIf', 'todo'].includes(name) ? '' : `${nameOf(callee.object)}.${name}`
}

/** The text of a string; what a template fills in shows as three dots. Null for anything that is no string. */
function words(node: Node | undefined): string | null {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node?.type !== 'TemplateLiteral') return null
  return node.quasis.map(({ value }) => value.cooked ?? value.raw).join('…')
}
