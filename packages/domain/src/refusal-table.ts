/** Every refusal the product can give. Codes are part of the API and never change meaning. */
import { accessRefusals } from './refusals/access.ts'
import { admissionRefusals } from './refusals/admission.ts'
import { commonRefusals } from './refusals/common.ts'
import { consentRefusals } from './refusals/consents.ts'
import { mentoringRefusals } from './refusals/mentoring.ts'
import { moneyRefusals } from './refusals/money.ts'
import { resultRefusals } from './refusals/results.ts'
import { safeguardingRefusals } from './refusals/safeguarding.ts'
import { sessionRefusals } from './refusals/sessions.ts'
import { transportRefusals } from './refusals/transport.ts'

export const refusalTable = {
  ...transportRefusals,
  ...accessRefusals,
  ...commonRefusals,
  ...admissionRefusals,
  ...consentRefusals,
  ...mentoringRefusals,
  ...resultRefusals,
  ...sessionRefusals,
  ...safeguardingRefusals,
  ...moneyRefusals,
}
