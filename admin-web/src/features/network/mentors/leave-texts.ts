import { plural } from '../../../shared/words/plural.ts'
import { defineTexts } from '../../../shared/words/texts.ts'

export const leaveTexts = defineTexts({
  lv: {
    title: 'Mentors ir prombūtnē',
    text: 'Kamēr mentors ir prombūtnē, jaunus dalībniekus viņam neuztic. Pāri paliek; ieplānotās tikšanās pārceliet vai atceliet.',
    reason: 'Iemesls',
    suspend: 'Atzīmēt prombūtni',
    suspended: (meetings: number) =>
      meetings === 0
        ? 'Prombūtne atzīmēta'
        : `Prombūtne atzīmēta. Mentoram ir ${meetings} ${plural.lv(meetings, { zero: 'ieplānotu tikšanos', one: 'ieplānota tikšanās', other: 'ieplānotas tikšanās' })}`,
    resume: 'Atzīmēt atgriešanos',
    resumeTitle: 'Vai mentors ir atgriezies?',
    resumeText: 'Mentoram atkal varēs uzticēt dalībniekus.',
    resumed: 'Mentors ir atgriezies',
  },
  en: {
    title: 'The mentor is on leave',
    text: 'No new participants are entrusted to a mentor on leave. Mentorships stay; move or cancel the meetings that are planned.',
    reason: 'Reason',
    suspend: 'Record leave',
    suspended: (meetings: number) =>
      meetings === 0
        ? 'Leave recorded'
        : `Leave recorded. The mentor has ${meetings} planned ${plural.en(meetings, { one: 'meeting', other: 'meetings' })}`,
    resume: 'Record return',
    resumeTitle: 'Is the mentor back?',
    resumeText: 'Participants can be entrusted to the mentor again.',
    resumed: 'The mentor is back',
  },
})
