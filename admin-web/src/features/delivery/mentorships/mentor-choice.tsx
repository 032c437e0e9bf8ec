import type { MentorCandidate } from '@lidzas/sdk'
import { IconCircleCheck } from '@tabler/icons-react'

import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { matchTexts } from './match-texts.ts'

import classes from './mentorships.module.css'

type Props = {
  label: string
  candidates: readonly MentorCandidate[]
  value: string
  onChange: (id: string) => void
  error?: string | null
}

/** Every mentor who could come into question; those who cannot say why, in the words of the rule. */
export function MentorChoice({ label, candidates, value, onChange, error }: Props) {
  const texts = useTexts(matchTexts)
  return (
    <div role="radiogroup" aria-label={label} className={classes.choices}>
      {error && (
        <p className={classes.soft} role="alert">
          {error}
        </p>
      )}
      {candidates.map((mentor) => (
        <label
          key={mentor.id}
          className={classes.choice}
          data-chosen={mentor.id === value || undefined}
          data-impossible={!mentor.possible || undefined}
        >
          <input
            type="radio"
            name="mentorId"
            value={mentor.id}
            checked={mentor.id === value}
            disabled={!mentor.possible}
            onChange={() => onChange(mentor.id)}
          />
          <span className={classes.words}>
            <strong>{personName(mentor)}</strong>
            <span className={classes.meta}>
              <span>{mentor.organisation.name}</span>
              <span>{texts.room(mentor.active, mentor.maximum)}</span>
              {mentor.interests.length > 0 && <span>{mentor.interests.join(', ')}</span>}
            </span>
            {mentor.possible && (
              <span className={`${classes.fit} ${classes.done}`}>
                <IconCircleCheck size={16} stroke={1.8} aria-hidden /> {texts.fit}
              </span>
            )}
            {mentor.reasons.length > 0 && (
              <ul className={classes.reasons}>
                {mentor.reasons.map(({ code, message }) => (
                  <li key={code}>{message}</li>
                ))}
              </ul>
            )}
          </span>
        </label>
      ))}
    </div>
  )
}
