import { IconSelector } from '@tabler/icons-react'
import { useLocation, useNavigate } from '@tanstack/react-router'

import { type Programme, programmesOptions } from '../api/identity.ts'
import { usePrefetched } from '../api/query-client.ts'
import { programmePaths } from '../paths.ts'
import { useProgrammeId } from '../shared/page.ts'
import { type Format, useFormat } from '../shared/words/format.ts'
import { useTexts } from '../shared/words/texts.ts'
import { shellTexts } from './shell-texts.ts'

import classes from './shell.module.css'

/** What people call a programme: its acronym, else its name. */
export function programmeName(programme: Programme, format: Format): string {
  return programme.acronym ?? format.pick({ lv: programme.nameLv, en: programme.nameEn })
}

/**
 * The programme's whole name and period, over several lines where needed; the choice itself is the platform's own,
 * laid over it. The kind of page stays when the programme changes; a record belongs to its programme, so its list
 * opens.
 */
export function ProgrammeChooser() {
  const programmes = usePrefetched(programmesOptions).data
  const programmeId = useProgrammeId()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const texts = useTexts(shellTexts)
  const format = useFormat()
  const chosen = programmes.find(({ id }) => id === programmeId)

  function choose(id: string) {
    const section = pathname.startsWith('/p/') ? pathname.split('/')[3] : undefined
    void navigate({ to: section ? `/p/${id}/${section}` : programmePaths(id).today })
  }

  return (
    <div className={classes.chooser}>
      <span className={classes.chosen} aria-hidden>
        {chosen ? programmeName(chosen, format) : programmes.length ? texts.programme : texts.noProgramme}
        {chosen && <small>{format.period(chosen.startsOn, chosen.endsOn)}</small>}
      </span>
      <IconSelector size={16} stroke={1.7} aria-hidden />
      <select
        aria-label={texts.programme}
        value={chosen?.id ?? ''}
        disabled={programmes.length === 0}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {!chosen && <option value="">{texts.programme}</option>}
        {programmes.map((programme) => (
          <option key={programme.id} value={programme.id}>
            {programmeName(programme, format)}
          </option>
        ))}
      </select>
    </div>
  )
}
