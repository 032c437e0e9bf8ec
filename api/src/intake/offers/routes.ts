import type { App } from '../../core/http/app-type.ts'
import { acceptPlaceOffer } from './accept-place-offer.ts'
import { declinePlaceOffer } from './decline-place-offer.ts'
import { getPlaceOffer } from './get-place-offer.ts'
import { listPlaceOffers } from './list-place-offers.ts'
import { offerPlace } from './offer-place.ts'
import { withdrawPlaceOffer } from './withdraw-place-offer.ts'

export function offerRoutes(app: App) {
  listPlaceOffers(app)
  offerPlace(app)
  getPlaceOffer(app)
  acceptPlaceOffer(app)
  declinePlaceOffer(app)
  withdrawPlaceOffer(app)
}
