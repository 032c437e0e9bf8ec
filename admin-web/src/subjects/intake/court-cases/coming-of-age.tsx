import { addDays, type IsoDate } from '@lidzas/domain/core/dates'
import { comesOfAgeOn, ownAgreementDueOn } from '@lidzas/domain/people/representations'
import type { Consent, Representation } from '@lidzas/sdk'

import { LinkButton } from '../../../shared/links.tsx'
import { usePaths } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { ageTexts } from './court-texts.ts'

import classes from '../../people/persons/people.module.css'

/** Further ahead one sentence is enough. */
const farDays = 366

/** What the eighteenth birthday will bring, before it comes; afterwards, what is still to be done (#17). */
export function ComingOfAge(props: {
  participantId: string
  birthDate: IsoDate
  representations: readonly Representation[]
  consents: readonly Consent[]
  /** Days that the programme gives for the own new agreement. */
  comingOfAgeDays: number
  /** The first day of the present enrolment; null where nobody was admitted. */
  admittedOn: IsoDate | null
}) {
  const { participantId, birthDate, representations, consents, comingOfAgeDays, admittedOn } = props
  const texts = useTexts(ageTexts)
  const { date, relativeDays } = useFormat()
  const paths = usePaths()
  const today = localToday()
  const ofAgeOn = comesOfAgeOn(birthDate)
  const dueOn = ownAgreementDueOn(birthDate, { comingOfAgeDays })
  if (ofAgeOn > addDays(today, farDays)) {
    return (
      <Panel title={texts.title}>
        <p className={classes.plain}>{texts.far(date(ofAgeOn))}</p>
      </Panel>
    )
  }
  if (today < ofAgeOn) {
    const ending = representations.filter(
      ({ basis, endsOn }) => basis !== 'TRUSTEE' && (endsOn === null || endsOn >= ofAgeOn),
    )
    const names = ending.map(({ representative }) => personName(representative)).join(', ')
    return (
      <Panel title={texts.title}>
        <p className={classes.plain}>{texts.ahead(date(ofAgeOn), relativeDays(ofAgeOn, today))}</p>
        <ul className={classes.points}>
          <li>{names ? texts.rights(names, date(addDays(ofAgeOn, -1))) : texts.noRights}</li>
          <li>{texts.told}</li>
          <li>{texts.own(date(dueOn))}</li>
        </ul>
      </Panel>
    )
  }
  if (admittedOn === null || admittedOn >= ofAgeOn) return null
  const own = consents.find(
    ({ purpose, givenBy, givenOn, withdrawnOn }) =>
      purpose === 'PARTICIPATION' && givenBy === 'PARTICIPANT' && givenOn >= ofAgeOn && withdrawnOn === null,
  )
  return (
    <Panel
      title={texts.title}
      action={
        !own && (
          <LinkButton variant="default" to={paths.participant(participantId)} search={{ tab: 'consents' }}>
            {texts.record}
          </LinkButton>
        )
      }
    >
      <p className={classes.plain}>{texts.since(date(ofAgeOn))}</p>
      {own ? (
        <Notice tone="good">{texts.given(date(own.givenOn))}</Notice>
      ) : (
        <Notice tone={today > dueOn ? 'bad' : 'wait'}>
          {today > dueOn ? texts.late(date(dueOn)) : texts.due(date(dueOn))}
        </Notice>
      )}
    </Panel>
  )
}
