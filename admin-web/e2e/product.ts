/** The whole product for one test file: the real API over HTTP, serving the built admin web, and people who sign in. */
import { hashPassword } from '@lidzas/api/accounts/auth/passwords'
import { startJobWorker } from '@lidzas/api/core/jobs/worker'
import { type Caller, type Narrow, testApp } from '@lidzas/api/test/app'
import type { Role } from '@lidzas/domain/core/permissions'
import type { Browser, Page } from 'playwright-core'
import { afterAll, expect, inject } from 'vitest'

import { launchBrowser } from './browser.ts'
import { desk, openPage, signIn, type View } from './fixtures.ts'
import type {} from './provided.ts'

export type Product = Awaited<ReturnType<typeof product>>
export type Person = Caller & { role: Role; displayName: string; email: string; password: string }

const password = 'zaļais mežs un jūra 7'

/** `now` sets the clock of the server, the database and every browser; `travel` moves them all and closes the pages. */
export async function product({ now }: { now: string }) {
  const api = await testApp({ now, settings: { webDist: inject('webDist') } })
  const url = await api.app.listen({ host: '127.0.0.1', port: 0 })
  const passwordHash = await hashPassword(password)
  const browser: Browser = await launchBrowser()
  const faults: string[] = []
  const jobs = startJobWorker(api.app)
  afterAll(() => Promise.all([browser.close(), jobs.stop()]))

  /** Somebody with a role, a name and a password. */
  async function person(role: Role, displayName: string, narrow: Narrow = {}): Promise<Person> {
    const caller = await api.as(role, narrow)
    const [account] = await api.sql<{ email: string }>(
      'update account set password_hash = $1, display_name = $2 where id = $3 returning email',
      [passwordHash, displayName, caller.accountId],
    )
    return { ...caller, role, displayName, email: account!.email, password }
  }

  /** An empty browser at the product's clock, by `from` where that is not the server itself. Errors of its pages and refusals of their security policy are `faults`. */
  async function openBrowser(view: View = desk, from = url): Promise<Page> {
    const page = await openPage(browser, from, view)
    page.setDefaultTimeout(30_000)
    await page.clock.setFixedTime(api.now())
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
    page.on('console', (message) => {
      // The browser logs each answer of 4xx by itself, and React the page that stands in for one that is forbidden.
      const expected = /^Failed to load resource|ApiError: 403 /
      if (message.type() === 'error' && !expected.test(message.text()))
        faults.push(`${page.url()}: ${message.text()}`)
    })
    return page
  }

  /** Signs a person in, at the first page they see or at `address`. */
  async function open(
    who: Pick<Person, 'email' | 'password'>,
    address?: string,
    view?: View,
    from?: string,
  ): Promise<Page> {
    const page = await openBrowser(view, from)
    await signIn(page, who.email, who.password)
    if (address) await page.goto(address)
    return page
  }

  /** Rows made directly name authors who hold no role and are nobody here; afterwards they are former colleagues. */
  const pastColleagues = () =>
    api.sql(
      `insert into membership (tenant_id, account_id, role, starts_on, ends_on)
       select $1, id, 'officer', '2015-01-01', '2015-12-31' from account
       where not exists (select from membership where account_id = account.id)`,
      [api.tenantId],
    )

  return {
    api,
    url,
    pastColleagues,
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
