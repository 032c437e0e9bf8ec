import { may } from '@lidzas/domain/core/permissions'
import type { Referral } from '@lidzas/sdk'

import { meOptions } from '../../../../api/identity.ts'
import { usePrefetched } from '../../../../api/query-client.ts'

/** Whether the reader writes this referral: its case manager; an application belongs to those who run the programme. */
export function useWrites({ channel, caseManager }: Pick<Referral, 'channel' | 'caseManager'>): boolean {
  const me = usePrefetched(meOptions)
  return channel === 'CASE_MANAGER'
    ? may(me, 'referrals:write') && caseManager.id === me.id
    : may(me, 'enrolments:write')
}
