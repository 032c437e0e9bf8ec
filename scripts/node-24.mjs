// Loaded before a TypeScript entry, and plain JavaScript so that an older Node can still read it.
import module from 'node:module'
import { join } from 'node:path'

const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  process.stderr.write(
    `This needs Node 24, and ${process.version} is running: start it as "npx pnpm start" or "npx pnpm test", which bring their own.\n`,
  )
  process.exit(1)
}
// What Node makes of a file is kept for the next start, which so needs a quarter less of the processor to read the code.
module.enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'node'))
