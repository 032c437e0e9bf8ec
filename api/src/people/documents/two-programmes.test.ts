/** Somebody in two programmes: the papers of the one are not the other's to read (#4). */
import { expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'
import { pdf, upload } from '../../../test/uploads.ts'

const api = await testApp({ now: '2026-03-02T10:00:00Z' })

test('a paper of another programme alone is out of reach, one of both or of none is not', async () => {
  const [here, there] = [await admissions(api), await admissions(api)]
  const { id: person } = await here.candidate()
  await here.waiting({}, person)
  await there.waiting({}, person)
  const everywhere = await api.as('coordinator')
  const kept = async (words: string) =>
    ok<{ id: string }>(await upload(api, everywhere, person, { content: pdf(words) })).id
  const [theirs, both, letter, loose] = [
    await kept('viena'),
    await kept('abas'),
    await kept('vēstule'),
    await kept('neviena'),
  ]
  const publicity = { purpose: 'PUBLICITY' }
  await there.consent(person, { ...publicity, documentId: theirs })
  await there.consent(person, { purpose: 'RESEARCH_CONTACT', documentId: both })
  await here.consent(person, { ...publicity, documentId: both })
  await there.referral(person, { state: 'withdrawn', documentId: letter })
  const listed = async (who: typeof everywhere) =>
    ok<{ data: { id: string }[] }>(await api.get(who, `/participants/${person}/documents`))
      .data.map(({ id }) => id)
      .toSorted()
  expect(await listed(here.coordinator)).toEqual([both, loose].toSorted())
  for (const who of [there.coordinator, everywhere, await api.as('officer')])
    expect(await listed(who)).toEqual([theirs, both, letter, loose].toSorted())
  for (const id of [theirs, letter]) {
    refused(await api.get(here.coordinator, `/documents/${id}/content`), 'NOT_FOUND')
    expect((await api.get(there.coordinator, `/documents/${id}/content`)).statusCode).toBe(200)
  }
})
