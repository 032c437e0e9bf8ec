/** What an authority makes of the code lists it was given: words of its own, and one it does not use. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import { addWorkingDays } from '@lidzas/domain/programmes/working-days'
import { addCodeListItem, addHoliday, listCodeLists, updateCodeListItem } from '@lidzas/sdk'

import { matching, ok } from './api.ts'
import { around } from './diary.ts'
import type { World } from './world.ts'

/** On the first days of the programme. */
export function ownLists(world: World): void {
  const { agenda, by, programme } = world
  agenda.add(programme.startsOn, around(10, programme.startsOn), ['lists'], async () => {
    const add = (list: 'NEED' | 'REFERRAL_REASON', code: string, lv: string, en: string) =>
      ok(addCodeListItem({ ...by.officer, body: { list, code, lv, en } }))
    await add('NEED', 'ONLINE_SAFETY', 'Drošība internetā', 'Safety online')
    await add('REFERRAL_REASON', 'GAMBLING', 'Azartspēles un spēles internetā', 'Gambling and online games')
    const { data } = await ok(listCodeLists(by.officer))
    const moved = data?.find(({ list, code }) => list === 'REFERRAL_DECLINE' && code === 'NO_SUITABLE_MENTOR')
    if (!moved) return
    const body = { active: false }
    await ok(updateCodeListItem({ ...by.officer, path: { id: moved.id }, ...matching(moved), body }))
  })
}

/** A day off that the law gives once, known some weeks ahead. */
export function oneDayOff(world: World, on: IsoDate): void {
  const { agenda, by, yesterday } = world
  agenda.add(yesterday, around(9, yesterday), ['lists'], () =>
    ok(addHoliday({ ...by.officer, body: { on, lv: 'Pārcelta darba diena', en: 'Working day moved' } })),
  )
}

/** A working day about seven weeks ahead that is none of the yearly holidays. */
export function dayOffAfter(today: IsoDate): IsoDate {
  return addWorkingDays(today, 35)
}
