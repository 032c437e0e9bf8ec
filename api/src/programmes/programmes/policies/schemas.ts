import { Closed, Id, Instant, Int, ListOf, Str } from '../../../core/http/fields.ts'
import { model } from '../../../core/http/model.ts'
import { AccountRef } from '../../../core/http/refs.ts'
import { ProgrammePolicy } from './policy-schema.ts'

export const PolicyVersion = model(
  'PolicyVersion',
  Closed({
    id: Id,
    programmeId: Id,
    versionNumber: Int(1),
    policy: ProgrammePolicy,
    reason: Str(1_000),
    createdBy: AccountRef,
    createdAt: Instant,
  }),
)
export const PolicyVersions = model('PolicyVersions', Closed({ data: ListOf(PolicyVersion, 200) }))
export const AddPolicyVersion = model(
  'AddPolicyVersion',
  Closed({ policy: ProgrammePolicy, reason: Str(1_000) }),
)
