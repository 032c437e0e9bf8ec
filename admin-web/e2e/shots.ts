/**
 * Pictures of pages for looking at: `node e2e/shots.ts <baseUrl> <email> <password> <outDir> <path...>`.
 * Each path is shown at 1440 and 390 px, in Latvian and English, light and dark, with what axe finds. Paths may
 * be public (`/sign-in`); SHOTS=desk keeps to 1440 px, Latvian, light.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import { launchBrowser } from './browser.ts'
import { accessibilityFindings, desk, openPage, settled, signIn, type View } from './fixtures.ts'

const [baseUrl, email, password, outDir, ...addresses] = process.argv.slice(2)
if (!baseUrl || !email || !password || !outDir || addresses.length === 0) {
  process.stderr.write('usage: node e2e/shots.ts <baseUrl> <email> <password> <outDir> <path...>\n')
  process.exit(2)
}

const views: View[] =
  process.env.SHOTS === 'desk'
    ? [desk]
    : [1440, 390].flatMap((width) =>
        (['lv', 'en'] as const).flatMap((language) =>
          (['light', 'dark'] as const).map((scheme) => ({ width, language, scheme })),
        ),
      )

await mkdir(outDir, { recursive: true })
const browser = await launchBrowser()
for (const view of views) {
  const page = await openPage(browser, baseUrl, view)
  page.on('pageerror', (error) => process.stdout.write(`page error: ${error.message}\n`))
  if (addresses.some((address) => address !== '/sign-in')) await signIn(page, email, password)
  for (const address of addresses) {
    if (address === '/sign-in') await page.context().clearCookies()
    await page.goto(address)
    await settled(page)
    const name = `${address.replace(/[^\w-]+/g, '_').replace(/^_|_$/g, '') || 'home'}-${view.width}-${view.language}-${view.scheme}`
    await page.screenshot({ path: join(outDir, `${name}.png`), fullPage: true })
    const findings = await accessibilityFindings(page)
    process.stdout.write(`${name}: ${findings.length === 0 ? 'axe finds nothing' : findings.join('\n  ')}\n`)
  }
  await page.context().close()
}
await browser.close()
