/** Evaluations with their addenda, and the provider's report on one enrolment. */
import { evaluationKindNames, evaluatorNames } from '@lidzas/domain/delivery/code-lists/evaluations'
import { evaluationMachine, reportMachine } from '@lidzas/domain/results/states'

import { evaluationAddenda, evaluations, providerReports } from '../../../core/db/schema/results/results.ts'
import { enrolmentsOf, evaluationsOf } from './links.ts'
import {
  about,
  common,
  forSystems,
  hidden,
  personal,
  sealed,
  special,
  staff,
  stays,
  through,
  versioned,
} from './uses.ts'

const file = { section: 'RESULTS', kept: 'CLIENT_FILE' } as const

export const resultsMap = [
  about(
    evaluations,
    { lv: 'Izvērtējums', en: 'Evaluation', ...file },
    [through(evaluations.enrolmentId, enrolmentsOf)],
    {
      ...versioned,
      enrolmentId: stays('Dalība', 'Enrolment'),
      mentorshipId: stays('Pāris', 'Mentorship'),
      kind: stays('Veids', 'Kind', evaluationKindNames),
      author: stays('Autors', 'Author', evaluatorNames),
      state: stays('Stāvoklis', 'State', evaluationMachine.states),
      heldOn: stays('Diena', 'Day'),
      answers: special('Atbildes', 'Answers', '{}'),
      rating: stays('Vērtējums', 'Rating'),
      commentSealed: sealed('Komentārs', 'Comment'),
      recordedBy: staff,
      submittedAt: stays('Iesniegts', 'Submitted'),
    },
  ),
  about(
    evaluationAddenda,
    { lv: 'Izvērtējuma papildinājums', en: 'Addendum to an evaluation', ...file },
    [through(evaluationAddenda.evaluationId, evaluationsOf)],
    {
      ...common,
      evaluationId: stays('Izvērtējums', 'Evaluation'),
      textSealed: sealed('Teksts', 'Text', {}, '\\x'),
      addedBy: staff,
    },
  ),
  about(
    providerReports,
    { lv: 'Pārskats par dalību', en: 'Report on the enrolment', ...file },
    [through(providerReports.enrolmentId, enrolmentsOf)],
    {
      ...versioned,
      programmeId: stays('Programma', 'Programme'),
      enrolmentId: stays('Dalība', 'Enrolment'),
      state: stays('Stāvoklis', 'State', reportMachine.states),
      // The figures of one enrolment quote its goals in words.
      figures: forSystems(
        personal('Skaitļi, kā tie bija iesniegšanas dienā', 'Figures as they were at submission', '{}'),
      ),
      narrativeSealed: sealed('Apraksts', 'Narrative'),
      narrative: hidden('only in reports on a whole programme'),
      submittedAt: stays('Iesniegts', 'Submitted'),
      submittedBy: staff,
      decidedAt: stays('Izlemts', 'Decided'),
      decidedBy: staff,
      returnReason: personal('Atgriešanas iemesls', 'Reason of the return', '—'),
    },
  ),
]
