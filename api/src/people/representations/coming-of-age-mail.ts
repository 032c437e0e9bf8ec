/** The letter of the eighteenth birthday, in the language of the account. It names nobody. */
import { addDays, type IsoDate } from '@lidzas/domain/core/dates'
import { filled, type Language } from '@lidzas/domain/core/refusal'

type Reader = { locale: Language; displayName: string; programmeId: string; days: number }
type About = { ofAgeOn: IsoDate; participantId: string; publicUrl: string }

const texts = {
  lv: {
    subject: 'Līdzās: dalībnieks ir sasniedzis pilngadību',
    body: `Labdien, {name}!

Dalībnieks, ar kuru strādājat, {ofAgeOn} kļuva pilngadīgs. Likumisko pārstāvju tiesības beidzās iepriekšējā dienā, un tālāk lemj viņš pats. Līdz {dueOn} pārrunājiet dalību un ierakstiet paša jaunieša jauno piekrišanu:
{link}
`,
  },
  en: {
    subject: 'Līdzās: a participant has come of age',
    body: `Hello, {name},

a participant you work with came of age on {ofAgeOn}. The rights of the legal representatives ended the day before, and the young person now decides alone. Talk it over and record their own new agreement by {dueOn}:
{link}
`,
  },
} as const

export function comingOfAgeMail(
  { locale, displayName: name, programmeId, days }: Reader,
  { ofAgeOn, participantId, publicUrl }: About,
): { subject: string; body: string } {
  const { subject, body } = texts[locale]
  const link = `${publicUrl}/p/${programmeId}/participants/${participantId}?tab=people`
  return { subject, body: filled(body, { name, ofAgeOn, dueOn: addDays(ofAgeOn, days), link }, locale) }
}
