/** What referrals of the demo say of needs, strengths and school, and what is answered to them. */
import type { AskField } from '@lidzas/domain/intake/code-lists/asks'
import type { Need, NeedLevel, Strength, Truancy } from '@lidzas/domain/programmes/code-lists/needs'
import type { ReferralReason } from '@lidzas/domain/programmes/code-lists/referrals'

type NeedText = { code: Need; level: NeedLevel; words: string | null }

/** The needs behind each reason. */
export const needsOf: Record<ReferralReason, readonly NeedText[]> = {
  ADDICTION: [
    {
      code: 'ADDICTION',
      level: 'URGENT',
      words: 'Iesaistījies narkologs, vajadzīgs atbalsts starp konsultācijām.',
    },
    { code: 'LEISURE', level: 'CLEAR', words: null },
  ],
  BEHAVIOUR: [
    { code: 'EMOTIONS', level: 'CLEAR', words: 'Palīdz, ja ir laiks nomierināties pirms sarunas.' },
    { code: 'PEERS', level: 'SOME', words: null },
  ],
  TRUANCY: [{ code: 'LEARNING', level: 'CLEAR', words: 'Visgrūtāk piecelties uz pirmo stundu.' }],
  NON_ATTENDANCE: [
    { code: 'LEARNING', level: 'URGENT', words: 'Atgriešanās skolā pa soļiem.' },
    { code: 'PEERS', level: 'CLEAR', words: 'Draugi ir tikai internetā.' },
  ],
  GRADE_REPETITION: [{ code: 'LEARNING', level: 'CLEAR', words: 'Ticība, ka var pabeigt.' }],
  CONFLICT_TEACHERS: [{ code: 'EMOTIONS', level: 'CLEAR', words: null }],
  CONFLICT_PARENTS: [{ code: 'FAMILY', level: 'CLEAR', words: 'Saruna ar māti bez pārmetumiem.' }],
  OFFENDING_RISK: [
    { code: 'LEISURE', level: 'URGENT', words: 'Vakari, kas nepaiet uz ielas.' },
    { code: 'PEERS', level: 'CLEAR', words: null },
  ],
  INDEPENDENT_LIVING: [
    { code: 'INDEPENDENCE', level: 'URGENT', words: 'Īres līgums, budžets, dokumenti.' },
    { code: 'WORK', level: 'CLEAR', words: null },
  ],
  OTHER: [{ code: 'EMOTIONS', level: 'CLEAR', words: 'Zaudējums ģimenē, par to vēl nerunā.' }],
}

export const strengthCodes: readonly (readonly Strength[])[] = [
  ['CREATIVE', 'CLOSE_ADULT'],
  ['PRACTICAL'],
  ['HUMOUR', 'CARING'],
  ['CURIOUS', 'PRACTICAL'],
  ['SPORT', 'CARING'],
  ['SOCIABLE', 'RELIABLE'],
  ['DIGITAL'],
  ['SPORT', 'PURPOSEFUL'],
  ['RELIABLE'],
]

export function schoolOf(reasons: readonly ReferralReason[]): {
  truancy: Truancy
  absentWeeks: number | null
  gradesRepeated: number
} {
  return {
    truancy: reasons.includes('TRUANCY') ? 'OFTEN' : reasons.includes('BEHAVIOUR') ? 'SOMETIMES' : 'NONE',
    absentWeeks: reasons.includes('NON_ATTENDANCE') ? 8 : null,
    gradesRepeated: reasons.includes('GRADE_REPETITION') ? 1 : 0,
  }
}

type Asking = { reason: string; asks: { field: AskField; words: string | null }[]; note: string | null }

/** What the coordinator asks for when giving a referral back. */
export const askings: readonly Asking[] = [
  {
    reason: 'REPRESENTATION',
    asks: [
      { field: 'REPRESENTATIVE', words: 'Vai māti var sasniegt darba dienās?' },
      { field: 'EDUCATION', words: 'Kurā skolā mācās šoruden?' },
    ],
    note: null,
  },
  {
    reason: 'UNCLEAR',
    asks: [{ field: 'SUMMARY', words: 'Vai {jaunietis pats|jauniete pati} vēlas piedalīties?' }],
    note: 'Lūdzu, aprunājieties un atsūtiet vēlreiz.',
  },
]

export const declineNotes: Readonly<Record<string, string | null>> = {
  NOT_ELIGIBLE: 'Ģimene pirms mēneša pārcēlusies uz citu novadu, tur ir savs mentoru pakalpojums.',
  OTHER_SERVICE: 'Vispirms ieteikts ģimenes asistents; pēc trim mēnešiem varam runāt no jauna.',
  NOT_REACHED: null,
}
