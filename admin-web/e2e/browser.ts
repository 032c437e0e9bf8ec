import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

import chromium from '@sparticuz/chromium'
import { chromium as playwright } from 'playwright-core'

import type { BrowserLaunch } from './provided.ts'

const require = createRequire(import.meta.url)

// Without these two a page that closes takes the whole browser with it.
const breaking = ['--single-process', '--no-zygote']
const candidates = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** A browser to test with: the one from npm on Linux x64, elsewhere what is installed. Throws naming what to install. */
export async function findBrowser(): Promise<BrowserLaunch> {
  if (process.platform === 'linux' && process.arch === 'x64') return npmBrowser()
  const executablePath = [...candidates, playwright.executablePath()].find((path) => existsSync(path))
  if (executablePath) return { executablePath, args: [], env: {} }
  throw new Error('No browser was found for the browser tests: install Google Chrome or Chromium.')
}

async function npmBrowser(): Promise<BrowserLaunch> {
  const folder = await unpackOnce(dirname(dirname(require.resolve('@sparticuz/chromium'))))
  const executablePath = join(folder, 'chromium')
  const missing = execFileSync('ldd', [executablePath], { encoding: 'utf8' }).includes('not found')
  return {
    executablePath,
    args: chromium.args.filter((flag) => !breaking.includes(flag)),
    env: {
      FONTCONFIG_PATH: join(folder, 'fonts'),
      ...(missing ? { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } : {}),
    },
  }
}

/**
 * The package unpacks itself at the first launch, into a shared temporary folder where parallel launches and other
 * users get in its way. So it is unpacked beforehand, per user and version, and put in place in one step.
 */
async function unpackOnce(installed: string): Promise<string> {
  const { version } = require(join(installed, 'package.json')) as { version: string }
  const cache = cacheFolder()
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder
  const fresh = mkdtempSync(join(cache, 'unpacking-'))
  try {
    const archives = ['chromium', 'fonts.tar', 'swiftshader.tar', 'al2023.tar'].map((name) =>
      join(installed, 'bin', `${name}.br`),
    )
    const code = `
      const { inflate } = await import(${JSON.stringify(join(installed, 'build', 'index.js'))})
      await Promise.all(${JSON.stringify(archives)}.map((archive) => inflate(archive)))`
    const env = { ...process.env, TMPDIR: fresh }
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], { env })
    if (!existsSync(folder)) renameSync(fresh, folder)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  return folder
}

function cacheFolder(): string {
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'lidzas')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return folder
  } catch {
    return mkdtempSync(join(tmpdir(), 'lidzas-cache-'))
  }
}
