/** The letter that an answer has come: what it was, and where to read the rest; nothing about the person. */
import type { Language } from '@lidzas/domain/core/refusal'

import type { Actor } from '../../core/access/actor.ts'
import type { Tx } from '../../core/db/db.ts'
import type { App } from '../../core/http/app-type.ts'
import { type Mail, queueMail } from '../../core/mail/outbox.ts'
import { selectReferrer } from './queries/move-queries.ts'

export type Answer = 'accepted' | 'returned' | 'declined'

const said: Record<Answer, Record<Language, string>> = {
  accepted: { lv: 'tas ir pieņemts', en: 'it was accepted' },
  returned: { lv: 'tas ir atgriezts, lai to papildinātu', en: 'it was returned to be completed' },
  declined: { lv: 'tas ir noraidīts', en: 'it was declined' },
}

/** `link` leads to the referral; reading it needs signing in. */
export function answerMail(
  { locale, displayName }: { locale: Language; displayName: string },
  answer: Answer,
  link: string,
): Omit<Mail, 'to'> {
  const what = said[answer][locale]
  return locale === 'en'
    ? {
        subject: 'Līdzās: your referral was answered',
        body: `Hello, ${displayName},\n\nthere is an answer to your referral: ${what}. Read it here:\n${link}\n\nThis letter names nobody; everything else is behind your sign-in.\n`,
      }
    : {
        subject: 'Līdzās: atbilde uz jūsu nosūtījumu',
        body: `Labdien, ${displayName}!\n\nUz jūsu nosūtījumu ir atbildēts: ${what}. Izlasiet šeit:\n${link}\n\nVēstulē neviens nav nosaukts; viss pārējais redzams pēc pierakstīšanās.\n`,
      }
}

type Referred = { id: string; programmeId: string; channel: string; caseManagerId: string }

/** Writes to the case manager; whoever answers their own entry needs no letter. */
export async function tellReferrer(
  tx: Tx,
  actor: Actor,
  app: App,
  referral: Referred,
  answer: Answer,
): Promise<void> {
  if (referral.channel !== 'CASE_MANAGER' || referral.caseManagerId === actor.accountId) return
  const reader = await selectReferrer(tx, referral.caseManagerId)
  if (!reader) return
  const link = `${app.config.publicUrl}/p/${referral.programmeId}/referrals/${referral.id}`
  await queueMail(tx, actor.tenantId, { to: reader.email, ...answerMail(reader, answer, link) })
}
