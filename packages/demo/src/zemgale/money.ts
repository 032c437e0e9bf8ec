/** The project's budget: two partners, each with its own grant rate, to the cent. */
import { type IsoDate, addDays, addMonths, plannedEnd } from '@lidzas/domain/core/dates'

import { type BudgetPlan, type Line, type Spending, approve, makeBudget, spend } from '../acts/money.ts'
import type { Setting } from '../acts/opening.ts'
import type { World } from '../world.ts'

type Category = Line['category']
const names: Partial<Record<Category, [lv: string, en: string]>> = {
  STAFF: ['Personāls', 'Staff'],
  OFFICE: ['Birojs un administrācija', 'Office and administration'],
  TRAVEL: ['Ceļa un uzturēšanās izdevumi', 'Travel and accommodation'],
  EXPERTISE: ['Ārējie pakalpojumi un mentori', 'External expertise and mentors'],
  ACTIVITIES: ['Vasaras skola un aktivitātes', 'Summer school and activities'],
  TRAINING: ['Mentoru mācības', "Mentors' training"],
  EQUIPMENT: ['Aprīkojums', 'Equipment'],
}

function linesOf(amounts: readonly [Category, number][]): Line[] {
  return amounts.map(([category, allocatedCents], index) => {
    const [nameLv, nameEn] = names[category]!
    return { code: String(index + 1), category, allocatedCents, nameLv, nameEn, id: '' }
  })
}

export type ProjectBudget = { project: BudgetPlan; region: BudgetPlan; sweden: BudgetPlan }

export function zemgaleBudget({ programme }: Setting): ProjectBudget {
  const startsOn: IsoDate = `${addMonths(programme.startsOn, -12).slice(0, 7)}-01`
  const common = { source: 'ERDF' as const, startsOn, endsOn: plannedEnd(startsOn, 24), id: '' }
  return {
    project: {
      ...common,
      name: 'PĀRDOMĀT / RETHINK, viss projekts',
      totalCents: 25_139_555,
      grantCents: 19_754_554,
      lines: [],
    },
    region: {
      ...common,
      name: 'Zemgales plānošanas reģions',
      totalCents: 8_998_885,
      grantBasisPoints: 8500,
      lines: linesOf([
        ['STAFF', 3_480_000],
        ['OFFICE', 522_000],
        ['TRAVEL', 610_000],
        ['EXPERTISE', 2_150_000],
        ['ACTIVITIES', 1_286_885],
        ['TRAINING', 640_000],
        ['EQUIPMENT', 310_000],
      ]),
    },
    sweden: {
      ...common,
      name: 'FoU Centrum, Zviedrija',
      totalCents: 16_140_670,
      grantBasisPoints: 7500,
      lines: linesOf([
        ['STAFF', 9_420_000],
        ['OFFICE', 1_413_000],
        ['TRAVEL', 880_000],
        ['EXPERTISE', 2_160_000],
        ['ACTIVITIES', 1_487_670],
        ['TRAINING', 780_000],
      ]),
    },
  }
}

export async function openZemgaleBudget(
  world: World,
  setting: Setting,
  budget: ProjectBudget,
): Promise<void> {
  const { project, region, sweden } = budget
  region.organisationId = setting.organisations[0]!.id
  sweden.organisationId = setting.organisations[2]!.id
  await makeBudget(world, project)
  for (const partner of [region, sweden]) await makeBudget(world, partner, project)
  for (const one of [region, sweden, project]) await approve(world, one)
}

/** The first year as one sum a line, then month by month. */
export function zemgaleSpending(world: World, { region, sweden }: ProjectBudget): void {
  const { random, programme, yesterday } = world
  const spendings: Spending[] = []
  for (const partner of [region, sweden]) {
    for (const line of partner.lines) {
      spendings.push({
        line,
        on: addDays(programme.startsOn, 4),
        amountCents: Math.round(line.allocatedCents * (0.28 + random.next() * 0.06)),
        description: `${line.nameLv}: izdevumi līdz izmēģinājuma sākumam`,
      })
      const isMonthly = ['STAFF', 'OFFICE', 'EXPERTISE'].includes(line.category)
      for (let month = 1; month <= 12; month += isMonthly ? 1 : 3) {
        const on = addMonths(programme.startsOn, month)
        if (addDays(on, 2) > yesterday) break
        const share = (isMonthly ? 0.047 : 0.135) * (0.9 + random.next() * 0.2)
        const description = `${line.nameLv}, ${month}. mēnesis`
        spendings.push({ line, on, amountCents: Math.round(line.allocatedCents * share), description })
      }
    }
  }
  spendings.push(
    {
      line: region.lines[4]!,
      on: addDays(yesterday, -4),
      amountCents: 41_200,
      description: 'Noslēguma izstādes iekārtošana',
    },
    {
      line: region.lines[2]!,
      on: addDays(yesterday, -11),
      amountCents: 23_760,
      description: 'Brauciens uz noslēguma semināru',
    },
  )
  spendings.push({
    line: region.lines[2]!,
    on: addDays(yesterday, -20),
    amountCents: 18_640,
    description: 'Degviela bez maršruta lapas',
    fate: 'refused',
  })
  spend(
    world,
    spendings.toSorted((a, b) => (a.on < b.on ? -1 : 1)),
  )
}
