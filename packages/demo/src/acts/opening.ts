/** Everything before the first participant: the tenant, its people, organisations, the programme and its agreements. */
import { type IsoDate, addDays } from '@lidzas/domain/core/dates'
import type { Role } from '@lidzas/domain/core/permissions'
import type { ProgrammePolicy } from '@lidzas/domain/programmes/policy'
import type { ProgrammeContact, ProgrammeText, Signatory } from '@lidzas/domain/programmes/programme'
import type { CreateProgramme } from '@lidzas/sdk'
import { addAgreement, createOrganisation, createProgramme, getProgramme, openProgramme } from '@lidzas/sdk'

import { instantOf } from '../agenda.ts'
import { type By, type Stage, type NewTenant, matching, ok, speaker } from '../api.ts'
import type { Organisation } from '../world.ts'
import { type DemoAccount, demoAccount, demoPassword } from './accounts.ts'
import { accept, inviteAll } from './staff.ts'

export type Setting = {
  tenant: DemoAccount['tenant']
  made: Omit<NewTenant, 'administrator'>
  programme: {
    code: string
    nameLv: string
    nameEn: string
    acronym: string | null
    isPilot: boolean
    startsOn: IsoDate
    endsOn: IsoDate
    texts: ProgrammeText[]
    contacts: ProgrammeContact[]
    policy: ProgrammePolicy
  }
  /** Where participants live, as ATVK codes. */
  territories: readonly string[]
  /** The programme's owner first, the coordinating organisation second, then the partners. */
  organisations: Organisation[]
  agreements: {
    with: number
    role: 'COORDINATOR' | 'PARTNER' | 'LEAD_PARTNER'
    signatories: Signatory[]
    reference: string
  }[]
  /** Which organisation the demo's provider coordinator speaks for, and who speaks for the other partners. */
  provider: number
  partners: { of: number; email: string; displayName: string }[]
  /** More case managers than the demo's one. */
  caseManagers: { email: string; displayName: string }[]
}

/** An organisation before it is made. */
export function organisation(
  name: string,
  kind: Organisation['kind'],
  mailbox: string,
  ...specialisations: Organisation['specialisations'][number][]
): Organisation {
  return { name, kind, specialisations, email: `${mailbox}@example.org`, id: '', by: silent }
}

/** Nobody speaks for an organisation before its coordinator has an account. */
const silent: By = {
  baseUrl: '',
  fetch,
  auth: () => Promise.reject(new Error('this organisation has nobody to speak for it yet')),
}

export type Opened = { by: Record<Role, By>; programmeId: string; caseManagers: By[] }

/** Lives through the opening, from two months before the programme to its first morning. */
export async function open(connection: Stage, setting: Setting): Promise<Opened> {
  const { tenant, programme, organisations } = setting
  const at = <T>(daysBefore: number, time: string, run: () => Promise<T>) =>
    connection.at(instantOf(addDays(programme.startsOn, -daysBefore), time), run)
  const account = (role: Role) => demoAccount(tenant, role)
  const invitationOf = (role: Role, membership: { organisationId?: string; programmeId?: string } = {}) => {
    const { email, displayName } = account(role)
    return { email, displayName, memberships: [{ role, ...membership }] }
  }

  const { email, displayName } = account('administrator')
  const administrator = speaker(connection, email, demoPassword)
  const [officer, auditor] = await at(62, '09:10', async () => {
    const key = await connection.makeTenant({ ...setting.made, administrator: { email, displayName } })
    await accept(connection, key)
    return inviteAll(connection, administrator, [invitationOf('officer'), invitationOf('auditor')])
  })
  const made = await at(58, '10:20', async () => {
    for (const organisation of organisations) {
      const { name, kind, specialisations, email: mailbox } = organisation
      const body = { name, kind, specialisations: [...specialisations], email: mailbox }
      organisation.id = (await ok(createOrganisation({ ...officer!, body }))).id
    }
    return ok(createProgramme({ ...officer!, body: structuredClone(programme) as CreateProgramme }))
  })
  const [coordinator, caseManager, finance, provider, ...others] = await at(50, '11:05', () =>
    inviteAll(connection, administrator, [
      invitationOf('coordinator', { programmeId: made.id }),
      invitationOf('case_manager'),
      invitationOf('finance', { programmeId: made.id }),
      invitationOf('provider_coordinator', { organisationId: organisations[setting.provider]!.id }),
      ...setting.caseManagers.map((one) => ({ ...one, memberships: [{ role: 'case_manager' as const }] })),
      ...setting.partners.map(({ of, ...one }) => ({
        ...one,
        memberships: [{ role: 'provider_coordinator' as const, organisationId: organisations[of]!.id }],
      })),
    ]),
  )
  for (const organisation of organisations) organisation.by = coordinator!
  organisations[setting.provider]!.by = provider!
  const caseManagers = others.slice(0, setting.caseManagers.length)
  setting.partners.forEach(({ of }, index) => {
    organisations[of]!.by = others[caseManagers.length + index]!
  })
  const by = {
    administrator,
    officer: officer!,
    auditor: auditor!,
    coordinator: coordinator!,
    case_manager: caseManager!,
    finance: finance!,
    provider_coordinator: provider!,
    mentor: coordinator!,
  }
  return { by, programmeId: made.id, caseManagers: [caseManager!, ...caseManagers] }
}

/** The morning of the first day: agreements signed, the programme open. */
export async function openDoors(setting: Setting, { by, programmeId }: Opened): Promise<void> {
  const { startsOn } = setting.programme
  const path = { path: { id: programmeId } }
  for (const { with: index, role, signatories, reference } of setting.agreements) {
    const organisationId = setting.organisations[index]!.id
    const body = {
      organisationId,
      role,
      startsOn,
      signedOn: startsOn,
      signatories,
      documentReference: reference,
    }
    await ok(addAgreement({ ...by.officer, ...path, body }))
  }
  const programme = await ok(getProgramme({ ...by.officer, ...path }))
  await ok(openProgramme({ ...by.officer, ...path, ...matching(programme) }))
}
