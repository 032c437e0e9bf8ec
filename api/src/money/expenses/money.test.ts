import { liepajaPolicy, rethinkPolicy } from '@lidzas/domain/programmes/presets'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { ok, refused, testApp, type Caller, type TestApp } from '../../../test/app.ts'
import { race } from '../../../test/race.ts'

type Budget = {
  id: string
  version: number
  state: string
  grantCents: number
  ownCents: number
  committedCents: number
  spentCents: number
}
type Line = { id: string; version: number }
type Expense = { id: string; version: number; state: string }

let t: TestApp
let officer: Caller
let clerk: Caller
let accountant: Caller
let programmeId: string

beforeAll(async () => {
  t = await testApp({ now: '2020-11-02T09:00:00Z' })
  officer = await t.as('officer')
  clerk = await t.as('finance')
  accountant = await t.as('finance')
  programmeId = ok<{ id: string }>(
    await t.post(officer, '/programmes', {
      code: 'liepaja',
      nameLv: 'Mentora pakalpojums',
      nameEn: 'Mentor service',
      startsOn: '2020-09-14',
      endsOn: '2021-09-13',
      policy: liepajaPolicy,
    }),
  ).id
})

const budgetBody = (more: Record<string, unknown> = {}) => ({
  programmeId,
  name: 'Sociālā dienesta 2020. gada budžets',
  source: 'MUNICIPAL',
  totalCents: 45_000_00,
  startsOn: '2020-09-14',
  endsOn: '2020-12-31',
  fiscalYear: 2020,
  ...more,
})
const makeBudget = async (more: Record<string, unknown> = {}) =>
  ok<Budget>(await t.post(officer, '/budgets', budgetBody(more)))
const addLine = async (budgetId: string, allocatedCents: number, code = '1') =>
  ok<Line>(
    await t.post(officer, `/budgets/${budgetId}/lines`, {
      code,
      nameLv: 'Mentoru darbs',
      nameEn: 'Mentoring',
      category: 'MENTOR_PAY',
      allocatedCents,
    }),
  )
const budgetOf = async (id: string) => ok<Budget>(await t.get(officer, `/budgets/${id}`))
async function approved(totalCents = 45_000_00) {
  const budget = await makeBudget({ totalCents })
  const line = await addLine(budget.id, totalCents)
  ok(await t.act(officer, `/budgets/${budget.id}/approve`, budget.version))
  return { budget, line }
}
let document = 0
const expenseBody = (line: Line, amountCents: number, more: Record<string, unknown> = {}) => ({
  budgetLineId: line.id,
  incurredOn: '2020-10-30',
  amountCents,
  description: 'Aktivitāte',
  documentNumber: `R-${++document}`,
  ...more,
})

