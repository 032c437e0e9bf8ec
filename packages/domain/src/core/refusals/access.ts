import type { RefusalEntries } from './entry.ts'

/** Signing in, accounts and memberships. */
export const accessRefusals = {
  NOT_SIGNED_IN: { status: 401, lv: 'Vispirms pierakstieties.', en: 'Please sign in first.' },
  WRONG_CREDENTIALS: {
    status: 401,
    lv: 'E-pasta adrese vai parole nav pareiza.',
    en: 'The e-mail address or the password is not right.',
  },
  TOKEN_INVALID: {
    status: 401,
    lv: 'Piekļuves atslēga nav derīga. Pierakstieties vēlreiz.',
    en: 'The access token is not valid. Please sign in again.',
  },
  TOKEN_EXPIRED: {
    status: 401,
    lv: 'Piekļuves atslēgas termiņš ir beidzies.',
    en: 'The access token has expired.',
  },
  SIGNED_OUT: {
    status: 401,
    lv: 'Pierakstīšanās laiks ir beidzies. Pierakstieties vēlreiz.',
    en: 'You are signed out. Please sign in again.',
  },
  THROTTLED: {
    status: 429,
    params: { seconds: 'number' },
    lv: 'Pārāk daudz mēģinājumu. Pamēģiniet vēlreiz pēc {seconds} s.',
    en: 'Too many attempts. Try again in {seconds} s.',
  },
  LINK_INVALID: {
    status: 410,
    lv: 'Šī saite ir izmantota vai tās termiņš ir beidzies. Palūdziet jaunu.',
    en: 'This link was used already or has expired. Please ask for a new one.',
  },
  PASSWORD_TOO_SHORT: {
    status: 422,
    params: { min: 'number' },
    lv: 'Parolē jābūt vismaz {min} rakstzīmēm.',
    en: 'The password needs at least {min} characters.',
  },
  PASSWORD_TOO_LONG: {
    status: 422,
    params: { max: 'number' },
    lv: 'Parolē drīkst būt ne vairāk kā {max} rakstzīmes.',
    en: 'The password may have at most {max} characters.',
  },
  PASSWORD_TOO_COMMON: {
    status: 422,
    lv: 'Šī parole ir pārāk viegli uzminama. Izvēlieties citu.',
    en: 'This password is too easy to guess. Please choose another.',
  },
  PASSWORD_WRONG: {
    status: 422,
    lv: 'Pašreizējā parole nav pareiza.',
    en: 'The current password is not right.',
  },
  EMAIL_TAKEN: {
    status: 409,
    lv: 'Ar šo e-pasta adresi lietotājs jau ir.',
    en: 'There is already a user with this e-mail address.',
  },
  FORBIDDEN: { status: 403, lv: 'Jūsu lomai šī darbība nav atļauta.', en: 'Your role may not do this.' },
  GRANT_ABOVE_OWN: {
    status: 403,
    lv: 'Jūs nevarat piešķirt vai mainīt šo lomu: tā ir ārpus jūsu pašu tiesībām.',
    en: 'You cannot give or change this role: it lies outside your own rights.',
  },
  OWN_MEMBERSHIP: {
    status: 403,
    lv: 'Savas lomas mainīt nedrīkst; palūdziet citam administratoram.',
    en: 'You may not change your own roles; ask another administrator.',
  },
  LAST_ADMINISTRATOR: {
    status: 409,
    lv: 'Šis ir pēdējais administrators. Vispirms ieceliet citu.',
    en: 'This is the last administrator. Appoint another one first.',
  },
  MEMBERSHIP_EXISTS: {
    status: 409,
    lv: 'Šim lietotājam šāda loma jau ir.',
    en: 'This user already has this role.',
  },
  MEMBERSHIP_SCOPE: {
    status: 422,
    params: { missing: 'nameds' },
    lv: 'Šai lomai jānorāda: {missing}.',
    en: 'This role needs: {missing}.',
    late: { lv: 'Šai lomai jānorāda, uz ko tā attiecas.', en: 'This role needs what it is limited to.' },
  },
  MEMBERSHIP_ENDED: {
    status: 409,
    lv: 'Šī loma jau ir beigusies.',
    en: 'This role has already ended.',
  },
} as const satisfies RefusalEntries
