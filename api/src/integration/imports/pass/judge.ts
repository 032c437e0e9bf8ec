/**
 * Judges a row by itself with the schemas and rules of the API's own operations, and reports all faults at once.
 */
import { type Refusal, refusal } from '@lidzas/domain/core/refusal'
import { intakeChannelRefusal } from '@lidzas/domain/intake/referrals/intake-channels'
import type { ImportKind } from '@lidzas/domain/integration/import/fields'
import { fieldOfPointer, type BodyPart } from '@lidzas/domain/integration/import/pointers'
import type { ImportRow } from '@lidzas/domain/integration/import/rows'
import { personalCodeRefusal } from '@lidzas/domain/people/personal-code'
import { birthDateRequired, personRefusal } from '@lidzas/domain/people/persons'
import type { ProgrammePolicy } from '@lidzas/domain/programmes/policy'
import type { ErrorObject } from 'ajv'
import type { TSchema } from 'typebox'

import type { App } from '../../../core/http/app-type.ts'
import { Refused } from '../../../core/http/refusals/problem.ts'
import { refuseBadCharacters } from '../../../core/http/serving/characters.ts'
import { fieldFaults } from '../../../core/http/serving/validation.ts'
import { RecordConsent } from '../../../intake/consents/schemas.ts'
import { CreateReferral } from '../../../intake/referrals/schemas.ts'
import { CreateParticipant } from '../../../people/participants/schemas.ts'
import { AddRepresentation } from '../../../people/representations/schemas.ts'

type Check = ((body: unknown) => boolean) & { errors?: ErrorObject[] | null }
export type Judgement = { faults: Refusal[]; warnings: Refusal[] }
export type RowJudge = (row: ImportRow, policy: ProgrammePolicy) => Judgement

const anyId = '00000000-0000-7000-8000-000000000000'

export function rowJudge(app: App, kind: ImportKind): RowJudge {
  const compile = (schema: TSchema) =>
    app.validatorCompiler!({ schema, method: 'POST', url: '/imports', httpPart: 'body' }) as unknown as Check
  const checks = {
    person: compile(CreateParticipant),
    representation: compile(AddRepresentation),
    consent: compile(RecordConsent),
    referral: compile(CreateReferral),
  }
  return (row, policy) => {
    const today = app.today()
    const faults: Refusal[] = []
    const warnings: Refusal[] = []
    const add = (part: BodyPart, found: Refusal | null) => {
      if (found) faults.push({ ...found, pointer: `/${fieldOfPointer(part, found.pointer ?? '')}` })
    }
    const validate = (name: keyof typeof checks, body: unknown, part = name as BodyPart) => {
      const check = checks[name]
      if (!check(body)) for (const fault of fieldFaults(check.errors ?? [])) add(part, fault)
      for (const fault of misplaced(body)) add(part, fault)
    }
    validate('person', row.person)
    add('person', birthDateRequired((row.person.birthDate as string | undefined) ?? null))
    for (const name of ['givenName', 'familyName']) {
      add('person', row.person[name] === undefined ? refusal('FIELD_REQUIRED', undefined, `/${name}`) : null)
    }
    add('person', personRefusal(row.person, today))
    if (row.personalCode !== null) {
      const code = { code: row.personalCode, birthDate: (row.person.birthDate as string | undefined) ?? null }
      const found = personalCodeRefusal(code, today)
      if (found?.code === 'PERSONAL_CODE_CHECKSUM') {
        warnings.push(found)
        add('person', personalCodeRefusal({ ...code, confirmed: ['CHECKSUM'] }, today))
      } else add('person', found)
    }
    if (row.representation) validate('representation', row.representation)
    for (const { field, ...given } of row.consents) {
      validate('consent', { programmeId: anyId, ...given }, field as BodyPart)
    }
    if (kind === 'REFERRALS') {
      validate('referral', { programmeId: anyId, participantId: anyId, ...row.referral })
      add('referral', intakeChannelRefusal(policy, 'CASE_MANAGER'))
      const hasGroups = ((row.referral?.targetGroups as string[] | undefined) ?? []).length > 0
      add('referral', hasGroups ? null : refusal('FIELD_REQUIRED', undefined, '/targetGroups'))
    }
    return { faults: oneAField(faults), warnings }
  }
}

/** What the server refuses in any body: characters that cannot be stored, a personal code outside its own field. */
function misplaced(body: unknown): readonly Refusal[] {
  try {
    refuseBadCharacters([body])
    return []
  } catch (error) {
    if (error instanceof Refused) return error.faults
    throw error
  }
}

/** The first fault of each field: the others only follow from it. */
export function oneAField(faults: readonly Refusal[]): Refusal[] {
  const seen = new Set<string>()
  return faults.filter(({ pointer = '' }) => !seen.has(pointer) && seen.add(pointer))
}
