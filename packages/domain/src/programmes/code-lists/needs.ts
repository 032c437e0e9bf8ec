/** What a young person needs and can, as a referral says it (L-06). */
import type { Names } from '../../core/names.ts'

export const needs = [
  'LEARNING',
  'FAMILY',
  'PEERS',
  'EMOTIONS',
  'ADDICTION',
  'INDEPENDENCE',
  'LEISURE',
  'WORK',
  'HEALTH',
  'SAFETY',
  'OTHER',
] as const
export type Need = (typeof needs)[number]
export const needNames: Names<Need> = {
  LEARNING: { lv: 'Mācības un skolas apmeklēšana', en: 'Learning and going to school' },
  FAMILY: { lv: 'Attiecības ģimenē', en: 'Relations in the family' },
  PEERS: { lv: 'Draugi un vienaudži', en: 'Friends and peers' },
  EMOTIONS: { lv: 'Emocijas un uzvedība', en: 'Emotions and behaviour' },
  ADDICTION: { lv: 'Atbalsts, lai atteiktos no atkarībām', en: 'Support in leaving addictions' },
  INDEPENDENCE: { lv: 'Patstāvīgas dzīves prasmes', en: 'Skills of independent life' },
  LEISURE: { lv: 'Jēgpilns brīvais laiks', en: 'Free time with a meaning' },
  WORK: { lv: 'Darbs un nākotnes plāni', en: 'Work and plans for the future' },
  HEALTH: { lv: 'Veselība un rūpes par sevi', en: 'Health and care of oneself' },
  SAFETY: { lv: 'Drošība', en: 'Safety' },
  OTHER: { lv: 'Cita vajadzība', en: 'Another need' },
}

/** How much a need weighs. */
export const needLevels = ['SOME', 'CLEAR', 'URGENT'] as const
export type NeedLevel = (typeof needLevels)[number]
export const needLevelNames: Names<NeedLevel> = {
  SOME: { lv: 'Neliela', en: 'Some' },
  CLEAR: { lv: 'Izteikta', en: 'Clear' },
  URGENT: { lv: 'Neatliekama', en: 'Urgent' },
}

export const strengths = [
  'CURIOUS',
  'CREATIVE',
  'SPORT',
  'PRACTICAL',
  'DIGITAL',
  'CARING',
  'SOCIABLE',
  'HUMOUR',
  'RELIABLE',
  'PURPOSEFUL',
  'CLOSE_ADULT',
  'OTHER',
] as const
export type Strength = (typeof strengths)[number]
export const strengthNames: Names<Strength> = {
  CURIOUS: { lv: 'Zinātkāre', en: 'Curiosity' },
  CREATIVE: { lv: 'Radošums, mūzika vai māksla', en: 'Creativity, music or art' },
  SPORT: { lv: 'Sports un kustība', en: 'Sport and movement' },
  PRACTICAL: { lv: 'Zelta rokas – prot darīt', en: 'Good with their hands' },
  DIGITAL: { lv: 'Tehnika un datori', en: 'Technology and computers' },
  CARING: { lv: 'Rūpējas par citiem', en: 'Cares for others' },
  SOCIABLE: { lv: 'Viegli iepazīstas', en: 'Makes friends easily' },
  HUMOUR: { lv: 'Humora izjūta', en: 'Sense of humour' },
  RELIABLE: { lv: 'Tur vārdu', en: 'Keeps their word' },
  PURPOSEFUL: { lv: 'Zina, ko vēlas', en: 'Knows what they want' },
  CLOSE_ADULT: { lv: 'Ir tuvs pieaugušais', en: 'Has an adult close by' },
  OTHER: { lv: 'Cita stiprā puse', en: 'Another strength' },
}

/** How often lessons are skipped (L-45). */
export const truancies = ['NONE', 'SOMETIMES', 'OFTEN'] as const
export type Truancy = (typeof truancies)[number]
export const truancyNames: Names<Truancy> = {
  NONE: { lv: 'Stundas nekavē', en: 'Skips no lessons' },
  SOMETIMES: { lv: 'Reizēm kavē', en: 'Skips some lessons' },
  OFTEN: { lv: 'Kavē bieži', en: 'Skips lessons often' },
}
