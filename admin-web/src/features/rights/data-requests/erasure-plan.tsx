import type { Erasure, ErasurePlan as Plan } from '@lidzas/sdk'
import { List } from '@mantine/core'

import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { DataTable } from '../../../ui/records/data-table.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { erasureTexts } from './erasure-texts.ts'

/** The plan as the officers see it: what stands in the way, what goes, what stays and why. */
export function ErasurePlan({ plan }: { plan: Pick<Plan | Erasure, 'goes' | 'stays' | 'obstacles'> }) {
  const texts = useTexts(erasureTexts)
  const { pick, list } = useNames()
  return (
    <>
      {plan.obstacles.length > 0 && (
        <Panel title={texts.obstacles}>
          <List>
            {plan.obstacles.map((one) => (
              <List.Item key={`${one.code}${one.lv}`}>{pick(one)}</List.Item>
            ))}
          </List>
        </Panel>
      )}
      <Panel title={texts.goes} hint={texts.goesHint} flush>
        <DataTable
          bare
          label={texts.goes}
          columns={[
            { key: 'what', header: texts.what },
            { key: 'happens', header: texts.happens },
            { key: 'fields', header: texts.fields },
            { key: 'count', header: texts.count, align: 'right' },
          ]}
          rows={plan.goes.map((one, index) => ({
            key: `${one.table}${index}`,
            cells: [pick(one.name), one.deleted ? texts.deleted : texts.emptied, list(one.fields), one.rows],
          }))}
        />
      </Panel>
      <Panel title={texts.stays} flush>
        <DataTable
          bare
          label={texts.stays}
          columns={[
            { key: 'what', header: texts.what },
            { key: 'why', header: texts.why },
            { key: 'fields', header: texts.fields },
            { key: 'count', header: texts.count, align: 'right' },
          ]}
          rows={plan.stays.map((one, index) => ({
            key: `${one.table}${index}`,
            cells: [pick(one.name), texts.whys[one.why], list(one.fields), one.rows],
          }))}
        />
      </Panel>
    </>
  )
}

function useNames() {
  const { pick } = useFormat()
  const list = (fields: readonly { lv: string; en: string }[]) =>
    fields.length === 0 ? null : fields.map(pick).join(', ')
  return { pick, list }
}

export function NothingInTheWay() {
  const texts = useTexts(erasureTexts)
  return <Notice tone="info">{texts.clear}</Notice>
}
