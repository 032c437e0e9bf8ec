import { grantShare, type Cents } from '@lidzas/domain/core/money'

type Shares = { totalCents: Cents; grantBasisPoints: number | null; grantCents: Cents }

/** Fills in the grant from its rate (#65); without a rate the agreed amount stands. */
export function withGrant<T extends Shares>(values: T): T {
  const { totalCents, grantBasisPoints } = values
  return grantBasisPoints === null
    ? values
    : { ...values, grantCents: grantShare(totalCents, grantBasisPoints) }
}
