import type { TestProject } from 'vitest/node'

import { findBrowser } from '../admin-web/e2e/browser.ts'
import { builtWeb } from './start/web.ts'

/** Once for all browser tests: the built admin web and a browser ready to launch. */
export default async function setup(project: TestProject): Promise<void> {
  const [browser, webDist] = await Promise.all([findBrowser(), builtWeb()])
  project.provide('browser', browser)
  project.provide('webDist', webDist)
}
