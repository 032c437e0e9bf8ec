import { may } from '@lidzas/domain/core/permissions'
import { offerAnswerReasonNames, turnReasonNames } from '@lidzas/domain/intake/code-lists/offers'
import type { Enrolment, PlaceOfferRow, WaitingRow } from '@lidzas/sdk'
import {
  getForecastOptions,
  getPlaceOfferOptions,
  getProgrammeOverviewOptions,
  listPlaceOffersOptions,
} from '@lidzas/sdk/query'
import { Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { Failure } from '../../../shared/records/failure.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { expectedWords } from '../../../subjects/intake/offers/expected.ts'
import { OfferActions } from '../../../subjects/intake/offers/offer-actions.tsx'
import { OfferBadge } from '../../../subjects/intake/offers/offer-badge.tsx'
import { offerTexts } from '../../../subjects/intake/offers/offer-texts.ts'
import { isOffered, queueOf } from '../../../subjects/intake/offers/vacancy.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { TableSkeleton } from '../../../ui/feedback/skeletons.tsx'
import { Facts, Panel } from '../../../ui/records/panel.tsx'
import { enrolmentTexts } from './enrolment-texts.ts'

/** The way to a place: the turn, when it comes, and every offer with its answer. */
export function PlaceTab({ enrolment }: { enrolment: Enrolment }) {
  const texts = useTexts(enrolmentTexts)
  const { data, error, refetch } = useQuery(
    listPlaceOffersOptions({
      query: { programmeId: enrolment.programmeId, enrolmentId: enrolment.id, limit: 100 },
    }),
  )
  if (error) return <Failure error={error} onRetry={() => refetch()} />
  if (!data) return <TableSkeleton label={texts.loading} />
  return (
    <>
      {enrolment.state === 'waiting' && <TurnPanel enrolment={enrolment} />}
      {data.data.length === 0 ? (
        <Panel title={texts.offers}>
          <EmptyState title={texts.noOffers} hint={texts.noOffersHint} />
        </Panel>
      ) : (
        data.data.map((offer) => <OfferPanel key={offer.id} offer={offer} />)
      )}
    </>
  )
}

function TurnPanel({ enrolment }: { enrolment: Enrolment }) {
  const texts = useTexts(enrolmentTexts)
  const me = usePrefetched(meOptions)
  const { data } = useQuery(queueOf(enrolment.programmeId))
  const row = data?.data.find(({ id }) => id === enrolment.id)
  const { data: overview } = useQuery(getProgrammeOverviewOptions({ path: { id: enrolment.programmeId } }))
  return (
    <Panel
      title={texts.turn}
      action={
        row &&
        may(me, 'enrolments:write') && (
          <Group gap="xs">
            <OfferActions row={row} size="sm" />
          </Group>
        )
      }
    >
      <Facts
        facts={[
          { label: texts.position, value: row && overview ? texts.of(row.position, overview.waiting) : null },
          ...(row && may(me, 'forecast:read')
            ? [{ label: texts.expected, value: <Expected row={row} /> }]
            : []),
        ]}
      />
    </Panel>
  )
}

function Expected({ row }: { row: WaitingRow }) {
  const texts = useTexts(offerTexts)
  const { language } = useFormat()
  const { data } = useQuery(getForecastOptions({ path: { id: row.programmeId } }))
  const chance = data?.queue.find(({ enrolmentId }) => enrolmentId === row.id)
  if (isOffered(row)) return texts.offered
  return data && chance ? expectedWords(chance, language, data.on) : '…'
}

/** One offer; whom it passed over and the words about it are fetched with it alone. */
function OfferPanel({ offer }: { offer: PlaceOfferRow }) {
  const texts = useTexts(offerTexts)
  const own = useTexts(enrolmentTexts)
  const { date, day, pick } = useFormat()
  const { data } = useQuery(getPlaceOfferOptions({ path: { id: offer.id } }))
  const { turnReason, answerReason, answeredAt, answeredBy } = offer
  const passedOver = data?.passedOver.map(personName).join(', ')
  return (
    <Panel title={own.offeredOn(day(offer.offeredAt))} action={<OfferBadge state={offer.state} />}>
      <Facts
        facts={[
          { label: own.offeredBy, value: offer.offeredBy?.displayName ?? texts.bySystem },
          { label: own.answerDue, value: date(offer.answerDueOn) },
          ...(turnReason
            ? [
                { label: texts.turnReason, value: pick(turnReasonNames[turnReason]) },
                { label: texts.passedOver, value: passedOver },
                { label: texts.note, value: data?.turnNote },
              ]
            : []),
          ...(answeredAt && offer.state !== 'open'
            ? [
                {
                  label: own.answered,
                  value: [
                    day(answeredAt),
                    answerReason && pick(offerAnswerReasonNames[answerReason]),
                    answeredBy?.displayName,
                    offer.takenAt && texts.used,
                  ]
                    .filter(Boolean)
                    .join(', '),
                },
                ...(data?.answerNote ? [{ label: texts.note, value: data.answerNote }] : []),
              ]
            : []),
        ]}
      />
    </Panel>
  )
}
