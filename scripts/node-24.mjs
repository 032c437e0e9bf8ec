// Loaded before a TypeScript entry, and plain JavaScript so that an older Node can still read it.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  process.stderr.write(
    `This needs Node 24, and ${process.version} is running: start it as "npx pnpm start" or "npx pnpm test", which bring their own.\n`,
  )
  process.exit(1)
}
