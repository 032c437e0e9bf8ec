import { Button, Group } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useNavigate, useRouter, useRouterState } from '@tanstack/react-router'

import { TableFoot } from '../../ui/records/data-table.tsx'
import { useSearchParams } from '../page.ts'
import { useTexts } from '../words/texts.ts'
import { listTexts } from './list-texts.ts'

/** "N shown" and the way on. Keyset paging has no page numbers; back is the browser's back when we came from there. */
export function Pager({ shown, nextCursor }: { shown: number; nextCursor: string | null }) {
  const texts = useTexts(listTexts)
  const search = useSearchParams()
  const navigate = useNavigate()
  const router = useRouter()
  const cameFromHere = useRouterState({
    select: ({ location }) => (location.state as { fromPager?: boolean }).fromPager === true,
  })

  function next() {
    window.scrollTo({ top: 0 })
    void navigate({
      to: '.',
      search: { ...search, cursor: nextCursor ?? undefined },
      state: { fromPager: true } as object,
    })
  }
  function back() {
    if (cameFromHere) return router.history.back()
    void navigate({ to: '.', search: { ...search, cursor: undefined } })
  }

  return (
    <TableFoot>
      <span aria-live="polite">{texts.shown(shown)}</span>
      {(search.cursor || nextCursor) && (
        <Group gap="xs">
          <Button
            variant="default"
            disabled={!search.cursor}
            leftSection={<IconChevronLeft size={16} aria-hidden />}
            onClick={back}
          >
            {search.cursor && !cameFromHere ? texts.first : texts.previous}
          </Button>
          <Button
            variant="default"
            disabled={!nextCursor}
            rightSection={<IconChevronRight size={16} aria-hidden />}
            onClick={next}
          >
            {texts.next}
          </Button>
        </Group>
      )}
    </TableFoot>
  )
}
