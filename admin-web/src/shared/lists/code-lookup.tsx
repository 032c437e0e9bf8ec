import { may } from '@lidzas/domain/core/permissions'
import { personRoleNames } from '@lidzas/domain/people/code-lists/persons'
import { readPersonalCode } from '@lidzas/domain/people/personal-code'
import { findPersons, type PersonCandidates } from '@lidzas/sdk'
import { useEffect, useState } from 'react'

import { meOptions } from '../../api/identity.ts'
import { usePrefetched } from '../../api/query-client.ts'
import { AppLink } from '../links.tsx'
import { usePaths } from '../page.ts'
import { useFormat } from '../words/format.ts'
import { personName } from '../words/person-name.ts'
import { defineTexts, useTexts } from '../words/texts.ts'

import classes from './code-lookup.module.css'

type Found = PersonCandidates['data']
type Answer = { of: string; found: Found | 'failed' }

const lookupTexts = defineTexts({
  lv: {
    typing: 'Izskatās pēc personas koda. Meklēsim, kad būs visi 11 cipari; adresē tas nepaliks.',
    looking: 'Meklē pēc personas koda…',
    nobody: 'Neviena ar šādu personas kodu nav.',
    mayNot: 'Pēc personas koda jūsu loma meklēt nedrīkst. Meklējiet pēc vārda.',
    failed: 'Meklēt neizdevās. Pamēģiniet vēlreiz.',
  },
  en: {
    typing:
      'This looks like a personal code. We look it up once all 11 digits are there; it does not stay in the address.',
    looking: 'Looking up the personal code…',
    nobody: 'Nobody has this personal code.',
    mayNot: 'Your role may not look people up by personal code. Search by name.',
    failed: 'The lookup did not work. Please try again.',
  },
})

/** Below a search box into which a personal code was typed: who has it. The code goes in a body, never in the address. */
export function CodeLookup({ typed }: { typed: string }) {
  const texts = useTexts(lookupTexts)
  const me = usePrefetched(meOptions)
  const read = readPersonalCode(typed)
  const digits = 'digits' in read ? read.digits : null
  const allowed = may(me, 'persons:read')
  const answer = useLookup(allowed ? digits : null)
  const say = (text: string) => (
    <p className={classes.lookup} role="status">
      {text}
    </p>
  )
  if (!allowed) return say(texts.mayNot)
  if (digits === null) return say(texts.typing)
  if (answer?.of !== digits) return say(texts.looking)
  if (answer.found === 'failed') return say(texts.failed)
  if (answer.found.length === 0) return say(texts.nobody)
  return (
    <div className={classes.lookup} role="status">
      {answer.found.map((person) => (
        <FoundPerson key={person.id} person={person} />
      ))}
    </div>
  )
}

function useLookup(digits: string | null): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    if (digits === null) return undefined
    let current = true
    const settle = (found: Answer['found']) => current && setAnswer({ of: digits, found })
    findPersons({ body: { personalCode: digits }, throwOnError: true }).then(
      ({ data }) => settle(data.data),
      () => settle('failed'),
    )
    return () => {
      current = false
    }
  }, [digits])
  return answer
}

function FoundPerson({ person }: { person: Found[number] }) {
  const { date, pick } = useFormat()
  const paths = usePaths()
  const { id, birthDate, maskedCode, roles } = person
  const [role] = roles
  const to = role === 'PARTICIPANT' ? paths.participant(id) : role === 'MENTOR' ? paths.mentor(id) : null
  const facts = [birthDate && date(birthDate), maskedCode, ...roles.map((one) => pick(personRoleNames[one]))]
  return (
    <p className={classes.one}>
      {to ? <AppLink to={to}>{personName(person)}</AppLink> : <strong>{personName(person)}</strong>}
      <br />
      {facts.filter(Boolean).join(' · ')}
    </p>
  )
}
