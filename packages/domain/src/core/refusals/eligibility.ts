import type { RefusalEntries } from './entry.ts'

/** Checking whether somebody may come in, and judging a kept decision again. */
export const eligibilityRefusals = {
  ENGINE_UNKNOWN: {
    status: 409,
    params: { version: 'number' },
    lv: 'Lēmumu vērtējusi noteikumu {version}. redakcija, kuras šajā sistēmas versijā nav.',
    en: 'The decision was judged by revision {version} of the rules, which this version of the system does not have.',
  },
  DECISION_ERASED: {
    status: 409,
    lv: 'Lēmuma fakti ir dzēsti kopā ar cilvēka datiem, tāpēc to vairs nevar pārvērtēt.',
    en: 'The facts of the decision were erased with the person’s data, so it cannot be judged again.',
  },
  ELIGIBILITY_PROGRAMME_MISSING: {
    status: 422,
    lv: 'Noteikumu versija pieder programmai: norādiet arī programmu.',
    en: 'A version of the rules belongs to a programme: name the programme too.',
  },
  ELIGIBILITY_FACTS_UNLINKED: {
    status: 422,
    lv: 'Pārstāvja piekrišanā norādiet, uz kuru no nosauktajām pārstāvībām tā balstās.',
    en: 'A representative’s consent names the representation it rests on, one of those given.',
  },
} as const satisfies RefusalEntries
