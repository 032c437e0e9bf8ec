import { afterAll, beforeAll, expect, inject, it } from 'vitest'

import { databaseUrls, derivePasswords, ensureDatabase } from './bootstrap.ts'
import { withClient } from './client.ts'
import { createTenant, hasTenant } from './tenant.ts'

const { superuserUrl, secret, template } = inject('cluster')
const name = `tenant_${process.pid}`
const { ownerUrl, superuserUrl: url } = databaseUrls(superuserUrl, name, derivePasswords(secret))
const administrator = { email: 'Anna@pasvaldiba.example', displayName: 'Anna Ozola' }
const city = { kind: 'MUNICIPALITY', nameLv: 'Jūras pilsēta', nameEn: 'Sea City', administrator } as const

beforeAll(() => ensureDatabase(superuserUrl, name, template))
afterAll(() => withClient(superuserUrl, (client) => client.query(`drop database ${name} with (force)`)))

it('makes a tenant whose administrator is invited once, also into a second one', async () => {
  expect(await hasTenant(ownerUrl)).toBe(false)
  const first = await createTenant(ownerUrl, city)
  const second = await createTenant(ownerUrl, { ...city, nameLv: 'Cita', nameEn: 'Other' })
  expect(await hasTenant(ownerUrl)).toBe(true)
  expect(first.invitation).toHaveLength(43)
  expect(second.accountId).toBe(first.accountId)
  const rows = await withClient(url, async (client) => {
    const sql = `select a.email, m.tenant_id, m.role, e.action from account a
      join membership m on m.account_id = a.id join audit_event e on e.object_id = m.tenant_id order by m.tenant_id`
    return (await client.query<Record<string, string>>(sql)).rows
  })
  const common = { email: 'anna@pasvaldiba.example', role: 'administrator', action: 'tenant.created' }
  expect(rows).toEqual([
    { ...common, tenant_id: first.tenantId },
    { ...common, tenant_id: second.tenantId },
  ])
})

it('makes nothing when the address is none', async () => {
  const wrong = { ...city, nameLv: 'Trešā', administrator: { ...administrator, email: 'nobody' } }
  await expect(createTenant(ownerUrl, wrong)).rejects.toThrow('The tenant was not made (account_email_form)')
  const { rowCount } = await withClient(url, (client) =>
    client.query("select from tenant where name_lv = 'Trešā'"),
  )
  expect(rowCount).toBe(0)
})
