import { may } from '@lidzas/domain/core/permissions'
import { targetGroupNames } from '@lidzas/domain/programmes/code-lists/targets'
import { territories } from '@lidzas/domain/programmes/code-lists/territories'
import type { PolicyVersion, Programme } from '@lidzas/sdk'
import { listPolicyVersionsOptions } from '@lidzas/sdk/query'
import { Button } from '@mantine/core'
import { useState } from 'react'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Facts, Panel } from '../../../ui/records/panel.tsx'
import { Timeline } from '../../../ui/records/timeline.tsx'
import { PolicyForm } from './policy-form.tsx'
import { programmeTexts } from './programme-texts.ts'
import { numberRules } from './rule-names.ts'

import classes from './programme.module.css'

const listNames = {
  targetGroups: { lv: 'Mērķgrupas', en: 'Target groups' },
  stages: { lv: 'Posmi', en: 'Stages' },
  domains: { lv: 'Mērķu jomas', en: 'Domains of goals' },
  residence: { lv: 'Dzīvesvieta', en: 'Residence' },
}

export function ProgrammeRules({ programme }: { programme: Programme }) {
  const texts = useTexts(programmeTexts)
  const format = useFormat()
  const me = usePrefetched(meOptions)
  const versions = usePrefetched(listPolicyVersionsOptions({ path: { id: programme.id } })).data
  const [changing, setChanging] = useState(false)
  const current = versions[0]
  if (!current) return null
  const change = may(me, 'programmes:write') && (
    <Button variant="default" onClick={() => setChanging(true)}>
      {texts.changeRules}
    </Button>
  )
  return (
    <>
      <Panel title={`${texts.rules}: ${texts.version(current.versionNumber)}`} action={change}>
        <RuleFacts version={current} />
      </Panel>
      <Panel title={texts.versions}>
        <Timeline
          label={texts.versions}
          events={versions.map((version) => ({
            key: version.id,
            text: `${texts.version(version.versionNumber)}${version === current ? ` (${texts.currentVersion})` : ''}`,
            when: `${format.dateTime(version.createdAt)} · ${version.createdBy.displayName}`,
            detail: version.reason,
          }))}
        />
      </Panel>
      {changing && <PolicyForm version={current} onClose={() => setChanging(false)} />}
    </>
  )
}

function RuleFacts({ version: { policy } }: { version: PolicyVersion }) {
  const texts = useTexts(programmeTexts)
  const { pick, number, hours } = useFormat()
  const numbers = numberRules.map(({ key, name, unit }) => {
    const value = policy[key]
    return {
      label: pick(name),
      value: value === null ? texts.noLimit : unit === 'minutes' ? hours(value) : number(value),
    }
  })
  const lists = [
    {
      label: pick(listNames.targetGroups),
      value: policy.targetGroups.map((group) => pick(targetGroupNames[group])).join(', '),
    },
    {
      label: pick(listNames.stages),
      value: (
        <ol className={classes.stages}>
          {policy.stages.map((stage) => (
            <li key={stage.code}>{pick(stage)}</li>
          ))}
        </ol>
      ),
    },
    { label: pick(listNames.domains), value: policy.outcomeDomains.map((domain) => pick(domain)).join(', ') },
    {
      label: pick(listNames.residence),
      value: policy.residence
        .map((code) => pick(territories.find((one) => one.code === code) ?? { lv: code, en: code }))
        .join(', '),
    },
  ]
  return <Facts facts={[...numbers, ...lists]} />
}
