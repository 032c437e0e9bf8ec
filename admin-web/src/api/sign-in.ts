import { authCall, setAccessToken } from './token.ts'

export async function signIn(email: string, password: string): Promise<void> {
  const { accessToken } = await authCall<{ accessToken: string }>('sign-in', { email, password })
  setAccessToken(accessToken)
}

export async function signOut(): Promise<void> {
  await authCall('sign-out')
  setAccessToken(null)
}

export const requestPasswordReset = (email: string) => authCall('password-reset-requests', { email })
export const resetPassword = (token: string, password: string) =>
  authCall('password-resets', { token, password })
export const acceptInvitation = (token: string, password: string, displayName: string) =>
  authCall('invitation-acceptances', { token, password, displayName })
