/** The way forward where nobody who may sign can be asked (L-48): beside the consent, never instead of it. */
import type { IsoDate } from '../../core/dates.ts'
import type { Text } from '../../core/refusal.ts'
import type { CourtCaseFact } from '../../people/representations.ts'
import { said } from './check.ts'

/** What the consent waits for and who will give it, once an orphan's court was asked by that day; null where none was. */
export function courtWay(courtCase: CourtCaseFact | null | undefined, on: IsoDate): Text | null {
  if (!courtCase || courtCase.askedOn > on) return null
  const { court, askedOn, answeredOn, outcome } = courtCase
  if (answeredOn === null || answeredOn > on) {
    return said(
      'Gaida atbildi: {court}, jautāts {askedOn}. Piekrišanu dos tās iecelts pārstāvis vai atrasts vecāks.',
      'Waits for an answer: {court}, asked on {askedOn}. The consent is given by whoever it appoints, or by a parent who is found.',
      { court, askedOn },
    )
  }
  switch (outcome) {
    case 'REPRESENTATIVE_APPOINTED':
      return said(
        'Bāriņtiesa {answeredOn} iecēla pārstāvi. Ierakstiet viņa tiesības un viņa doto piekrišanu.',
        'The orphan’s court appointed a representative on {answeredOn}. Record their right and the consent they give.',
        { answeredOn },
      )
    case 'PARENT_ACTS':
      return said(
        'Bāriņtiesa {answeredOn} atbildēja, ka rīkosies vecāks. Vajadzīga vecāka piekrišana.',
        'The orphan’s court answered on {answeredOn} that a parent will act. The parent’s consent is needed.',
        { answeredOn },
      )
    case 'DECLINED':
      return said(
        'Bāriņtiesa {answeredOn} pamatu rīkoties nesaskatīja. Vajadzīga vecāka vai cita likumiskā pārstāvja piekrišana.',
        'The orphan’s court saw no ground to act on {answeredOn}. The consent of a parent or other legal representative is needed.',
        { answeredOn },
      )
    default:
      return null
  }
}
