import { type CheckEligibility, checkEligibility } from '@lidzas/sdk'
import { SegmentedControl } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { useFields } from '../../../shared/forms/use-fields.ts'
import { AppLink } from '../../../shared/links.tsx'
import { definePage, usePaths, useProgrammeId, useSearchParams } from '../../../shared/page.ts'
import { ChecksList } from '../../../shared/records/checks-list.tsx'
import { Failure } from '../../../shared/records/failure.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { TableSkeleton } from '../../../ui/feedback/skeletons.tsx'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { eligibilityTexts } from './eligibility-texts.ts'
import { FactsForm } from './facts-form.tsx'
import { asFacts, nothingKnown } from './facts.ts'

import classes from './eligibility.module.css'

/**
 * Could somebody come in? Nothing that is typed here is stored, and none of it stands in the address. With a recorded
 * participant it asks “what if”: the record stands wherever nothing else is said.
 */
function EligibilityPage() {
  const texts = useTexts(eligibilityTexts)
  const programmeId = useProgrammeId()
  const paths = usePaths()
  const { participant: participantId } = useSearchParams<'eligibility'>()
  const [everywhere, setEverywhere] = useState(false)
  const form = useFields(nothingKnown)
  const { on } = form.values
  const [body] = useDebouncedValue(
    {
      ...(!everywhere && { programmeId }),
      ...(on && { on }),
      ...(participantId && { participantId }),
      facts: asFacts(form.values, localToday(), participantId !== undefined),
    } satisfies CheckEligibility,
    250,
  )
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={participantId ? texts.whatIfLead : texts.lead}
        above={participantId && <AppLink to={paths.participant(participantId)}>{texts.participant}</AppLink>}
      />
      <div className={classes.columns}>
        <Panel
          title={participantId ? texts.whatIf : texts.facts}
          hint={participantId ? texts.whatIfHint : texts.factsHint}
        >
          <FactsForm form={form} recorded={participantId !== undefined} />
        </Panel>
        <div className={classes.aside}>
          <SegmentedControl
            className={classes.switch}
            aria-label={texts.where}
            value={everywhere ? 'all' : 'this'}
            onChange={(value) => setEverywhere(value === 'all')}
            data={[
              { value: 'this', label: texts.thisProgramme },
              { value: 'all', label: texts.everywhere },
            ]}
          />
          <Answers body={body} />
        </div>
      </div>
    </>
  )
}

function Answers({ body }: { body: CheckEligibility }) {
  const texts = useTexts(eligibilityTexts)
  const format = useFormat()
  const { data, error, refetch } = useQuery({
    queryKey: ['checkEligibility', body],
    queryFn: async ({ signal }) => (await checkEligibility({ body, signal, throwOnError: true })).data.data,
    placeholderData: keepPreviousData,
    // Facts about somebody are not kept longer than they are looked at.
    gcTime: 0,
  })
  if (error) return <Failure error={error} onRetry={() => refetch()} />
  if (!data) return <TableSkeleton label={texts.loading} />
  if (data.length === 0) {
    return (
      <Panel>
        <EmptyState title={texts.nothingOpen} hint={texts.nothingOpenHint} />
      </Panel>
    )
  }
  return data.map(({ programme, policyVersion, on, verdict, checks }) => (
    <Panel
      key={programme.id}
      title={format.pick({ lv: programme.nameLv, en: programme.nameEn })}
      hint={texts.rules(policyVersion, format.date(on))}
    >
      <ChecksList checks={checks} verdict={verdict} />
    </Panel>
  ))
}

export const page = definePage({ Component: EligibilityPage })
