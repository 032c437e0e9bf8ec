import { expenseCategories, fundingSources } from '@lidzas/domain/money/code-lists/money'
import Type from 'typebox'

import {
  Cents,
  Closed,
  Id,
  Instant,
  Int,
  IsoDay,
  ListOf,
  Nullable,
  OneOf,
  Str,
  versioned,
} from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'

const fields = {
  name: Str(200, { example: 'Pilsētas 2026. gada finansējums' }),
  source: OneOf(fundingSources),
  organisationId: Nullable(Id),
  parentId: Nullable(
    Type.Unsafe<string>({ ...Id, description: 'the project’s budget that this partner’s belongs to' }),
  ),
  totalCents: Cents,
  grantBasisPoints: Nullable(
    Int(0, 10_000, {
      description: 'the grant’s share in hundredths of a percent; null when grantCents is given as agreed',
    }),
  ),
  startsOn: IsoDay,
  endsOn: IsoDay,
  fiscalYear: Nullable(Int(2000, 2199)),
  carriesOver: Type.Boolean({ description: 'unspent money moves to the next fiscal year' }),
}

const sums = {
  grantCents: Cents,
  ownCents: Cents,
  allocatedCents: Type.Unsafe<number>({ ...Cents, description: 'the sum of the lines' }),
  committedCents: Type.Unsafe<number>({ ...Cents, description: 'entered or approved, not yet paid' }),
  spentCents: Type.Unsafe<number>({ ...Cents, description: 'paid' }),
}

export const Budget = model(
  'Budget',
  Closed({
    id: Id,
    programmeId: Id,
    ...fields,
    ...sums,
    organisationName: Nullable(Str(200)),
    state: OneOf(['draft', 'approved']),
    createdAt: Instant,
    ...versioned,
  }),
)
export const BudgetPage = pageOf('BudgetPage', Budget)

const { parentId, organisationId, fiscalYear, carriesOver, grantBasisPoints, ...required } = fields
const optional = { parentId, organisationId, fiscalYear, carriesOver, grantBasisPoints, grantCents: Cents }
export const CreateBudget = model(
  'CreateBudget',
  Closed({ programmeId: Id, ...required, ...Type.Partial(Type.Object(optional)).properties }),
)
/** Only a draft changes. Fields left out stay; null clears. */
export const UpdateBudget = model(
  'UpdateBudget',
  Type.Partial(Closed({ ...fields, grantCents: Cents }), { minProperties: 1 }),
)

const lineFields = {
  code: Str(20, { example: '1.1' }),
  nameLv: Str(200, { example: 'Mentoru atlīdzība' }),
  nameEn: Str(200, { example: 'Mentor pay' }),
  category: OneOf(expenseCategories),
  allocatedCents: Cents,
}
export const BudgetLine = model(
  'BudgetLine',
  Closed({
    id: Id,
    budgetId: Id,
    ...lineFields,
    committedCents: Cents,
    spentCents: Cents,
    ...versioned,
  }),
)
export const BudgetLines = model('BudgetLines', Closed({ data: ListOf(BudgetLine, 200) }))
export const AddBudgetLine = model('AddBudgetLine', Closed(lineFields))
export const UpdateBudgetLine = model(
  'UpdateBudgetLine',
  Type.Partial(Closed(lineFields), { minProperties: 1 }),
)
