import { type Specialisation, specialisationNames } from '@lidzas/domain/network/code-lists/organisations'

import { useFormat } from '../../../shared/words/format.ts'

import classes from './organisations.module.css'

/** What the organisation is good at (L-24), as quiet labels. */
export function Strengths({ of }: { of: readonly Specialisation[] }) {
  const { pick } = useFormat()
  return (
    <ul className={classes.strengths}>
      {of.map((one) => (
        <li key={one} className={classes.strength}>
          {pick(specialisationNames[one])}
        </li>
      ))}
    </ul>
  )
}
