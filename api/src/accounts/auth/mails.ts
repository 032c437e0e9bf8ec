/** The letters of signing in, in the language of the account. */
import type { Language } from '@lidzas/domain/core/refusal'

type Letter = { subject: string; body: string }
type Reader = { locale: Language; displayName: string }

export function passwordResetMail(
  { locale, displayName }: Reader,
  publicUrl: string,
  secret: string,
): Letter {
  const link = `${publicUrl}/new-password?token=${secret}`
  return locale === 'en'
    ? {
        subject: 'Līdzās: choose a new password',
        body: `Hello, ${displayName},\n\nto choose a new password, open this link within an hour:\n${link}\n\nIf you did not ask for it, ignore this letter: nothing has changed.\n`,
      }
    : {
        subject: 'Līdzās: jauna parole',
        body: `Labdien, ${displayName}!\n\nLai izvēlētos jaunu paroli, stundas laikā atveriet šo saiti:\n${link}\n\nJa to nelūdzāt, neņemiet vērā šo vēstuli: nekas nav mainīts.\n`,
      }
}

/** `secret` is null for somebody who has an account already: they sign in with the password they have. */
export function invitationMail(
  { locale, displayName }: Reader,
  publicUrl: string,
  tenantName: string,
  secret: string | null,
): Letter {
  const link = secret === null ? `${publicUrl}/sign-in` : `${publicUrl}/invitation?token=${secret}`
  return locale === 'en'
    ? {
        subject: `Līdzās: ${tenantName} invites you`,
        body: `Hello, ${displayName},\n\n${tenantName} invites you to work in Līdzās. ${
          secret === null ? 'Sign in with your password:' : 'Choose a password within seven days:'
        }\n${link}\n`,
      }
    : {
        subject: `Līdzās: jūs aicina ${tenantName}`,
        body: `Labdien, ${displayName}!\n\n${tenantName} aicina jūs darbam sistēmā Līdzās. ${
          secret === null ? 'Pierakstieties ar savu paroli:' : 'Septiņu dienu laikā izvēlieties paroli:'
        }\n${link}\n`,
      }
}
