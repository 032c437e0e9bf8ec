/** The people who can sign in to the demo: one for each role and tenant. */
import type { Role } from '@lidzas/domain/core/permissions'

/** Known to everybody who reads this: the demo is for looking, never for work. */
export const demoPassword = 'tikai-paraugam-2026'

export type DemoAccount = {
  email: string
  displayName: string
  role: Role
  tenant: 'liepaja' | 'zemgale'
  about: { lv: string; en: string }
}

export const demoAccounts: readonly DemoAccount[] = [
  {
    email: 'koordinatore@liepaja.example',
    displayName: 'Ilze Krastmale',
    role: 'coordinator',
    tenant: 'liepaja',
    about: { lv: 'programmas koordinatore', en: 'programme coordinator' },
  },
  {
    email: 'gadijumi@liepaja.example',
    displayName: 'Daiga Ezerkalne',
    role: 'case_manager',
    tenant: 'liepaja',
    about: { lv: 'gadījumu vadītāja', en: 'case manager' },
  },
  {
    email: 'mentors@liepaja.example',
    displayName: 'Edgars Upmalis',
    role: 'mentor',
    tenant: 'liepaja',
    about: { lv: 'mentors ar saviem jauniešiem', en: 'mentor with participants of his own' },
  },
  {
    email: 'partneris@liepaja.example',
    displayName: 'Sanita Laukmane',
    role: 'provider_coordinator',
    tenant: 'liepaja',
    about: { lv: 'partnerorganizācijas koordinatore', en: 'coordinator of a partner organisation' },
  },
  {
    email: 'amatpersona@liepaja.example',
    displayName: 'Aija Vējkalne',
    role: 'officer',
    tenant: 'liepaja',
    about: { lv: 'Sociālā dienesta speciāliste', en: 'Social Service officer' },
  },
  {
    email: 'finanses@liepaja.example',
    displayName: 'Ligita Smilškalne',
    role: 'finance',
    tenant: 'liepaja',
    about: { lv: 'finanšu speciāliste', en: 'finance officer' },
  },
  {
    email: 'auditors@liepaja.example',
    displayName: 'Normunds Dižkalns',
    role: 'auditor',
    tenant: 'liepaja',
    about: { lv: 'auditors', en: 'auditor' },
  },
  {
    email: 'administrators@liepaja.example',
    displayName: 'Raitis Jūrmalis',
    role: 'administrator',
    tenant: 'liepaja',
    about: { lv: 'kontu administrators', en: 'administrator of accounts' },
  },
  {
    email: 'koordinatore@zemgale.example',
    displayName: 'Vineta Lielupe',
    role: 'coordinator',
    tenant: 'zemgale',
    about: { lv: 'programmas koordinatore', en: 'programme coordinator' },
  },
  {
    email: 'gadijumi@zemgale.example',
    displayName: 'Anda Mežmale',
    role: 'case_manager',
    tenant: 'zemgale',
    about: { lv: 'gadījumu vadītāja', en: 'case manager' },
  },
  {
    email: 'mentore@zemgale.example',
    displayName: 'Kristīne Pļavmale',
    role: 'mentor',
    tenant: 'zemgale',
    about: { lv: 'mentore ar saviem dalībniekiem', en: 'mentor with participants of her own' },
  },
  {
    email: 'partneris@zemgale.example',
    displayName: 'Uldis Sudmalis',
    role: 'provider_coordinator',
    tenant: 'zemgale',
    about: { lv: 'partnerorganizācijas koordinators', en: 'coordinator of a partner organisation' },
  },
  {
    email: 'amatpersona@zemgale.example',
    displayName: 'Gunta Tīrumniece',
    role: 'officer',
    tenant: 'zemgale',
    about: { lv: 'projekta vadītāja', en: 'project manager' },
  },
  {
    email: 'finanses@zemgale.example',
    displayName: 'Zaiga Rudzīte',
    role: 'finance',
    tenant: 'zemgale',
    about: { lv: 'finanšu speciāliste', en: 'finance officer' },
  },
  {
    email: 'auditors@zemgale.example',
    displayName: 'Guntis Akmentiņš',
    role: 'auditor',
    tenant: 'zemgale',
    about: { lv: 'auditors', en: 'auditor' },
  },
  {
    email: 'administrators@zemgale.example',
    displayName: 'Aldis Birztalnieks',
    role: 'administrator',
    tenant: 'zemgale',
    about: { lv: 'kontu administrators', en: 'administrator of accounts' },
  },
]

/** The demo sign-in of this role in this tenant. */
export function demoAccount(tenant: DemoAccount['tenant'], role: Role): DemoAccount {
  return demoAccounts.find((account) => account.tenant === tenant && account.role === role)!
}
