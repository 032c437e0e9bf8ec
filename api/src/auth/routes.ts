import type { App } from '../http/app-type.ts'
import { getMe } from './get-me.ts'
import { signIn } from './sign-in.ts'

export function authRoutes(app: App) {
  signIn(app)
  getMe(app)
}
