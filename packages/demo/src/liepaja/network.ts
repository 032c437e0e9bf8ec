/** Liepāja's mentors: seven organisations, most people ready, some checks about to run out. */
import { addDays } from '@lidzas/domain/core/dates'

import { type MentorPlan, type MentorWish, planMentor } from '../acts/mentors.ts'
import type { Organisation, World } from '../world.ts'

export function liepajaMentors(world: World, organisations: readonly Organisation[]): MentorPlan[] {
  const { programme, yesterday } = world
  const today = addDays(yesterday, 1)
  const early = (days: number) => addDays(programme.startsOn, -days)
  const of = (index: number) => organisations[index]!
  const wishes: MentorWish[] = [
    {
      organisation: of(3),
      gender: 'MALE',
      engagement: 'VOLUNTEER',
      appliedOn: early(44),
      email: 'mentors@liepaja.example',
    },
    {
      organisation: of(1),
      gender: 'FEMALE',
      engagement: 'CONTRACTOR',
      appliedOn: early(46),
      email: 'mentore2@liepaja.example',
    },
    {
      organisation: of(1),
      gender: 'MALE',
      engagement: 'CONTRACTOR',
      appliedOn: early(43),
      clearedTo: addDays(today, 5),
    },
    {
      organisation: of(2),
      gender: 'FEMALE',
      engagement: 'EMPLOYEE',
      appliedOn: early(42),
      clearedTo: addDays(today, 24),
    },
    {
      organisation: of(2),
      gender: 'MALE',
      engagement: 'VOLUNTEER',
      appliedOn: early(41),
      email: 'mentors3@liepaja.example',
    },
    {
      organisation: of(3),
      gender: 'FEMALE',
      engagement: 'VOLUNTEER',
      appliedOn: early(40),
      clearedTo: addDays(today, 53),
    },
    {
      organisation: of(4),
      gender: 'FEMALE',
      engagement: 'CONTRACTOR',
      appliedOn: early(40),
      email: 'mentore4@liepaja.example',
    },
    { organisation: of(4), gender: 'FEMALE', engagement: 'EMPLOYEE', appliedOn: early(39) },
    {
      organisation: of(5),
      gender: 'MALE',
      engagement: 'VOLUNTEER',
      appliedOn: early(38),
      clearedTo: addDays(today, -3),
    },
    {
      organisation: of(5),
      gender: 'FEMALE',
      engagement: 'VOLUNTEER',
      appliedOn: early(36),
      email: 'mentore5@liepaja.example',
    },
    { organisation: of(6), gender: 'FEMALE', engagement: 'CONTRACTOR', appliedOn: early(35) },
    { organisation: of(7), gender: 'MALE', engagement: 'VOLUNTEER', appliedOn: early(34) },
    { organisation: of(7), gender: 'MALE', engagement: 'CONTRACTOR', appliedOn: addDays(today, -95) },
    { organisation: of(6), gender: 'MALE', engagement: 'VOLUNTEER', appliedOn: early(33), reaches: 'left' },
    {
      organisation: of(1),
      gender: 'FEMALE',
      engagement: 'VOLUNTEER',
      appliedOn: addDays(today, -26),
      reaches: 'trained',
    },
    {
      organisation: of(5),
      gender: 'MALE',
      engagement: 'VOLUNTEER',
      appliedOn: addDays(today, -12),
      reaches: 'selected',
    },
    {
      organisation: of(3),
      gender: 'FEMALE',
      engagement: 'VOLUNTEER',
      appliedOn: addDays(today, -6),
      reaches: 'candidate',
    },
    {
      organisation: of(7),
      gender: 'FEMALE',
      engagement: 'VOLUNTEER',
      appliedOn: addDays(today, -3),
      reaches: 'candidate',
    },
    {
      organisation: of(2),
      gender: 'MALE',
      engagement: 'VOLUNTEER',
      appliedOn: addDays(today, -60),
      reaches: 'rejected',
    },
  ]
  return wishes.map((wish, index) => planMentor(world, wish, index))
}
