import { liepajaPolicy } from '@lidzas/domain/programmes/presets'
import { expect, test } from 'vitest'

import { ok, refused, testApp } from '../../../test/app.ts'

type Agreement = {
  id: string
  version: number
  organisationName: string
  role: string
  signedOn: string | null
}

const api = await testApp({ now: '2020-09-14T09:00:00Z' })
const officer = await api.as('officer')

const programme = ok<{ id: string }>(
  await api.post(officer, '/programmes', {
    code: 'tikls',
    nameLv: 'Mentoru tīkls',
    nameEn: 'Mentor network',
    startsOn: '2020-09-14',
    endsOn: '2021-09-13',
    policy: liepajaPolicy,
  }),
)
const path = `/programmes/${programme.id}/agreements`
const organisation = async (name: string, kind: string) =>
  ok<{ id: string }>(await api.post(officer, '/organisations', { name, kind })).id
const list = async () => ok<{ data: Agreement[] }>(await api.get(officer, path)).data

test('organisations take part in a role and for a period (L-04), a planning region among them (R-02)', async () => {
  const partner = { role: 'PARTNER', startsOn: '2020-10-01', endsOn: '2021-03-31' }
  const organisationId = await organisation('Zemgales reģions', 'PLANNING_REGION')
  ok(await api.post(officer, path, { ...partner, organisationId }))
  const youth = await organisation('Jaunieši', 'ASSOCIATION')
  const coordinator = { role: 'COORDINATOR', startsOn: '2020-09-14', signedOn: '2020-09-14' }
  ok(await api.post(officer, path, { ...coordinator, organisationId: youth }))
  expect(await list()).toMatchObject([
    { ...coordinator, organisationName: 'Jaunieši', endsOn: null },
    { ...partner, organisationName: 'Zemgales reģions', signedOn: null },
  ])
  const abroad = await api.as('officer', { tenantId: await api.newTenant() })
  refused(await api.post(abroad, path, { ...partner, organisationId }), 'NOT_FOUND')
  refused(await api.post(await api.as('coordinator'), path, { ...partner, organisationId }), 'FORBIDDEN')
})

test('an agreement keeps who signed it, in which position, and when (L-09)', async () => {
  const organisationId = await organisation('Biedrība', 'ASSOCIATION')
  const { id, version } = ok<Agreement>(
    await api.post(officer, path, { role: 'PARTNER', startsOn: '2020-09-14', organisationId }),
  )
  const signed = {
    signedOn: '2020-09-14',
    signatories: [
      { name: 'Ilze Paraudziņa', position: 'direktore', organisation: 'Sociālais dienests' },
      { name: 'Juris Paraudziņš', position: 'vadītājs', organisation: 'Biedrība' },
    ],
    documentReference: 'SD-2020/14',
  }
  expect(ok<Agreement>(await api.patch(officer, `/agreements/${id}`, version, signed))).toMatchObject(signed)
  expect((await list()).find((one) => one.id === id)).toMatchObject(signed)
  refused(await api.patch(officer, `/agreements/${id}`, version, { signedOn: null }), 'VERSION_STALE')
  const unnamed = { signatories: [{ position: 'direktore', organisation: 'Biedrība' }] }
  refused(await api.patch(officer, `/agreements/${id}`, version + 1, unnamed), 'INPUT_INVALID', [
    '/signatories/0/name',
  ])
})
