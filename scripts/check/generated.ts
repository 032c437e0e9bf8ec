import { execFile } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Generates the client anew from `api/openapi.json`, beside the repository, and names what differs, or gives null. */
export async function staleClient(root: string): Promise<string | null> {
  const folder = mkdtempSync(join(tmpdir(), 'lidzas-generated-'))
  const sdk = join(root, 'packages', 'sdk')
  try {
    const env = { ...process.env, OPENAPI_OUTPUT: folder }
    await run(join(sdk, 'node_modules', '.bin', 'openapi-ts'), [], { cwd: sdk, env })
    const stale = differing(folder, join(sdk, 'src', 'generated'))
    return stale.length === 0
      ? null
      : `Stale: ${stale.join(', ')}. Run "npx pnpm openapi" and commit what it writes.`
  } catch (error) {
    return error instanceof Error && 'stderr' in error
      ? `${error.message}\n${String(error.stderr)}`
      : String(error)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function differing(one: string, other: string): string[] {
  const files = new Set([one, other].flatMap((folder) => globSync('**/*.ts', { cwd: folder })))
  return [...files].filter((file) => !same(join(one, file), join(other, file))).toSorted()
}

function same(one: string, other: string): boolean {
  try {
    return readFileSync(one, 'utf8') === readFileSync(other, 'utf8')
  } catch {
    return false
  }
}
