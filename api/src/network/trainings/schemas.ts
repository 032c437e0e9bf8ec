import { trainingKinds, trainingModes } from '@lidzas/domain/network/code-lists/mentors'

import { Closed, Id, Instant, Int, IsoDay, OneOf, Str } from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'

const fields = {
  kind: OneOf(trainingKinds),
  title: Str(200, { example: 'Ievads mentora darbā' }),
  minutes: Int(1, 60_000, { description: 'whole minutes; an academic hour is 45', example: 120 }),
  mode: OneOf(trainingModes),
  completedOn: IsoDay,
}

export const Training = model('Training', Closed({ id: Id, mentorId: Id, ...fields, createdAt: Instant }))
export const TrainingPage = pageOf('TrainingPage', Training)
export const RecordTraining = model('RecordTraining', Closed(fields))
