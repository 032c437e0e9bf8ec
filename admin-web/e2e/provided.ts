import type {} from 'vitest'

/** How to launch the browser of this test run: goes into playwright-core's `chromium.launch`. */
export type BrowserLaunch = { executablePath: string; args: string[]; env: Record<string, string> }

declare module 'vitest' {
  export interface ProvidedContext {
    browser: BrowserLaunch
    /** Folder of the built admin web. */
    webDist: string
  }
}
