import type { App } from '../../core/http/app-type.ts'
import { listTrainings } from './list-trainings.ts'
import { recordTraining } from './record-training.ts'

export function trainingRoutes(app: App) {
  listTrainings(app)
  recordTraining(app)
}
