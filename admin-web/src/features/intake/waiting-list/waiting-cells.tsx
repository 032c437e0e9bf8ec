import { daysBetween, localDate } from '@lidzas/domain/core/dates'
import { may } from '@lidzas/domain/core/permissions'
import type { Refusal } from '@lidzas/domain/core/refusal'
import { placesRefusal } from '@lidzas/domain/intake/admission'
import { waitingPriorityNames } from '@lidzas/domain/intake/code-lists/enrolments'
import type { WaitingRow } from '@lidzas/sdk'
import { getForecastOptions, getProgrammeOverviewOptions } from '@lidzas/sdk/query'
import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { ActionButton } from '../../../shared/forms/action-button.tsx'
import { useProgrammeId } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { ActivateForm } from '../../../subjects/intake/enrolments/activate-form.tsx'
import { enrolmentActionTexts } from '../../../subjects/intake/enrolments/enrolment-action-texts.ts'
import { PriorityForm } from '../../../subjects/intake/enrolments/priority-form.tsx'
import { expectedWords } from '../../../subjects/intake/offers/expected.ts'
import { OfferActions } from '../../../subjects/intake/offers/offer-actions.tsx'
import { OfferBadge } from '../../../subjects/intake/offers/offer-badge.tsx'
import { offerTexts } from '../../../subjects/intake/offers/offer-texts.ts'
import { isOffered, queueOf } from '../../../subjects/intake/offers/vacancy.ts'
import { TwoLines } from '../../../subjects/people/persons/two-lines.tsx'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import { waitingTexts } from './waiting-list-texts.ts'

import classes from './waiting-list.module.css'

type Props = { row: WaitingRow }

/** The place in the queue, and for how long. */
export function Turn({ row }: Props) {
  const texts = useTexts(waitingTexts)
  const days = daysBetween(localDate(new Date(row.queuedAt)), localToday())
  return (
    <span className={classes.turn}>
      <TwoLines first={texts.turn(row.position)} second={texts.waited(days)} />
    </span>
  )
}

/** Why out of turn, and the button that changes it. */
export function Priority({ row }: Props) {
  const texts = useTexts(waitingTexts)
  const { pick } = useFormat()
  const me = usePrefetched(meOptions)
  const [open, setOpen] = useState(false)
  return (
    <div>
      <TwoLines
        first={row.priority === 0 ? texts.inTurn : texts.outOfTurn(row.priority)}
        second={row.priorityReason ? pick(waitingPriorityNames[row.priorityReason]) : null}
      />
      {may(me, 'enrolments:write') && (
        <div>
          <Button size="compact-xs" variant="subtle" px={0} onClick={() => setOpen(true)}>
            {texts.change}
          </Button>
        </div>
      )}
      {open && <PriorityForm enrolment={row} onClose={() => setOpen(false)} />}
    </div>
  )
}

export function Consents({ row }: Props) {
  const texts = useTexts(waitingTexts)
  return (
    <StatusBadge tone={row.consentsComplete ? 'good' : 'bad'}>
      {row.consentsComplete ? texts.complete : texts.incomplete}
    </StatusBadge>
  )
}

/** When a place comes, in words. */
export function Expected({ row }: Props) {
  const texts = useTexts(waitingTexts)
  const { language } = useFormat()
  const { data } = useQuery(getForecastOptions({ path: { id: row.programmeId } }))
  const chance = data?.queue.find(({ enrolmentId }) => enrolmentId === row.id)
  if (isOffered(row)) return <span className={classes.soft}>{texts.placeOffered}</span>
  if (!data) return <span className={classes.soft}>{texts.counting}</span>
  return chance ? <span className={classes.words}>{expectedWords(chance, language, data.on)}</span> : null
}

/** The place offered to this person, and what can be done about it. */
export function Offer({ row }: Props) {
  const texts = useTexts(offerTexts)
  const { date } = useFormat()
  const me = usePrefetched(meOptions)
  return (
    <div className={classes.offer}>
      {row.offer && (
        <span className={classes.state}>
          <OfferBadge state={row.offer.state} />
          {row.offer.state === 'open' && (
            <span className={classes.until}>{texts.until(date(row.offer.answerDueOn))}</span>
          )}
        </span>
      )}
      {may(me, 'enrolments:write') && (
        <Group gap="xs" wrap="nowrap">
          <OfferActions row={row} />
        </Group>
      )}
    </div>
  )
}

/** Why this person cannot be admitted now, by the rule the server asks; a place of their own is no obstacle. */
function usePlacesRefusal(row: WaitingRow): Refusal | null {
  const programmeId = useProgrammeId()
  const { places } = usePrefetched(getProgrammeOverviewOptions({ path: { id: programmeId } }))
  const { data } = useQuery(queueOf(programmeId))
  const next = data?.data.find((other) => other.id !== row.id && !isOffered(other))
  return placesRefusal(
    { places: places.limit },
    {
      taken: places.taken,
      offered: Math.max(0, places.offered - (isOffered(row) ? 1 : 0)),
      ...(next && { next: personName(next.participant) }),
    },
  )
}

export function Activate({ row }: Props) {
  const texts = useTexts(enrolmentActionTexts)
  const refusal = usePlacesRefusal(row)
  const [open, setOpen] = useState(false)
  return (
    <>
      <ActionButton
        size="xs"
        variant={row.offer?.state === 'accepted' ? 'filled' : 'default'}
        refusal={refusal}
        onClick={() => setOpen(true)}
      >
        {texts.activate}
      </ActionButton>
      {open && <ActivateForm enrolment={row} onClose={() => setOpen(false)} />}
    </>
  )
}
