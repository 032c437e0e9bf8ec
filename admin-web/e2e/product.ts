/** The whole product for one test file: the real API over HTTP, serving the built admin web, and people who sign in. */
import { hashPassword } from '@lidzas/api/auth/passwords'
import { type Narrow, testApp } from '@lidzas/api/test/app'
import type { Role } from '@lidzas/domain/permissions'
import type { Browser, Page } from 'playwright-core'
import { afterAll, expect, inject } from 'vitest'

import { launchBrowser } from './browser.ts'
import { desk, openPage, signIn, type View } from './fixtures.ts'
import type {} from './provided.ts'

export type Product = Awaited<ReturnType<typeof product>>
export type Person = Awaited<ReturnType<Product['person']>>

const password = 'zaļais mežs un jūra 7'

/** `now` sets the clock of the server, the database and every browser; `travel` moves them all and closes the pages. */
export async function product({ now }: { now: string }) {
  const api = await testApp({ now, settings: { webDist: inject('webDist') } })
  const url = await api.app.listen({ host: '127.0.0.1', port: 0 })
  const passwordHash = await hashPassword(password)
  const browser: Browser = await launchBrowser()
  const faults: string[] = []
  afterAll(() => browser.close())

  /** Somebody with a role, a name and a password. */
  async function person(role: Role, displayName: string, narrow: Narrow = {}) {
    const caller = await api.as(role, narrow)
    const [account] = await api.sql<{ email: string }>(
      'update account set password_hash = $1, display_name = $2 where id = $3 returning email',
      [passwordHash, displayName, caller.accountId],
    )
    return { ...caller, role, displayName, email: account!.email, password }
  }

  /** An empty browser at the product's clock. Errors of its pages and refusals of their security policy are `faults`. */
  async function openBrowser(view: View = desk): Promise<Page> {
    const page = await openPage(browser, url, view)
    page.setDefaultTimeout(15_000)
    await page.clock.setFixedTime(api.now())
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
    page.on('console', (message) => {
      // The browser logs each answer of 4xx by itself.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        faults.push(`${page.url()}: ${message.text()}`)
    })
    return page
  }

  /** Signs a person in, at the first page they see or at `address`. */
  async function open(who: Pick<Person, 'email' | 'password'>, address?: string, view?: View): Promise<Page> {
    const page = await openBrowser(view)
    await signIn(page, who.email, who.password)
    if (address) await page.goto(address)
    return page
  }

  return {
    api,
    url,
    person,
    openBrowser,
    open,
    faults,
    async travel(instant: string) {
      api.travel(instant)
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    /** No page so far threw an error or broke the security policy. */
    expectNoFaults: () => expect(faults.splice(0)).toEqual([]),
  }
}
