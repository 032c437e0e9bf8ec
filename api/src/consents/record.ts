import { signedText } from '@lidzas/domain/consent-texts'
import { recordConsentRefusal } from '@lidzas/domain/consents'
import type { IsoDate } from '@lidzas/domain/dates'
import { refusal } from '@lidzas/domain/refusal'
/** Storing one consent, whoever brings it: the form, a correction, an import. */
import type { Static } from 'typebox'

import type { Actor } from '../access/actor.ts'
import { selectTextFacts } from '../consent-texts/queries.ts'
import { sealText } from '../crypto/personal.ts'
import type { Tx } from '../db/db.ts'
import { newId } from '../db/new-id.ts'
import { selectProgrammeRules } from '../enrolments/admission-queries.ts'
import type { App } from '../http/app-type.ts'
import { refuseIf } from '../http/errors.ts'
import { Refused } from '../http/problem.ts'
import { selectRepresentationFacts } from '../representations/queries.ts'
import { insertConsent } from './queries.ts'
import type { RecordConsent } from './schemas.ts'

export type Given = Static<typeof RecordConsent>

export const witnessColumn = 'consent.witness_sealed'

/** Judges and stores a consent of this participant, and answers its id. `correctsId`: the record it replaces. */
export async function recordGiven(
  app: App,
  tx: Tx,
  actor: Actor,
  participant: { id: string; birthDate: IsoDate | null },
  given: Given,
  correctsId: string | null = null,
): Promise<string> {
  if (!(await selectProgrammeRules(tx, actor, given.programmeId, null))) {
    throw new Refused(refusal('NOT_FOUND', undefined, '/programmeId'))
  }
  if (participant.birthDate === null) throw new Refused(refusal('BIRTH_DATE_REQUIRED'))
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
  const place = { personId: participant.id, column: witnessColumn, rowId: id }
  await insertConsent(tx, actor, {
    id,
    participantId: participant.id,
    programmeId: given.programmeId,
    purpose,
    givenBy: given.givenBy,
    representationId: given.givenBy === 'REPRESENTATIVE' ? (given.representationId ?? null) : null,
    givenOn: given.givenOn,
    validTo: given.validTo ?? null,
    form: given.form,
    textId: signed.text?.id ?? null,
    textVersion: signed.text?.label ?? given.textVersion!.trim(),
    language: given.language,
    reading: given.reading ?? 'ORDINARY',
    documentId: given.documentId ?? null,
    witnessSealed: await sealText(tx, app.vault, actor, place, given.witnessName?.trim() || null),
    correctsId,
  })
  return id
}
