import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { homedir, tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'

import sparticuz, { inflate } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
]
/**
 * The first two end the whole browser when one page closes, the next two switch off what the tests should meet, and the
 * rest draw pages by a graphics card that the processor plays, which takes a third more of it than `--disable-gpu`.
 */
const harmful = new Set([
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--ignore-gpu-blocklist',
  '--in-process-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
])
const npmBrowserRuns = process.platform === 'linux' && process.arch === 'x64'

/** A browser for the tests: the one from npm on Linux x64, elsewhere an installed Chrome, Chromium or Playwright's own. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = npmBrowserRuns ? await unpackBrowser() : installedBrowser()
  try {
    return await chromium.launch({
      args: npmBrowserRuns ? [...sparticuz.args.filter((arg) => !harmful.has(arg)), ...flags] : flags,
      ...(executablePath && { executablePath }),
      env: { ...process.env, ...libraryPath(executablePath) },
    })
  } catch (cause) {
    throw new Error(
      'No browser could be started. Install Google Chrome or Chromium, or set BROWSER_PATH to one.',
      { cause },
    )
  }
}

/**
 * The browser's executable, unpacked once per user. Left alone it unpacks itself at its first launch, where launches
 * side by side race for the file: call this in the global set-up.
 */
export async function unpackBrowser(): Promise<string> {
  const folder = join(tmpdir(), `lidzas-browser-${userInfo().username}`)
  const executable = join(folder, 'chromium')
  if (existsSync(executable)) return executable
  // Unpacked aside and moved as a whole, so that nobody meets a half-written browser.
  const aside = await mkdtemp(join(tmpdir(), 'lidzas-browser-'))
  const before = process.env.TMPDIR
  process.env.TMPDIR = aside
  try {
    const unpacked = await sparticuz.executablePath()
    const archives = join(dirname(import.meta.dirname), 'node_modules/@sparticuz/chromium/bin')
    if (!hasNss()) await inflate(join(archives, 'al2023.tar.br'))
    if (dirname(unpacked) !== aside) return unpacked
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  await rename(aside, folder).catch(() => rm(aside, { recursive: true, force: true }))
  return executable
}

/** The one system library that the browser needs and a bare machine lacks; the package brings a copy. */
function hasNss(): boolean {
  return ['/usr/lib/x86_64-linux-gnu', '/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib'].some((folder) =>
    existsSync(join(folder, 'libnss3.so')),
  )
}

function libraryPath(executablePath: string | undefined): { LD_LIBRARY_PATH?: string } {
  if (!npmBrowserRuns || !executablePath || hasNss()) return {}
  return { LD_LIBRARY_PATH: join(dirname(executablePath), 'al2023/lib') }
}

function installedBrowser(): string | undefined {
  const places = [
    process.env.BROWSER_PATH,
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ]
  return (
    places.find((place) => place && existsSync(place)) ??
    ['google-chrome', 'chromium'].map(onPath).find(Boolean)
  )
}

function onPath(name: string): string | undefined {
  try {
    return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return undefined
  }
}
