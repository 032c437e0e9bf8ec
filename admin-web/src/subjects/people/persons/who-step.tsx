import { createParticipant, findPersons, type PersonCandidates } from '@lidzas/sdk'
import { getCurrentPolicyOptions, getProgrammeOptions } from '@lidzas/sdk/query'
import type { QueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { Candidates } from './candidates.tsx'
import { type Who, WhoForm } from './who-form.tsx'
import { whoTexts } from './who-texts.ts'

type Candidate = PersonCandidates['data'][number]

/** In the `load` of the page that shows the step. */
export function prefetchWhoStep(queryClient: QueryClient, programmeId: string) {
  return Promise.all([
    queryClient.ensureQueryData(getProgrammeOptions({ path: { id: programmeId } })),
    queryClient.ensureQueryData(getCurrentPolicyOptions({ path: { id: programmeId } })),
  ])
}

/**
 * Who it is about. The person is looked for first, in any role, and entered only when nobody was found or somebody else is
 * meant; a mentor or a representative becomes a participant too.
 */
export function WhoStep({ onKnown }: { onKnown: (participantId: string) => Promise<void> }) {
  const texts = useTexts(whoTexts)
  const [typed, setTyped] = useState<Who | null>(null)
  const [candidates, setCandidates] = useState<Candidate[]>([])
  const [unknown, setUnknown] = useState(false)
  const look = useSubmit({
    send: async (who: Who) => {
      setTyped(who)
      const { personalCode, givenName, familyName, birthDate } = who
      const [externalId] = who.externalIds ?? []
      const named = givenName && familyName && birthDate ? { givenName, familyName, birthDate } : {}
      const body = { ...named, ...(personalCode && { personalCode }), ...(externalId && { externalId }) }
      const { data } = await findPersons({ body, throwOnError: true })
      if (data.data.length > 0) return setCandidates(data.data)
      if (!('givenName' in named)) return setUnknown(true)
      await enter(who, false)
    },
    affects: 'participant',
  })

  async function enter(who: Who, confirmedNew: boolean) {
    const { data } = await createParticipant({ body: { ...who, confirmedNew }, throwOnError: true })
    await onKnown(data.id)
  }

  async function goOnWith({ id: personId, roles, birthDate }: Candidate) {
    if (roles.includes('PARTICIPANT')) return onKnown(personId)
    const body = { personId, ...(!birthDate && typed?.birthDate && { birthDate: typed.birthDate }) }
    const { data } = await createParticipant({ body, throwOnError: true })
    await onKnown(data.id)
  }

  if (candidates.length === 0) {
    const notice = unknown ? <Notice tone="wait">{texts.nobody}</Notice> : undefined
    return <WhoForm key={String(unknown)} submission={look} {...{ typed, notice }} />
  }
  return (
    <Candidates
      candidates={candidates}
      onSame={goOnWith}
      onOther={typed?.givenName ? () => enter(typed, true) : null}
      onBack={() => setCandidates([])}
    />
  )
}
