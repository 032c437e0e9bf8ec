import type { App } from '../../core/http/app-type.ts'
import { answerDataRequest } from './answer-data-request.ts'
import { createDataRequest } from './create-data-request.ts'
import { extendDataRequest } from './extend-data-request.ts'
import { getDataRequest } from './get-data-request.ts'
import { liftLegalHold } from './lift-legal-hold.ts'
import { liftRestriction } from './lift-restriction.ts'
import { listDataRequests } from './list-data-requests.ts'
import { placeLegalHold } from './place-legal-hold.ts'
import { placeRestriction } from './place-restriction.ts'
import { withdrawDataRequest } from './withdraw-data-request.ts'

export function dataRequestRoutes(app: App) {
  listDataRequests(app)
  createDataRequest(app)
  getDataRequest(app)
  extendDataRequest(app)
  answerDataRequest(app)
  withdrawDataRequest(app)
  placeRestriction(app)
  liftRestriction(app)
  placeLegalHold(app)
  liftLegalHold(app)
}
