import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify, stripVTControlCharacters } from 'node:util'

import { StartFailure } from '@lidzas/local-postgres/failure'

const run = promisify(execFile)
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
  const isBuilt = () => existsSync(join(dist, stamp)) && readFileSync(join(dist, stamp), 'utf8') === wanted
  if (isBuilt()) return dist

  // Built aside and moved as a whole: an interrupted build leaves the old one as it was.
  const aside = mkdtempSync(join(web, 'node_modules', '.build-'))
  const vite = join(
    dirname(createRequire(join(web, 'package.json')).resolve('vite/package.json')),
    'bin',
    'vite.js',
  )
  try {
    await run(process.execPath, [vite, 'build', '--outDir', aside, '--emptyOutDir', '--logLevel', 'error'], {
      cwd: web,
      env: { ...process.env, NO_COLOR: '1' },
    })
    writeFileSync(join(aside, stamp), wanted)
    chmodSync(aside, 0o755)
    rmSync(dist, { recursive: true, force: true })
    renameSync(aside, dist)
  } catch (error) {
    // Another start built the same at the same moment and was faster.
    if (isBuilt()) return dist
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : ''
    throw new StartFailure(`The admin web could not be built: ${firstLines(said) || String(error)}`)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  return dist
}

function firstLines(text: string): string {
  return stripVTControlCharacters(text)
    .split('\n')
    .filter((line) => !/^\s+at /.test(line))
    .slice(0, 20)
    .join('\n')
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
