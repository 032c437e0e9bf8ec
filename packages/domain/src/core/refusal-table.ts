/** Every refusal the product can give. Codes are part of the API and never change meaning. */
import { accessRefusals } from './refusals/access.ts'
import { admissionRefusals } from './refusals/admission.ts'
import { commonRefusals } from './refusals/common.ts'
import { consentRefusals } from './refusals/consents.ts'
import { dataRightsRefusals } from './refusals/data-rights.ts'
import { documentRefusals } from './refusals/documents.ts'
import { eligibilityRefusals } from './refusals/eligibility.ts'
import { importRefusals } from './refusals/imports.ts'
import { mentoringRefusals } from './refusals/mentoring.ts'
import { mergingRefusals } from './refusals/merging.ts'
import { moneyRefusals } from './refusals/money.ts'
import { placeRefusals } from './refusals/places.ts'
import { representationRefusals } from './refusals/representations.ts'
import { resultRefusals } from './refusals/results.ts'
import { sessionRefusals } from './refusals/sessions.ts'
import { transportRefusals } from './refusals/transport.ts'

export const refusalTable = {
  ...transportRefusals,
  ...accessRefusals,
  ...commonRefusals,
  ...admissionRefusals,
  ...eligibilityRefusals,
  ...placeRefusals,
  ...consentRefusals,
  ...representationRefusals,
  ...documentRefusals,
  ...importRefusals,
  ...mentoringRefusals,
  ...mergingRefusals,
  ...resultRefusals,
  ...sessionRefusals,
  ...moneyRefusals,
  ...dataRightsRefusals,
}
