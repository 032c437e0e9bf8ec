import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

import { StartFailure } from '@lidzas/local-postgres/failure'

const root = join(import.meta.dirname, '..', '..')
const web = join(root, 'admin-web')
const stamp = 'built-from.txt'

/** Whatever can change the built files. Tests beside the sources are not worth a build. */
const sources = [
  'admin-web/src',
  'admin-web/public',
  'admin-web/index.html',
  'admin-web/vite.config.ts',
  'admin-web/package.json',
  'packages/domain/src',
  'packages/sdk/src',
  'pnpm-lock.yaml',
]

/** The folder of the built admin web; built now when its sources changed since the last build. */
export async function builtWeb(): Promise<string> {
  const dist = join(web, 'dist')
  const wanted = fingerprint()
  const stampFile = join(dist, stamp)
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return dist

  // Built beside and renamed: an interrupted build leaves the old one whole.
  const fresh = join(web, `dist-${process.pid}`)
  const vite = join(
    dirname(createRequire(join(web, 'package.json')).resolve('vite/package.json')),
    'bin',
    'vite.js',
  )
  try {
    await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', fresh, '--logLevel', 'error'], {
      cwd: web,
    })
    writeFileSync(join(fresh, stamp), wanted)
    rmSync(dist, { recursive: true, force: true })
    renameSync(fresh, dist)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : ''
    throw new StartFailure(`The admin web could not be built: ${said || String(error)}`)
  }
  return dist
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesOf(join(root, source))).toSorted()) {
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return /\.test\.tsx?$/.test(path) ? [] : [path]
  return readdirSync(path).flatMap((name) => filesOf(join(path, name)))
}
