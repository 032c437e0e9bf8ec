/** Code lists of organisations. */
import type { Names } from '../../core/names.ts'

export const organisationKinds = [
  'SOCIAL_SERVICE',
  'PLANNING_REGION',
  'ASSOCIATION',
  'FOUNDATION',
  'MUNICIPAL_BODY',
  'OTHER',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]
export const organisationKindNames: Names<OrganisationKind> = {
  SOCIAL_SERVICE: { lv: 'Sociālais dienests', en: 'Social Service' },
  PLANNING_REGION: { lv: 'Plānošanas reģions', en: 'Planning region' },
  ASSOCIATION: { lv: 'Biedrība', en: 'Association' },
  FOUNDATION: { lv: 'Nodibinājums', en: 'Foundation' },
  MUNICIPAL_BODY: { lv: 'Pašvaldības iestāde', en: 'Municipal body' },
  OTHER: { lv: 'Cita organizācija', en: 'Other organisation' },
}

/** What a partner is good at (L-24). */
export const specialisations = ['SOCIAL_SKILLS', 'LEISURE', 'ADDICTION_PREVENTION', 'PSYCHOSOCIAL'] as const
export type Specialisation = (typeof specialisations)[number]
export const specialisationNames: Names<Specialisation> = {
  SOCIAL_SKILLS: { lv: 'Sociālās prasmes', en: 'Social skills' },
  LEISURE: { lv: 'Kvalitatīvs brīvais laiks', en: 'Quality leisure' },
  ADDICTION_PREVENTION: { lv: 'Atkarību profilakse', en: 'Addiction prevention' },
  PSYCHOSOCIAL: { lv: 'Psihosociāls atbalsts', en: 'Psychosocial support' },
}
