import type { WithdrawalEffects as Effects } from '@lidzas/sdk'

import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { consentTexts } from './consent-words.ts'

import classes from './consents.module.css'

/** Everything a withdrawal will do, in the order in which people ask. */
export function WithdrawalEffects({ effects }: { effects: Effects }) {
  const texts = useTexts(consentTexts)
  const { dateTime, date } = useFormat()
  const { endsParticipation, enrolment, mentorships, sessions, offers } = effects
  return (
    <section aria-live="polite" aria-label={texts.effects}>
      <Notice tone={endsParticipation ? 'bad' : 'info'}>
        {endsParticipation ? texts.effects : effects.kept.consents > 1 ? texts.goesOn : texts.nothingElse}
      </Notice>
      {endsParticipation && (
        <>
          <h3 className={classes.effectsTitle}>
            {sessions.length > 0 ? texts.sessions(sessions.length) : texts.noSessions}
          </h3>
          <ul className={classes.effects}>
            {sessions.map((session) => (
              <li key={session.id}>
                {dateTime(session.startsAt)} {session.mentorName && texts.with(session.mentorName)} –{' '}
                {session.outcome === 'cancelled' ? texts.cancelled : texts.groupGoesOn}
              </li>
            ))}
          </ul>
          <h3 className={classes.effectsTitle}>{texts.enrolment}</h3>
          <ul className={classes.effects}>
            <li>{enrolment ? texts.enrolmentCloses : texts.noEnrolment}</li>
            {enrolment && <li>{enrolment.holdsPlace ? texts.placeKept : texts.noPlace}</li>}
            {mentorships.map(({ id, mentorName }) => (
              <li key={id}>{texts.mentorship(mentorName)}</li>
            ))}
            {offers.map(({ id, answerDueOn }) => (
              <li key={id}>{texts.offer(date(answerDueOn))}</li>
            ))}
          </ul>
        </>
      )}
      <Kept kept={effects.kept} />
      {endsParticipation && <Told told={effects.told} />}
    </section>
  )
}

function Kept({ kept }: { kept: Effects['kept'] }) {
  const texts = useTexts(consentTexts)
  const parts = [
    kept.sessionsHeld > 0 && texts.keptSessions(kept.sessionsHeld),
    kept.goals > 0 && texts.keptGoals(kept.goals),
    kept.evaluations > 0 && texts.keptEvaluations(kept.evaluations),
    kept.consents > 0 && texts.keptConsents(kept.consents),
    kept.documents > 0 && texts.keptDocuments(kept.documents),
  ].filter(Boolean)
  return (
    <>
      <h3 className={classes.effectsTitle}>{texts.kept}</h3>
      <p className={classes.soft}>
        {texts.keptLead} {parts.join(', ')}.
      </p>
    </>
  )
}

function Told({ told }: { told: Effects['told'] }) {
  const texts = useTexts(consentTexts)
  return (
    <>
      <h3 className={classes.effectsTitle}>{texts.told}</h3>
      {told.length === 0 ? (
        <p className={classes.soft}>{texts.nobodyTold}</p>
      ) : (
        <>
          <ul className={classes.effects}>
            {told.map(({ role, name }) => (
              <li key={role + name}>
                {name} ({texts.toldRoles[role]})
              </li>
            ))}
          </ul>
          <p className={`${classes.soft} ${classes.told}`}>{texts.toldLead}</p>
        </>
      )}
    </>
  )
}
