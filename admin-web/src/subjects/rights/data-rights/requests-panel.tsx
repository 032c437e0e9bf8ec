import { may } from '@lidzas/domain/core/permissions'
import { dataRequestKindNames } from '@lidzas/domain/rights/code-lists/data-rights'
import { dataRequestMachine } from '@lidzas/domain/rights/data-requests'
import type { DataRights } from '@lidzas/sdk'
import { Button, Text } from '@mantine/core'
import { useState } from 'react'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { paths } from '../../../paths.ts'
import { AppLink } from '../../../shared/links.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Panel } from '../../../ui/records/panel.tsx'
import { EnterRequestForm } from './enter-request-form.tsx'
import { rightsTexts } from './rights-texts.ts'

import classes from './data-rights.module.css'

export function RequestsPanel({ rights }: { rights: DataRights }) {
  const texts = useTexts(rightsTexts)
  const me = usePrefetched(meOptions)
  const { date, pick } = useFormat()
  const [entering, setEntering] = useState(false)
  return (
    <Panel
      title={texts.requests}
      action={
        may(me, 'data-requests:write') && (
          <Button variant="default" onClick={() => setEntering(true)}>
            {texts.enter}
          </Button>
        )
      }
    >
      {rights.requests.length === 0 && <Text c="dimmed">{texts.noRequests}</Text>}
      <ul className={classes.rows}>
        {rights.requests.map((request) => (
          <li key={request.id}>
            {may(me, 'data-requests:read') ? (
              <AppLink to={paths.dataRequest(request.id)}>{pick(dataRequestKindNames[request.kind])}</AppLink>
            ) : (
              <span>{pick(dataRequestKindNames[request.kind])}</span>
            )}
            <Text span c="dimmed" size="sm">
              {pick(dataRequestMachine.states[request.state])}
              {request.state === 'open' && `, ${texts.due(date(request.dueOn))}`}
            </Text>
          </li>
        ))}
      </ul>
      {entering && <EnterRequestForm personId={rights.person.id} onClose={() => setEntering(false)} />}
    </Panel>
  )
}
