import {
  type EditableList,
  editableListNames,
  editableLists,
} from '@lidzas/domain/programmes/code-lists/editable'
import { Button, NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'

import { usePrefetched } from '../../../api/query-client.ts'
import { definePage, oneOf, useSearchParams } from '../../../shared/page.ts'
import { codeListsOptions } from '../../../shared/words/code-lists.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { TwoLines } from '../../../subjects/people/persons/two-lines.tsx'
import { DataTable } from '../../../ui/records/data-table.tsx'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import { codeListTexts } from './code-list-texts.ts'
import { ItemActions } from './item-actions.tsx'
import { AddItemForm } from './item-forms.tsx'
import { OrderButtons } from './order-buttons.tsx'

/** The lists that people choose from, edited by the authority itself (#86). */
function CodeListsPage() {
  const texts = useTexts(codeListTexts)
  const { pick } = useFormat()
  const navigate = useNavigate()
  const list = oneOf(useSearchParams<'code-lists'>().list, editableLists) ?? editableLists[0]
  const [adding, setAdding] = useState(false)
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        actions={<Button onClick={() => setAdding(true)}>{texts.add}</Button>}
      />
      <NativeSelect
        mb="md"
        maw={420}
        label={texts.lists}
        value={list}
        data={editableLists.map((value) => ({ value, label: pick(editableListNames[value]) }))}
        onChange={(event) =>
          void navigate({ to: '.', search: { list: event.currentTarget.value }, replace: true })
        }
      />
      <Items list={list} />
      {adding && <AddItemForm list={list} onClose={() => setAdding(false)} />}
    </>
  )
}

function Items({ list }: { list: EditableList }) {
  const texts = useTexts(codeListTexts)
  const { pick, language } = useFormat()
  const items = usePrefetched(codeListsOptions).data.filter((item) => item.list === list)
  return (
    <DataTable
      label={pick(editableListNames[list])}
      columns={[
        { key: 'name', header: texts.name },
        { key: 'code', header: texts.code },
        { key: 'state', header: texts.state },
        { key: 'order', header: texts.order },
        { key: 'actions', header: texts.actions, align: 'right' },
      ]}
      rows={items.map((item) => ({
        key: item.id,
        cells: [
          <TwoLines key="name" first={pick(item)} second={language === 'lv' ? item.en : item.lv} />,
          item.code,
          <StatusBadge key="state" tone={item.active ? 'good' : 'neutral'}>
            {item.active ? texts.inUse : texts.retired}
          </StatusBadge>,
          <OrderButtons key="order" item={item} list={items} />,
          <ItemActions key="actions" item={item} list={items} />,
        ],
      }))}
    />
  )
}

export const page = definePage({
  load: ({ queryClient }) => queryClient.ensureQueryData(codeListsOptions),
  Component: CodeListsPage,
})
