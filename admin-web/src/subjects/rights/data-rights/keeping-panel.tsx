import { may } from '@lidzas/domain/core/permissions'
import { holdGroundNames, restrictionGroundNames } from '@lidzas/domain/rights/code-lists/data-rights'
import { retentionRules } from '@lidzas/domain/rights/retention'
import { type DataRights, liftLegalHold, liftRestriction } from '@lidzas/sdk'
import { Button, Text } from '@mantine/core'
import { useState } from 'react'

import { ifMatch } from '../../../api/client.ts'
import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { paths } from '../../../paths.ts'
import { ConfirmAction } from '../../../shared/forms/confirm-action.tsx'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { LinkButton } from '../../../shared/links.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Facts, Panel } from '../../../ui/records/panel.tsx'
import { HoldForm, RestrictForm } from './keeping-forms.tsx'
import { rightsTexts } from './rights-texts.ts'

import classes from './data-rights.module.css'

type Props = { rights: DataRights }
type Hold = DataRights['holds'][number]
type Restriction = NonNullable<DataRights['restriction']>
/** How long the record is kept and why, and what limits working with it. */
export function KeepingPanel({ rights }: Props) {
  const texts = useTexts(rightsTexts)
  const me = usePrefetched(meOptions)
  const { date, pick } = useFormat()
  const { restriction, holds, duties, retentionEndsOn, erasure, person } = rights
  const writes = may(me, 'data-requests:write') && erasure?.state !== 'executed'
  const [open, setOpen] = useState<'restrict' | 'hold' | null>(null)
  const kept = retentionEndsOn ? date(retentionEndsOn) : duties.length > 0 ? texts.keptOpen : texts.notKept
  return (
    <Panel title={texts.keeping}>
      <Facts
        facts={[
          {
            label: texts.keptUntil,
            value: (
              <>
                {kept}
                {duties.map(({ recordClass }) => (
                  <Text key={recordClass} size="sm" c="dimmed">
                    {pick(retentionRules[recordClass])} ({pick(retentionRules[recordClass].basis)})
                  </Text>
                ))}
              </>
            ),
          },
          {
            label: texts.restriction,
            value: restriction
              ? texts.restricted(pick(restrictionGroundNames[restriction.ground]), date(restriction.startsOn))
              : texts.unrestricted,
          },
          {
            label: texts.hold,
            value: holds.length === 0 ? texts.noHold : <Holds {...{ holds, writes }} />,
          },
        ]}
      />
      {writes && (
        <div className={classes.actions}>
          {restriction ? (
            <Lift restriction={restriction} />
          ) : (
            <Button variant="default" onClick={() => setOpen('restrict')}>
              {texts.restrict}
            </Button>
          )}
          <Button variant="default" onClick={() => setOpen('hold')}>
            {texts.placeHold}
          </Button>
          <LinkButton variant="default" to={paths.newErasure} search={{ person: person.id }}>
            {texts.erase}
          </LinkButton>
        </div>
      )}
      {open === 'restrict' && <RestrictForm rights={rights} onClose={() => setOpen(null)} />}
      {open === 'hold' && <HoldForm rights={rights} onClose={() => setOpen(null)} />}
    </Panel>
  )
}

function Holds({ holds, writes }: { holds: readonly Hold[]; writes: boolean }) {
  const texts = useTexts(rightsTexts)
  const { date, pick } = useFormat()
  return (
    <ul className={classes.rows}>
      {holds.map((hold) => (
        <li key={hold.id}>
          <span>{texts.holdText(pick(holdGroundNames[hold.ground]), hold.endsOn && date(hold.endsOn))}</span>
          {writes && <LiftHold hold={hold} />}
        </li>
      ))}
    </ul>
  )
}

function LiftHold({ hold }: { hold: Hold }) {
  const texts = useTexts(rightsTexts)
  const lift = useSubmit({
    send: () => liftLegalHold({ path: { id: hold.id }, headers: ifMatch(hold), throwOnError: true }),
    affects: 'dataRights',
    done: texts.saved,
  })
  return (
    <ConfirmAction
      variant="subtle"
      size="compact-sm"
      refusal={null}
      submission={lift}
      title={texts.liftHoldTitle}
      text={texts.liftHoldText}
      confirmLabel={texts.liftHold}
    >
      {texts.liftHold}
    </ConfirmAction>
  )
}

function Lift({ restriction }: { restriction: Restriction }) {
  const texts = useTexts(rightsTexts)
  const lift = useSubmit({
    send: () =>
      liftRestriction({ path: { id: restriction.id }, headers: ifMatch(restriction), throwOnError: true }),
    affects: 'dataRights',
    done: texts.saved,
  })
  return (
    <ConfirmAction
      variant="default"
      refusal={null}
      submission={lift}
      title={texts.liftTitle}
      text={texts.liftText}
      confirmLabel={texts.lift}
    >
      {texts.lift}
    </ConfirmAction>
  )
}
