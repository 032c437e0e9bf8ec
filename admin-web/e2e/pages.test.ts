/** Every page for every role: it opens without an error, obeys the security policy, and axe finds nothing. */
import { join } from 'node:path'

import { maker } from '@lidzas/api/test/make'
import { makeWorld, type World } from '@lidzas/api/test/world'
import { type Permission, type Role, roleMay, roles } from '@lidzas/domain/core/permissions'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'

import { accessibilityFindings, type View } from './fixtures.ts'
import { type Person, product, type Product } from './product.ts'

type Site = Record<'programmePages' | 'settingsPages', readonly { path: string; permission: Permission }[]>

/** By its path, so that the types of the web stay out of the tests. */
const { programmePages, settingsPages } = (await import(
  join(import.meta.dirname, '..', 'src', 'site.ts')
)) as Site

let p: Product
let world: World
let people: Record<Role, Person>
let namesake = ''

beforeAll(async () => {
  p = await product({ now: '2026-03-02T09:00:00Z' })
  world = await makeWorld(p.api)
  const { ids } = world
  const of: Partial<Record<Role, object>> = {
    provider_coordinator: { organisationId: ids.organisations },
    mentor: { personId: ids.mentors },
  }
  people = {} as Record<Role, Person>
  for (const role of roles) people[role] = await p.person(role, `Loma ${role}`, of[role])
  const { accountId } = people.case_manager
  await p.api.sql('update referral set case_manager_id = $1', [accountId])
  const make = maker(p.api)
  namesake = (await make.participant()).id
  await make.referral(ids.programmes!, ids.participants!, accountId, {
    ...{ state: 'accepted', decidedBy: people.coordinator.accountId, decidedAt: p.api.now() },
  })
  await p.pastColleagues()
})
afterEach(() => p.expectNoFaults())

/** Whom a page is about where its path does not say it. */
const about: Record<string, () => string> = {
  'duplicates/compare': () => `?keep=${world.ids.participants}&drop=${namesake}`,
  'erasures/new': () => `?person=${world.ids.participants}`,
}

/** The address of a page, with the record of its kind. */
function addressOf(base: string, path: string): string {
  const [kind = ''] = path.split('/')
  return `${base}/${path.replace('$id', world.ids[kind] ?? 'missing')}${about[path]?.() ?? ''}`
}
const pages = () => [
  ...programmePages.map(({ path, permission }) => ({
    permission,
    address: addressOf(`/p/${world.ids.programmes}`, path),
  })),
  ...settingsPages.map(({ path, permission }) => ({ permission, address: addressOf('/settings', path) })),
]

/** Goes on within the application, as a link does, until the next page has its heading or its refusal. */
async function go(page: Page, address: string): Promise<string> {
  await page.evaluate((to) => {
    for (const element of document.querySelectorAll('#content *')) element.setAttribute('data-left', '')
    window.history.pushState({}, '', to)
  }, address)
  const arrived = page
    .locator('#content')
    .locator('h1, [role=alert] p')
    .and(page.locator(':not([data-left])'))
  const heading = await arrived.first().innerText()
  await page.locator('#content [role=status][aria-label]').first().waitFor({ state: 'detached' })
  return heading
}

const forbidden = { lv: 'Šī lapa nav pieejama jūsu lomai', en: 'This page is not open to your role' }
const failed =
  /nav pieejama|Šādas lapas nav|Kaut kas nogāja greizi|no such page|Something went wrong|not open to/
const schemes = ['light', 'dark'] as const
/** Axe looks at each page with the eyes of one of its readers, so that every role has its share. */
function inspected(role: Role) {
  return pages().filter(({ permission }, order) => {
    const readers = roles.filter((reader) => roleMay(reader, permission))
    return readers[order % readers.length] === role
  })
}

describe.each(roles.map((role, index) => ({ role, index })))('$role', ({ role, index }) => {
  const view: View = {
    width: index % 2 === 0 ? 1440 : 390,
    language: index % 3 === 0 ? 'en' : 'lv',
    scheme: index % 2 === 0 ? 'light' : 'dark',
  }

  test('opens every page that the role may read, and no other', async () => {
    // An import is seen by whoever brought it in.
    await p.api.sql('update import set created_by = $1', [people[role].accountId])
    // Begun on the account, so that every address of the list is a move.
    const page = await p.open(people[role], '/settings/account', view)
    const findings: string[] = []
    const readable = pages().filter(({ permission }) => roleMay(role, permission))
    const own = inspected(role).map(({ address }) => address)
    async function look(address: string, width: number, scheme: View['scheme']) {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      expect(await go(page, address), address).not.toMatch(failed)
      if (!own.includes(address)) return
      // The frame is the same around every page of a role: it is looked at with the first.
      const found = await accessibilityFindings(page, address === own[0] ? 'html' : '#content')
      if (width === 390 && (await scrollsSideways(page))) found.push('it scrolls sideways at 320 px')
      findings.push(...found.map((finding) => `${address} ${width} ${scheme}: ${finding}`))
    }
    for (const [order, { address }] of readable.entries())
      await look(address, view.width, schemes[order % 2]!)
    await go(page, addressOf('/settings', 'nowhere'))
    const other = view.width === 390 ? 1440 : 390
    for (const [order, address] of own.entries()) await look(address, other, schemes[(order + 1) % 2]!)
    for (const { permission, address } of pages())
      if (!roleMay(role, permission)) expect(await go(page, address), address).toBe(forbidden[view.language])
    expect(findings).toEqual([])
  })
})

/** Whether the page is wider than a window of 320 px. */
async function scrollsSideways(page: Page): Promise<boolean> {
  await page.setViewportSize({ width: 320, height: 844 })
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
}
