import { daysBetween } from '@lidzas/domain/core/dates'
import { may } from '@lidzas/domain/core/permissions'
import { affordableEnrolment } from '@lidzas/domain/intake/admission'
import { placesFree } from '@lidzas/domain/intake/offers'
import { offerPlace, type WaitingRow } from '@lidzas/sdk'
import {
  getCurrentPolicyOptions,
  getForecastOptions,
  getProgrammeOptions,
  getProgrammeOverviewOptions,
  listWaitingListOptions,
} from '@lidzas/sdk/query'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { ActionButton } from '../../../shared/forms/action-button.tsx'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { LinkButton } from '../../../shared/links.tsx'
import { type Column, QueryTable } from '../../../shared/lists/query-table.tsx'
import { definePage, usePaths, useProgrammeId } from '../../../shared/page.ts'
import type { Search } from '../../../shared/search.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { queueOf, useVacancyRefusal } from '../../../subjects/intake/offers/vacancy.ts'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { StatTiles } from '../../../ui/records/stat-tiles.tsx'
import { offersOf, OffersPanel } from './offers-panel.tsx'
import { Activate, Consents, Expected, Offer, Priority, Turn } from './waiting-cells.tsx'
import { waitingTexts } from './waiting-list-texts.ts'

/** Of a year's twelfth, for counting a programme's whole months. */
const daysInMonth = 365.25 / 12

function waitingList(programmeId: string, search: Search<'waiting-list'>) {
  return listWaitingListOptions({ query: { programmeId, cursor: search.cursor } })
}
const overviewOf = (programmeId: string) => getProgrammeOverviewOptions({ path: { id: programmeId } })

const who: Column<WaitingRow> = {
  key: 'who',
  header: { lv: 'Dalībnieks', en: 'Participant' },
  cell: (row) => personName(row.participant),
}
const turn: Column<WaitingRow> = {
  key: 'turn',
  header: { lv: 'Kārta', en: 'Turn' },
  cell: (row) => <Turn row={row} />,
}
const priority: Column<WaitingRow> = {
  key: 'priority',
  header: { lv: 'Prioritāte', en: 'Priority' },
  cell: (row) => <Priority row={row} />,
}
const consents: Column<WaitingRow> = {
  key: 'consents',
  header: { lv: 'Piekrišanas', en: 'Consents' },
  cell: (row) => <Consents row={row} />,
}
const expected: Column<WaitingRow> = {
  key: 'expected',
  header: { lv: 'Kad būs vieta', en: 'When there is a place' },
  cell: (row) => <Expected row={row} />,
}
const offer: Column<WaitingRow> = {
  key: 'offer',
  header: { lv: 'Piedāvājums', en: 'Offer' },
  cell: (row) => <Offer row={row} />,
}
const activate: Column<WaitingRow> = {
  key: 'actions',
  header: { lv: 'Uzņemšana', en: 'Admission' },
  align: 'right',
  cell: (row) => <Activate row={row} />,
}

/** What the reader's roles let them see and do. */
const forEverybody = [who, turn, priority, consents, offer]
const forReaders = [who, turn, priority, consents, expected, offer]
const forCoordinators = [...forReaders, activate]

function WaitingListPage() {
  const texts = useTexts(waitingTexts)
  const programmeId = useProgrammeId()
  const paths = usePaths()
  const me = usePrefetched(meOptions)
  const { number } = useFormat()
  const overview = usePrefetched(overviewOf(programmeId))
  const { places, people } = overview
  const { policy } = usePrefetched(getCurrentPolicyOptions({ path: { id: programmeId } }))
  const { startsOn, endsOn } = usePrefetched(getProgrammeOptions({ path: { id: programmeId } }))
  const applies =
    may(me, 'enrolments:write') &&
    !policy.referralRequired &&
    policy.intakeChannels.some((channel) => channel !== 'CASE_MANAGER')
  const apply = <LinkButton to={paths.newApplication}>{texts.apply}</LinkButton>
  const months = Math.round((daysBetween(startsOn, endsOn) + 1) / daysInMonth)
  const free = placesFree({ places })
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        actions={
          <>
            {may(me, 'forecast:read') && (
              <LinkButton to={paths.forecast} variant="default">
                {texts.toForecast}
              </LinkButton>
            )}
            {applies && apply}
            {may(me, 'enrolments:write') && overview.waiting > 0 && <OfferNext />}
          </>
        }
      />
      <StatTiles
        stats={[
          {
            label: texts.places,
            value: places.taken,
            of: places.limit === null ? texts.noLimit : texts.of(places.limit),
            share: places.limit === null ? undefined : (places.taken + places.offered) / places.limit,
            tone: free === 0 ? 'wait' : undefined,
            note:
              free === null
                ? undefined
                : free > 0
                  ? texts.free(free, places.offered)
                  : places.offered > 0
                    ? texts.fullWithOffers(places.offered)
                    : texts.full,
          },
          {
            label: texts.people,
            value: people.admitted,
            of: people.limit === null ? texts.noLimit : texts.of(people.limit),
            share: people.limit === null ? undefined : people.admitted / people.limit,
            note:
              places.limit === null || people.limit === null || people.limit <= places.limit
                ? undefined
                : texts.affordable(number(affordableEnrolment(places.limit, months, people.limit))),
          },
          { label: texts.waiting, value: overview.waiting },
        ]}
      />
      <QueryTable
        label={texts.title}
        columns={
          may(me, 'enrolments:write') ? forCoordinators : may(me, 'forecast:read') ? forReaders : forEverybody
        }
        query={(search) => waitingList(programmeId, search)}
        rowLink={(row) => paths.enrolment(row.id)}
        empty={{
          // Others may be waiting whom this reader does not see.
          title: overview.waiting > 0 ? texts.noneYours : texts.none,
          hint: texts.noneHint,
          action: may(me, 'referrals:read') && (
            <LinkButton to={paths.referrals} variant="default">
              {texts.toReferrals}
            </LinkButton>
          ),
        }}
      />
      <OffersPanel />
    </>
  )
}

/** One click for the vacancy: whoever is next in turn. */
function OfferNext() {
  const texts = useTexts(waitingTexts)
  const programmeId = useProgrammeId()
  const submission = useSubmit({
    send: (_: null, headers) => offerPlace({ body: { programmeId }, headers, throwOnError: true }),
    affects: 'placeOffer',
    done: texts.offeredTo,
  })
  return (
    <ActionButton
      refusal={useVacancyRefusal(programmeId)}
      loading={submission.pending}
      onClick={() => void submission.submit(null).catch(() => undefined)}
    >
      {texts.offerNext}
    </ActionButton>
  )
}

export const page = definePage<'waiting-list'>({
  load: ({ queryClient, programmeId, search, me }) => {
    if (may(me, 'forecast:read')) {
      void queryClient.prefetchQuery(getForecastOptions({ path: { id: programmeId } }))
    }
    void queryClient.prefetchQuery(queueOf(programmeId))
    void queryClient.prefetchQuery(offersOf(programmeId))
    void queryClient.prefetchQuery(waitingList(programmeId, search))
    return Promise.all([
      queryClient.ensureQueryData(overviewOf(programmeId)),
      queryClient.ensureQueryData(getCurrentPolicyOptions({ path: { id: programmeId } })),
      queryClient.ensureQueryData(getProgrammeOptions({ path: { id: programmeId } })),
    ])
  },
  Component: WaitingListPage,
})