describe('budgets', () => {
  it('cuts the grant off below the cent, partner by partner, and adds up to the project (#65, #66, R-36, R-37)', async () => {
    const project = await makeBudget({ name: 'RETHINK', totalCents: 251_395_55, grantCents: 197_545_54 })
    const own = { parentId: project.id, source: 'ERDF' }
    const zemgale = await makeBudget({
      ...own,
      name: 'Zemgale',
      totalCents: 89_988_85,
      grantBasisPoints: 8500,
    })
    expect([zemgale.grantCents, zemgale.ownCents]).toEqual([76_490_52, 13_498_33])
    refused(await t.act(officer, `/budgets/${project.id}/approve`, project.version), 'BUDGET_MISMATCH')
    const sweden = await makeBudget({
      ...own,
      name: 'Zviedrija',
      totalCents: 161_406_70,
      grantBasisPoints: 7500,
    })
    expect([sweden.grantCents, sweden.ownCents]).toEqual([121_055_02, 40_351_68])
    expect(ok<Budget>(await t.act(officer, `/budgets/${project.id}/approve`, project.version)).state).toBe(
      'approved',
    )
    const line = await addLine(zemgale.id, 89_988_85)
    ok(await t.act(officer, `/budgets/${zemgale.id}/approve`, zemgale.version))
    ok(await t.post(clerk, '/expenses', expenseBody(line, 1_250_00)))
    // What the partners spend is what the project spends.
    expect(await budgetOf(project.id)).toMatchObject({ allocatedCents: 89_988_85, committedCents: 1_250_00 })
  })

  it('is approved once its lines add up, and then stands', async () => {
    const budget = await makeBudget()
    await addLine(budget.id, 44_999_99)
    refused(await t.act(officer, `/budgets/${budget.id}/approve`, budget.version), 'BUDGET_MISMATCH')
    const rest = await addLine(budget.id, 1, '2')
    const { version } = ok<Budget>(await t.act(officer, `/budgets/${budget.id}/approve`, budget.version))
    refused(await t.patch(officer, `/budgets/${budget.id}`, version, { name: 'Cits' }), 'BUDGET_STATE')
    refused(
      await t.patch(officer, `/budget-lines/${rest.id}`, rest.version, { allocatedCents: 2 }),
      'BUDGET_STATE',
    )
    const more = { code: '3', nameLv: 'Vēl', nameEn: 'More', category: 'STAFF', allocatedCents: 1 }
    refused(await t.post(officer, `/budgets/${budget.id}/lines`, more), 'BUDGET_STATE')
  })

  it.each([
    ['a fraction of a cent', { totalCents: 0.5 }, '/totalCents'],
    ['more than can be stored', { totalCents: 1e15 }, '/totalCents'],
    ['null', { totalCents: null }, '/totalCents'],
    ['a rate above the whole', { grantBasisPoints: 10_001 }, '/grantBasisPoints'],
  ])('refuses %s', async (_, more, pointer) => {
    refused(await t.post(officer, '/budgets', budgetBody(more)), 'INPUT_INVALID', [pointer])
  })

  it('is drafted by the Social Service alone', async () => {
    refused(await t.post(clerk, '/budgets', budgetBody()), 'FORBIDDEN')
    refused(await t.get(await t.as('mentor'), `/budgets?programmeId=${programmeId}`), 'FORBIDDEN')
  })
})

describe('expenses', () => {
  let budget: Budget
  let line: Line
  beforeEach(async () => ({ budget, line } = await approved()))
  const enter = async (amountCents: number) =>
    ok<Expense>(await t.post(clerk, '/expenses', expenseBody(line, amountCents)))

  it('takes 45,000.00 and refuses 45,000.01 (#67, L-53)', async () => {
    const refusal = refused(
      await t.post(clerk, '/expenses', expenseBody(line, 45_000_01)),
      'BUDGET_LINE_EXCEEDED',
    )
    expect(refusal.detail).toContain('45,000.00')
    await enter(45_000_00)
    expect(await budgetOf(budget.id)).toMatchObject({ committedCents: 45_000_00, spentCents: 0 })
    refused(await t.post(clerk, '/expenses', expenseBody(line, 1)), 'BUDGET_LINE_EXCEEDED', ['/amountCents'])
  })

  it('lies in the funding period (#68, R-03)', async () => {
    for (const incurredOn of ['2020-09-13', '2020-09-01']) {
      const body = expenseBody(line, 100, { incurredOn })
      refused(await t.post(clerk, '/expenses', body), 'COST_OUTSIDE_PERIOD', ['/incurredOn'])
    }
    ok(await t.post(clerk, '/expenses', expenseBody(line, 100, { incurredOn: '2020-09-14' })))
    const tomorrow = expenseBody(line, 100, { incurredOn: '2020-11-03' })
    refused(await t.post(clerk, '/expenses', tomorrow), 'DATE_IN_FUTURE', ['/incurredOn'])
  })

  it('is approved by somebody else, then paid (#72)', async () => {
    const { id, version } = await enter(120_00)
    refused(await t.act(clerk, `/expenses/${id}/approve`, version), 'SELF_APPROVAL')
    refused(
      await t.act(accountant, `/expenses/${id}/pay`, version, { paidOn: '2020-11-01' }),
      'EXPENSE_STATE',
    )
    const done = ok<Expense>(await t.act(accountant, `/expenses/${id}/approve`, version))
    refused(
      await t.act(accountant, `/expenses/${id}/pay`, done.version, { paidOn: '2020-10-29' }),
      'DATES_ORDER',
    )
    ok(await t.act(accountant, `/expenses/${id}/pay`, done.version, { paidOn: '2020-11-02' }))
    expect(await budgetOf(budget.id)).toMatchObject({ committedCents: 0, spentCents: 120_00 })
    expect(await t.auditOf(id)).toEqual(['expense.entered', 'expense.approved', 'expense.paid'])
  })

  it('gives its amount back when refused', async () => {
    const { id, version } = await enter(45_000_00)
    ok(await t.act(accountant, `/expenses/${id}/refuse`, version, { reason: 'NO_DOCUMENT' }))
    expect(await budgetOf(budget.id)).toMatchObject({ committedCents: 0, spentCents: 0 })
    await enter(45_000_00)
  })

  it('charges a document to a line once (#70)', async () => {
    const body = expenseBody(line, 10_00)
    ok(await t.post(clerk, '/expenses', body))
    refused(await t.post(clerk, '/expenses', body), 'DOUBLE_FUNDING', ['/documentNumber'])
  })

  it('needs an approved budget', async () => {
    const draft = await makeBudget({ totalCents: 100 })
    const open = await addLine(draft.id, 100)
    refused(await t.post(clerk, '/expenses', expenseBody(open, 50)), 'BUDGET_STATE')
  })

  it.each([
    ['nothing', { amountCents: 0 }, '/amountCents'],
    ['less than nothing', { amountCents: -1 }, '/amountCents'],
    ['cents as text', { amountCents: '100' }, '/amountCents'],
    ['a NUL character', { description: 'a\u0000b' }, '/description'],
  ])('refuses %s', async (_, more, pointer) => {
    refused(await t.post(clerk, '/expenses', { ...expenseBody(line, 100), ...more }), 'INPUT_INVALID', [
      pointer,
    ])
  })
})

