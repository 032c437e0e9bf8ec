/** What a withdrawal sets in motion: found by one function for the preview and for the withdrawal itself (#16). */
import type { IsoDate } from '@lidzas/domain/core/dates'
import { endsParticipation } from '@lidzas/domain/intake/consents/withdrawals'

import type { Actor } from '../../core/access/actor.ts'
import { audit } from '../../core/audit.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import type { App } from '../../core/http/app-type.ts'
import { queueMail } from '../../core/mail/outbox.ts'
import { selectParticipant } from '../../people/participants/queries.ts'
import { selectRepresentationFacts } from '../../people/representations/queries/queries.ts'
import { selectConsentFacts } from '../consents/queries.ts'
import { lockOpenEnrolment } from '../enrolments/queries/queries.ts'
import { cancelPlannedSessions } from '../enrolments/queries/session-queries.ts'
import { answerOffer } from '../offers/queries.ts'
import { lockPlaces } from '../places/places.ts'
import { withdrawalMail } from './mails.ts'
import * as find from './withdrawal-queries.ts'

type Withdrawn = { id: string; participantId: string; programmeId: string; withdrawnOn: IsoDate }
export type Effects = Awaited<ReturnType<typeof effectsOf>>

const nothing = { enrolment: null, mentorships: [], sessions: [], offers: [], told: [] }

/** The effects of withdrawing this consent on that day, as things stand in this transaction. */
export async function effectsOf(db: Db, actor: Actor, app: App, consent: Withdrawn) {
  const kept = await find.countKept(db, actor, consent)
  if (!(await endsTakingPart(db, actor, app, consent))) return { endsParticipation: false, ...nothing, kept }
  const enrolment = await find.selectEnrolment(db, actor, consent)
  if (!enrolment)
    return { endsParticipation: true, ...nothing, told: await find.selectTold(db, actor, consent, []), kept }
  const mentorships = await find.selectOpenMentorships(db, actor, enrolment.id)
  const mentorIds = mentorships.map(({ mentorId }) => mentorId)
  const ahead = { enrolmentId: enrolment.id, after: consent.withdrawnOn, now: app.now() }
  return {
    endsParticipation: true,
    enrolment,
    mentorships,
    sessions: await find.selectSessionsAhead(db, actor, ahead),
    offers: await find.selectLiveOffers(db, actor, enrolment.id, app.today()),
    told: await find.selectTold(db, actor, consent, mentorIds),
    kept,
  }
}

/**
 * Does what `effectsOf` names and answers it. The caller holds the consents' rows; the enrolment, the places and the
 * planned sessions are held from here on, so that nothing changes between finding and doing.
 */
export async function carryOut(tx: Tx, actor: Actor, app: App, consent: Withdrawn): Promise<Effects> {
  const ends = await endsTakingPart(tx, actor, app, consent)
  const open = ends ? await lockOpenEnrolment(tx, actor, consent) : undefined
  if (open) {
    await lockPlaces(tx, actor, consent.programmeId, app.today())
    await find.lockSessions(tx, actor, open.id)
  }
  const effects = await effectsOf(tx, actor, app, consent)
  const { enrolment, sessions, offers, told } = effects
  if (enrolment) {
    const done = await cancelPlannedSessions(tx, actor, {
      enrolmentId: enrolment.id,
      participantId: consent.participantId,
      after: consent.withdrawnOn,
      now: app.now(),
      reason: 'CONSENT_WITHDRAWN',
    })
    // The preview has the reader's word: should the two ever part, nothing happens rather than something else.
    const named = sessions.map(({ id }) => id).toSorted()
    if (done.toSorted().join() !== named.join()) throw new Error('a withdrawal did not do what it says')
  }
  for (const { id } of offers) {
    await answerOffer(tx, actor, id, { state: 'withdrawn', answerReason: 'NO_LONGER_NEEDED' })
    await audit(tx, actor, {
      action: 'place-offer.withdrawn',
      objectType: 'place_offer',
      objectId: id,
      subjectIds: [consent.participantId],
      fields: ['state', 'answerReason'],
    })
  }
  for (const reader of told) {
    const letter = withdrawalMail(
      reader,
      `${app.config.publicUrl}/p/${consent.programmeId}/participants/${consent.participantId}`,
    )
    await queueMail(tx, actor.tenantId, { to: reader.email, ...letter })
  }
  return effects
}

async function endsTakingPart(db: Db, actor: Actor, app: App, consent: Withdrawn): Promise<boolean> {
  const consents = await selectConsentFacts(db, actor, consent)
  const participant = await selectParticipant(db, actor, consent.participantId)
  const facts = {
    birthDate: participant?.birthDate ?? '1900-01-01',
    consents,
    representations: await selectRepresentationFacts(db, actor, consent.participantId),
  }
  const index = consents.findIndex(({ id }) => id === consent.id)
  return endsParticipation(facts, index, consent.withdrawnOn, app.today())
}
