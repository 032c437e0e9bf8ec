import type { Person } from '@lidzas/sdk'

import { useFormat } from '../../shared/format.ts'
import { personName } from '../../shared/person-name.ts'
import { useTexts } from '../../shared/texts.ts'
import { Facts, Panel } from '../../ui/panel.tsx'
import { personTexts } from './person-texts.ts'

/** Names of before, where there are any. */
export function PersonNames({ person }: { person: Person }) {
  const texts = useTexts(personTexts)
  const { day } = useFormat()
  if (person.formerNames.length === 0) return null
  return (
    <Panel title={texts.names} hint={texts.namesHint}>
      <Facts
        facts={[
          { label: texts.now, value: personName(person) },
          ...person.formerNames.map((name) => ({
            label: texts.until(day(name.usedUntil)),
            value: personName(name),
          })),
        ]}
      />
    </Panel>
  )
}
