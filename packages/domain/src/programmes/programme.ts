/** What a programme says about itself, in both languages: its goal, origin, legal ground, funder's words (L-05, L-08, L-25, L-49, L-50, L-52, R-01, R-39). */

export const programmeTextKinds = [
  'GOAL',
  'ORIGIN',
  'MENTOR_ROLE',
  'POLICY_DOCUMENT',
  'LEGAL_BASIS',
  'PRIORITY',
  'DISCLAIMER',
] as const
export type ProgrammeTextKind = (typeof programmeTextKinds)[number]
export type ProgrammeText = { kind: ProgrammeTextKind; lv: string; en: string; url?: string | null }

export const programmeContactRoles = ['PUBLIC_RELATIONS', 'PROJECT_MANAGER', 'COORDINATOR'] as const
export type ProgrammeContactRole = (typeof programmeContactRoles)[number]
export type ProgrammeContact = {
  role: ProgrammeContactRole
  name: string
  email: string | null
  phone: string | null
}

/** Who signed an agreement, in which position (L-09). */
export type Signatory = { name: string; position: string; organisation: string }
