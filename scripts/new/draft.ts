import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { Fault, faultIf } from './fault.ts'

export type Draft = ReturnType<typeof draftOf>

/**
 * Everything that a run would change, kept in memory: files appear on the disk in `write` alone, so that a mistake
 * which is noticed late leaves nothing half-written. Paths start at `root`.
 */
export function draftOf(root: string) {
  const texts = new Map<string, string>()
  const created: string[] = []
  const has = (path: string) => texts.has(path) || existsSync(join(root, path))
  const read = (path: string) => {
    faultIf(!has(path), `${path} does not exist.`)
    return texts.get(path) ?? readFileSync(join(root, path), 'utf8')
  }
  const edit = (path: string, change: (text: string) => string) => {
    const before = read(path)
    const after = change(before)
    if (after === before) throw new Fault(`${path} does not look as expected: the line was not added.`)
    texts.set(path, after)
  }
  return {
    has,
    read,
    edit,
    list: (folder: string) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []),
    create(path: string, text: string) {
      faultIf(has(path), `${path} exists already: nothing is overwritten.`)
      texts.set(path, text)
      created.push(path)
    },
    /** Writes it all and says which files are new and which have a line more. */
    write() {
      for (const [path, text] of texts) {
        mkdirSync(dirname(join(root, path)), { recursive: true })
        writeFileSync(join(root, path), text)
      }
      return { created, changed: [...texts.keys()].filter((path) => !created.includes(path)) }
    },
  }
}
