import { randomBytes } from 'node:crypto'

import { newKeys } from './start/keys.ts'

/** Prints fresh settings for a server of one's own, in the form of an .env file. */
const password = () => randomBytes(24).toString('base64url')
const settings = {
  POSTGRES_PASSWORD: password(),
  OWNER_PASSWORD: password(),
  API_PASSWORD: password(),
  AUTH_PASSWORD: password(),
  ...newKeys(),
  PUBLIC_URL: 'https://lidzas.example.org',
  SMTP_URL: 'smtp://mail.example.org:587',
  MAIL_FROM: 'lidzas@example.org',
}
process.stdout.write(
  Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join(''),
)
