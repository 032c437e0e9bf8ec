import type { TestProject } from 'vitest/node'

import { launchBrowser } from '../admin-web/e2e/browser.ts'
import type {} from '../admin-web/e2e/provided.ts'
import { builtWeb } from './start/web.ts'

/** Once for all browser tests: builds the admin web, and shows that a browser starts, unpacking it the first time. */
export default async function setup(project: TestProject): Promise<void> {
  const [browser, webDist] = await Promise.all([launchBrowser(), builtWeb()])
  await browser.close()
  project.provide('webDist', webDist)
}
