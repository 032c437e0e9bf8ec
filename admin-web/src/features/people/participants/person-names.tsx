import type { Person } from '@lidzas/sdk'

import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Facts, Panel } from '../../../ui/records/panel.tsx'
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
            label: texts.until(day(name.replacedAt)),
            value: personName(name),
          })),
        ]}
      />
    </Panel>
  )
}
