/** Storing one consent, whoever brings it: the form, a correction, an import. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import { refusal } from '@lidzas/domain/core/refusal'
import { recordConsentRefusal } from '@lidzas/domain/intake/consents/consents'
import { signedText } from '@lidzas/domain/programmes/consent-texts'
import type { Static } from 'typebox'

import type { Actor } from '../../core/access/actor.ts'
import { sealText } from '../../core/crypto/personal.ts'
import type { Tx } from '../../core/db/db.ts'
import { newId } from '../../core/db/new-id.ts'
import type { App } from '../../core/http/app-type.ts'
import { refuseIf } from '../../core/http/errors.ts'
import { Refused } from '../../core/http/refusals/problem.ts'
import { selectRepresentationFacts } from '../../people/representations/queries/queries.ts'
import { selectTextFacts } from '../../programmes/consent-texts/queries.ts'
import { selectProgrammeRules } from '../../programmes/programmes/rule-queries.ts'
import { insertConsent } from './queries.ts'
import type { RecordConsent } from './schemas.ts'

export type Given = Static<typeof RecordConsent>

export const witnessColumn = 'consent.witness_sealed'

/** Judges and stores a consent of this participant, and answers its id. `correctsId`: the record it replaces. */
export async function recordGiven(
  tx: Tx,
  actor: Actor,
  app: App,
  participant: { id: string; birthDate: IsoDate | null },
  given: Given,
  correctsId: string | null = null,
): Promise<string> {
  if (!(await selectProgrammeRules(tx, actor, given.programmeId, null))) {
    throw new Refused(refusal('NOT_FOUND', undefined, '/programmeId'))
  }
  if (participant.birthDate === null) throw new Refused(refusal('BIRTH_DATE_REQUIRED', undefined, ''))
  const purposes = typeof given.purpose === 'string' ? [given.purpose] : given.purpose
  const representations = await selectRepresentationFacts(tx, actor, participant.id)
  const representation = representations.find(({ id }) => id === given.representationId) ?? null
  const about = { birthDate: participant.birthDate, representations }
  const textVersion = given.textVersion ?? given.textId ?? '-'
  refuseIf(recordConsentRefusal({ ...given, textVersion, purposes, representation }, about, app.today()))
  const purpose = purposes[0]!
  const texts = await selectTextFacts(tx, actor, given.programmeId, purpose)
  const signed = signedText({ ...given, purpose }, texts)
  if ('code' in signed) throw new Refused(signed)
  const id = newId(app.now())
  const sealContext = { personId: participant.id, column: witnessColumn, rowId: id }
  await insertConsent(tx, actor, {
    id,
    participantId: participant.id,
    programmeId: given.programmeId,
    purpose,
    givenBy: given.givenBy,
    representationId: given.givenBy === 'REPRESENTATIVE' ? (given.representationId ?? null) : null,
    givenOn: given.givenOn,
    endsOn: given.endsOn ?? null,
    form: given.form,
    textId: signed.text?.id ?? null,
    textVersion: signed.text?.label ?? given.textVersion!.trim(),
    language: given.language,
    reading: given.reading ?? 'ORDINARY',
    documentId: given.documentId ?? null,
    witnessSealed: await sealText(tx, actor, app.vault, sealContext, given.witnessName?.trim() || null),
    correctsId,
  })
  return id
}