describe('a budget line under a race (#67)', () => {
  it('lets 50 of 100 people spend a fiftieth each, and not a cent more', async () => {
    const { budget, line } = await approved(50_00)
    const answers = await race(
      Array.from({ length: 100 }, () => () => t.post(clerk, '/expenses', expenseBody(line, 1_00))),
    )
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(50)
    for (const answer of answers.filter(({ statusCode }) => statusCode !== 201))
      refused(answer, 'BUDGET_LINE_EXCEEDED')
    expect(await budgetOf(budget.id)).toMatchObject({ committedCents: 50_00 })
  })

  it('approves an expense once, however many press', async () => {
    const { line } = await approved(10_00)
    const { id, version } = ok<Expense>(await t.post(clerk, '/expenses', expenseBody(line, 10_00)))
    const answers = await race(
      Array.from({ length: 50 }, () => () => t.act(accountant, `/expenses/${id}/approve`, version)),
    )
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
    for (const answer of answers.filter(({ statusCode }) => statusCode !== 200))
      refused(answer, 'VERSION_STALE')
  })
})

describe('the tenant wall', () => {
  it('shows another tenant’s money to nobody', async () => {
    const { budget, line } = await approved(10_00)
    const { id, version } = ok<Expense>(await t.post(clerk, '/expenses', expenseBody(line, 1_00)))
    const tenantId = await t.newTenant()
    const strangeOfficer = await t.as('officer', { tenantId })
    const stranger = await t.as('finance', { tenantId })
    refused(await t.get(strangeOfficer, `/budgets/${budget.id}`), 'NOT_FOUND')
    refused(await t.get(strangeOfficer, `/budgets/${budget.id}/lines`), 'NOT_FOUND')
    refused(await t.act(strangeOfficer, `/budgets/${budget.id}/approve`, budget.version), 'NOT_FOUND')
    refused(await t.get(stranger, `/expenses/${id}`), 'NOT_FOUND')
    refused(await t.act(stranger, `/expenses/${id}/approve`, version), 'NOT_FOUND')
    refused(await t.post(stranger, '/expenses', expenseBody(line, 1_00)), 'NOT_FOUND')
    expect(ok(await t.get(stranger, `/expenses?programmeId=${programmeId}`))).toMatchObject({ data: [] })
  })

  it('reaches no other programme than the one of the membership', async () => {
    const other = ok<{ id: string }>(
      await t.post(officer, '/programmes', {
        code: 'rethink',
        nameLv: 'PĀRDOMĀT',
        nameEn: 'RETHINK',
        startsOn: '2020-01-01',
        endsOn: '2021-04-30',
        policy: rethinkPolicy,
      }),
    )
    const { budget } = await approved(10_00)
    const narrow = await t.as('finance', { programmeId: other.id })
    refused(await t.get(narrow, `/budgets/${budget.id}`), 'NOT_FOUND')
  })
})
