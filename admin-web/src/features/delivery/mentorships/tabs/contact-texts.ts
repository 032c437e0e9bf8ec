import type { Refusal } from '@lidzas/domain/core/refusal'
import { caseContactRefusal } from '@lidzas/domain/delivery/mentorship-days'
import { enrolmentOpenRefusal } from '@lidzas/domain/intake/enrolments'
import type { Mentorship } from '@lidzas/sdk'

import { defineTexts } from '../../../../shared/words/texts.ts'
import { localToday } from '../../../../shared/words/today.ts'

export const contactTexts = defineTexts({
  lv: {
    title: 'Gadījuma vadītājs un mentors',
    hint: 'Kad un kā abi sazinājušies par dalībnieku. Piezīmes redz tikai pēc pieprasījuma.',
    add: 'Pierakstīt saziņu',
    none: 'Saziņa vēl nav pierakstīta',
    noneHint: 'Pietiek ar vienu rindu pēc katras sarunas: diena, veids un tas, par ko vienojāties.',
    showNote: 'Rādīt piezīmi',
    day: 'Diena',
    channel: 'Veids',
    note: 'Par ko runājāt',
    noteHelp: 'Glabājas šifrēti. Rakstiet tikai to, kas vajadzīgs darbam.',
    save: 'Saglabāt',
    saved: 'Saziņa pierakstīta',
    loading: 'Ielādē saziņu',
  },
  en: {
    title: 'Case manager and mentor',
    hint: 'When and how the two were in touch about the participant. Notes are shown on request.',
    add: 'Note a contact',
    none: 'No contact noted yet',
    noneHint: 'One line after each talk is enough: the day, the way, and what you agreed.',
    showNote: 'Show the note',
    day: 'Day',
    channel: 'Way',
    note: 'What you talked about',
    noteHelp: 'Kept encrypted. Write only what the work needs.',
    save: 'Save',
    saved: 'Contact noted',
    loading: 'Loading contacts',
  },
})

/** Why no contact can be noted now, or null. */
export function contactsRefusal(mentorship: Mentorship): Refusal | null {
  const state = mentorship.enrolment.state as 'active'
  return enrolmentOpenRefusal({ state }) ?? caseContactRefusal(mentorship, localToday(), localToday())
}
