import { describe, expect, it } from 'vitest'

import type { Actor } from '../core/permissions.ts'
import { type NewMembership, changeMembershipRefusal, grantRefusal } from './memberships.ts'

const nothing = { organisationId: null, programmeId: null, personId: null }
const actor = (own: Partial<NewMembership>): Actor => ({
  accountId: 'me',
  tenantId: 't',
  sessionId: 's',
  memberships: [{ id: 'm', role: 'administrator', ...nothing, ...own }],
})

describe('grantRefusal', () => {
  it.each<[string, Partial<NewMembership>, Partial<NewMembership> & { accountId?: string }, string | null]>([
    ['an administrator gives any role', {}, { role: 'officer' }, null],
    ['nobody gives a role to themselves', {}, { role: 'officer', accountId: 'me' }, 'OWN_MEMBERSHIP'],
    ['one programme gives inside it', { programmeId: 'p' }, { role: 'officer', programmeId: 'p' }, null],
    ['one programme gives nothing tenant-wide', { programmeId: 'p' }, { role: 'officer' }, 'GRANT_ABOVE_OWN'],
    [
      'nor in another programme',
      { programmeId: 'p' },
      { role: 'officer', programmeId: 'q' },
      'GRANT_ABOVE_OWN',
    ],
    ['nor outside its organisation', { organisationId: 'o' }, { role: 'officer' }, 'GRANT_ABOVE_OWN'],
    ['an officer gives nothing', { role: 'officer' }, { role: 'mentor', personId: 'x' }, 'GRANT_ABOVE_OWN'],
    ['a provider needs an organisation', {}, { role: 'provider_coordinator' }, 'MEMBERSHIP_SCOPE'],
    ['a mentor needs a file', {}, { role: 'mentor' }, 'MEMBERSHIP_SCOPE'],
  ])('%s', (_, own, given, code) => {
    const membership = { role: 'auditor' as const, accountId: 'other', ...nothing, ...given }
    expect(grantRefusal(actor(own), membership)?.code ?? null).toBe(code)
  })

  it('leaves an ended membership as it is', () => {
    const ended = { role: 'auditor' as const, accountId: 'other', ...nothing, endedAt: new Date(0) }
    expect(changeMembershipRefusal(actor({}), ended)?.code).toBe('MEMBERSHIP_ENDED')
    expect(changeMembershipRefusal(actor({}), { ...ended, endedAt: null })).toBeNull()
  })
})
