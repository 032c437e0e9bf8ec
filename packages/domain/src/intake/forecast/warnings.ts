/** What a forecast warns of, in words. */
import { type Named, type Refusal, refusal } from '../../core/refusal.ts'
import type { Throughput } from './forecast.ts'

/** That not everybody fits through the places at the present average enrolment, or null (#11, T-02). It stops nothing. */
export function throughputWarning(throughput: Throughput | null): Refusal | null {
  if (!throughput?.atRisk) return null
  const { people, fits, averageMonths, affordableMonths } = throughput
  return refusal('THROUGHPUT_RISK', {
    people,
    fits,
    average: decimal(averageMonths),
    affordable: decimal(affordableMonths),
  })
}

/** 2.88 as people of both languages write it. */
function decimal(value: number): Named {
  const en = String(Math.round(value * 100) / 100)
  return { code: en, lv: en.replace('.', ','), en }
}
