/** Liepāja's 45,000.00 EUR: the lines, and half a year of invoices (L-53). */
import { type IsoDate, addDays, addMonths } from '@lidzas/domain/core/dates'

import { type BudgetPlan, type Line, type Spending, approve, makeBudget, spend } from '../acts/money.ts'
import type { Setting } from '../acts/opening.ts'
import type { World } from '../world.ts'

const line = (
  code: string,
  category: Line['category'],
  allocatedCents: number,
  nameLv: string,
  nameEn: string,
): Line => ({ code, category, allocatedCents, nameLv, nameEn, id: '' })

export function liepajaBudget({ programme: { startsOn, endsOn } }: Setting): BudgetPlan {
  return {
    name: 'Mentora pakalpojums, pašvaldības finansējums',
    source: 'MUNICIPAL',
    totalCents: 4_500_000,
    fiscalYear: Number(startsOn.slice(0, 4)),
    carriesOver: true,
    startsOn,
    endsOn,
    id: '',
    lines: [
      line('1', 'MENTOR_PAY', 2_640_000, 'Mentoru atlīdzība', 'Mentor pay'),
      line('2', 'STAFF', 480_000, 'Koordinatora atlīdzība', "Coordinator's pay"),
      line('3', 'ACTIVITIES', 720_000, 'Aktivitātes ar jauniešiem', 'Activities with young people'),
      line('4', 'TRAINING', 360_000, 'Mentoru mācības un supervīzija', "Mentors' training and supervision"),
      line('5', 'REIMBURSEMENT', 180_000, 'Brīvprātīgo mentoru izdevumi', "Volunteer mentors' expenses"),
      line('6', 'OFFICE', 120_000, 'Telpas un saziņa', 'Premises and communication'),
    ],
  }
}

/** The budget on the first morning. */
export async function openLiepajaBudget(world: World, budget: BudgetPlan): Promise<void> {
  await makeBudget(world, budget)
  await approve(world, budget)
}

/** Invoices month by month, as the hours grew. */
export function liepajaSpending(world: World, { lines }: BudgetPlan): void {
  const { random, programme, yesterday } = world
  const [pay, staff, activities, training, volunteers, office] = lines as [Line, Line, Line, Line, Line, Line]
  const spendings: Spending[] = [
    {
      line: training,
      on: addDays(programme.startsOn, 6),
      amountCents: 128_450,
      description: 'Mentoru ievadmācības, trīs dienas',
      supplier: 'Mācību centrs „Bāka”',
    },
    {
      line: training,
      on: addDays(programme.startsOn, 118),
      amountCents: 42_000,
      description: 'Grupas supervīzija mentoriem',
      supplier: 'Supervizore R. Paraudziņa',
    },
    {
      line: activities,
      on: addDays(yesterday, -13),
      amountCents: 8_700,
      description: 'Kafija un uzkodas sanāksmei',
      fate: 'refused',
    },
    {
      line: volunteers,
      on: addDays(yesterday, -71),
      amountCents: 2_350,
      description: 'Autobusa biļetes bez braucienu saraksta',
      fate: 'refused',
    },
  ]
  // Whatever the day, something waits for approval and something for payment.
  spendings.push(
    {
      line: activities,
      on: addDays(yesterday, -3),
      amountCents: 16_350,
      description: 'Autobuss pārgājienam',
      supplier: 'SIA „Kurzemes autobuss”',
    },
    {
      line: volunteers,
      on: addDays(yesterday, -10),
      amountCents: 6_280,
      description: 'Brīvprātīgo mentoru ceļa izdevumi pēc biļetēm',
    },
  )
  const add = (spent: Spending) => {
    if (addDays(spent.on, 2) <= yesterday) spendings.push(spent)
  }
  for (let month = 1; month < 12; month++) {
    const on: IsoDate = addMonths(programme.startsOn, month)
    const share = month === 1 ? 0.45 : 1
    add({
      line: pay,
      on,
      amountCents: Math.round(share * random.int(186_000, 219_000)),
      description: `Mentoru atlīdzība, ${month}. mēnesis`,
    })
    add({ line: staff, on, amountCents: 40_000, description: `Koordinatores atlīdzība, ${month}. mēnesis` })
    add({
      line: volunteers,
      on: addDays(on, 3),
      amountCents: random.int(7_400, 14_900),
      description: 'Brīvprātīgo mentoru ceļa izdevumi pēc biļetēm',
    })
    add({
      line: office,
      on: addDays(on, 5),
      amountCents: random.int(7_900, 9_900),
      description: 'Telpu noma un tālrunis',
      supplier: 'Namu pārvaldnieks „Liepa”',
    })
    add({
      line: activities,
      on: addDays(on, -12),
      amountCents: random.int(14_000, 31_000),
      description: random.pick([
        'Materiāli radošajai darbnīcai',
        'Ieejas biļetes un autobuss ekskursijai',
        'Produkti kopīgajām vakariņām',
      ]),
      supplier: random.pick(['Veikals „Rasa”', 'SIA „Kurzemes autobuss”', 'Darbnīca „Zīle”']),
    })
    add({
      line: activities,
      on: addDays(on, -3),
      amountCents: random.int(9_000, 24_000),
      description: random.pick(['Kāpšanas sienas noma', 'Sporta inventārs', 'Kino biļetes']),
      supplier: random.pick(['Sporta zāle „Vilnis”', 'Kinoteātris „Ausma”']),
    })
  }
  spend(
    world,
    spendings.toSorted((a, b) => (a.on < b.on ? -1 : 1)),
  )
}
