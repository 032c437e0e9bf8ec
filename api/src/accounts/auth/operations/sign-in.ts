import { refusal } from '@lidzas/domain/core/refusal'

import { auditAccount } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { problems } from '../../../core/http/problems.ts'
import { Refused } from '../../../core/http/refusals/problem.ts'
import { authLimit } from '../limits.ts'
import { passwordFits } from '../passwords.ts'
import { selectAccountByEmail, selectTenantsOf } from '../queries/account-queries.ts'
import { selectLastTenant } from '../queries/session-queries.ts'
import { AccessToken, SignIn } from '../schemas.ts'
import { accessToken, setRefreshCookie, startSession } from '../sessions.ts'
import { countAttempt, forgiveAttempt } from '../throttle.ts'

export function signIn(app: App) {
  app.post(
    '/auth/sign-in',
    {
      config: { public: true, audit: 'session.started', ...authLimit },
      schema: {
        operationId: 'signIn',
        summary: 'Sign in with e-mail and password',
        description:
          'Answers an access token for ten minutes; a cookie renews it through `POST /auth/refresh`.',
        tags: ['auth'],
        security: [],
        body: SignIn,
        response: { 200: AccessToken, ...problems() },
      },
    },
    async (request, reply) => {
      const { email, password } = request.body
      const now = app.now()
      const attempt = { email, network: request.ip }
      await app.db.auth((tx) => countAttempt(tx, 'sign-in', attempt, now))
      const account = await app.db.auth((tx) => selectAccountByEmail(tx, email))
      // The hash is checked outside of any transaction, because it takes long; an unknown account takes as long.
      const fits = await passwordFits(account?.passwordHash ?? null, password)
      const started = await app.db.auth(async (tx) => {
        if (!account || !fits) return null
        const tenants = await selectTenantsOf(tx, account.id, app.today())
        const last = await selectLastTenant(tx, account.id)
        const tenant = tenants.find(({ id }) => id === last) ?? tenants[0]
        if (!tenant) return null
        const started = await startSession(tx, request, { accountId: account.id, tenantId: tenant.id }, now)
        await forgiveAttempt(tx, 'sign-in', attempt, now)
        await auditAccount(tx, {
          requestId: request.id,
          tenantId: tenant.id,
          accountId: account.id,
          action: 'session.started',
        })
        return started
      })
      if (!started) throw new Refused(refusal('WRONG_CREDENTIALS'))
      setRefreshCookie(app, reply, started.refreshToken)
      return accessToken(app, started.session)
    },
  )
}
