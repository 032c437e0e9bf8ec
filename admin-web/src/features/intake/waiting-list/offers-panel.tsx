import { offerAnswerReasonNames, turnReasonNames } from '@lidzas/domain/intake/code-lists/offers'
import type { PlaceOfferRow } from '@lidzas/sdk'
import { listPlaceOffersOptions } from '@lidzas/sdk/query'
import { useQuery } from '@tanstack/react-query'

import { AppLink } from '../../../shared/links.tsx'
import { usePaths, useProgrammeId } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { OfferBadge } from '../../../subjects/intake/offers/offer-badge.tsx'
import { offerTexts } from '../../../subjects/intake/offers/offer-texts.ts'
import { TwoLines } from '../../../subjects/people/persons/two-lines.tsx'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { DataTable } from '../../../ui/records/data-table.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { waitingTexts } from './waiting-list-texts.ts'

import classes from './waiting-list.module.css'

const shown = 20

export function offersOf(programmeId: string) {
  return listPlaceOffersOptions({ query: { programmeId, limit: shown } })
}

/** The latest offers of the programme with their answers, and whom they passed over. */
export function OffersPanel() {
  const texts = useTexts(waitingTexts)
  const { day } = useFormat()
  const paths = usePaths()
  const { data } = useQuery(offersOf(useProgrammeId()))
  if (!data) return null
  return (
    <div className={classes.offers}>
      <Panel title={texts.offers} hint={texts.offersHint} flush={data.data.length > 0}>
        {data.data.length === 0 ? (
          <EmptyState title={texts.noOffers} hint={texts.noOffersHint} />
        ) : (
          <DataTable
            bare
            label={texts.offers}
            columns={[
              { key: 'who', header: texts.who },
              { key: 'on', header: texts.offeredOn },
              { key: 'answer', header: texts.answer },
              { key: 'why', header: texts.why },
            ]}
            rows={data.data.map((offer) => ({
              key: offer.id,
              cells: [
                <AppLink key="who" to={paths.enrolment(offer.enrolmentId)}>
                  {personName(offer.participant)}
                </AppLink>,
                <OfferedBy key="on" offer={offer} on={day(offer.offeredAt)} />,
                <Answer key="answer" offer={offer} />,
                offer.turnReason ? <OutOfTurn key="why" offer={offer} /> : null,
              ],
            }))}
          />
        )}
      </Panel>
    </div>
  )
}

function OfferedBy({ offer, on }: { offer: PlaceOfferRow; on: string }) {
  const texts = useTexts(waitingTexts)
  const { bySystem } = useTexts(offerTexts)
  return <TwoLines first={on} second={texts.by(offer.offeredBy?.displayName ?? bySystem)} />
}

function Answer({ offer }: { offer: PlaceOfferRow }) {
  const texts = useTexts(offerTexts)
  const { date, day, pick } = useFormat()
  const { state, answerReason, answeredAt, takenAt } = offer
  const words = [
    state === 'open' ? texts.until(date(offer.answerDueOn)) : null,
    takenAt ? texts.used : null,
    answerReason ? pick(offerAnswerReasonNames[answerReason]) : null,
    state !== 'open' && answeredAt ? day(answeredAt) : null,
  ]
  return (
    <span>
      <OfferBadge state={state} /> <span className={classes.soft}>{words.filter(Boolean).join(', ')}</span>
    </span>
  )
}

function OutOfTurn({ offer }: { offer: PlaceOfferRow }) {
  const texts = useTexts(waitingTexts)
  const { pick } = useFormat()
  return (
    <TwoLines
      first={pick(turnReasonNames[offer.turnReason!])}
      second={texts.passedOver(offer.passedOverCount)}
    />
  )
}
