import type { TargetGroup } from '@lidzas/domain/programmes/policy'
import { getReferralOptions } from '@lidzas/sdk/query'
import type { ReactNode } from 'react'

import { usePrefetched } from '../../../../api/query-client.ts'
import { useRecordId } from '../../../../shared/page.ts'
import { ChecksList } from '../../../../shared/records/checks-list.tsx'
import { useTexts } from '../../../../shared/words/texts.ts'
import { Panel } from '../../../../ui/records/panel.tsx'
import { useAdmission } from '../decisions/admission.ts'
import { stepTexts } from './step-texts.ts'

import classes from '../referrals.module.css'

/** A step of the referral, and beside it how the rules judge what is known so far; groups may not be saved yet. */
export function Beside({
  children,
  targetGroups,
}: {
  children: ReactNode
  targetGroups?: readonly TargetGroup[]
}) {
  const referral = usePrefetched(getReferralOptions({ path: { id: useRecordId() } }))
  const texts = useTexts(stepTexts)
  const { lines } = useAdmission({ ...referral, ...(targetGroups && { targetGroups }) })
  return (
    <div className={classes.columns}>
      <div>{children}</div>
      <div className={classes.aside}>
        <Panel title={texts.live} hint={texts.liveHint}>
          <ChecksList checks={lines} />
        </Panel>
      </div>
    </div>
  )
}
