/** The operations that send no GET and yet take no Idempotency-Key, each with its reason. Every other one takes it. */
const changesNothing = 'stores nothing but its audit event, and a second look is a second look'
const session = 'is about the session itself and ends or renews what a repeat would be sent with'
const link = 'has no caller yet: its one-time link or its limit of attempts lets it through once'

export const keyless: Readonly<Record<string, string>> = {
  signIn: session,
  refresh: session,
  signOut: session,
  signOutEverywhere: session,
  chooseTenant: 'answers with an access token, which is kept nowhere; choosing again changes nothing',
  requestPasswordReset: link,
  resetPassword: link,
  acceptInvitation: link,
  findPersons: changesNothing,
  revealPersonCode: changesNothing,
  checkEligibility: changesNothing,
  replayDecision: changesNothing,
  compareForecasts: changesNothing,
}

const changing = ['POST', 'PUT', 'PATCH', 'DELETE']

/** Whether an operation changes something, and so is carried out at most once for each Idempotency-Key. */
export function takesKey(method: string | readonly string[], operationId: string | undefined): boolean {
  return changing.includes(String(method)) && operationId !== undefined && !(operationId in keyless)
}
