/** The product as shipped, in a process of its own: its request role, its sign-in, its log (thrown away). */
import { buildApp } from '@lidzas/api/app'
import { readConfig } from '@lidzas/api/core/config'
import { openDatabase } from '@lidzas/api/core/db/db'

import type { Caller } from '../operations.ts'
import { serve } from './child.ts'

const config = readConfig(process.env)
const db = openDatabase(config)
const app = buildApp({ db, config })
const address = await app.listen({ host: '127.0.0.1', port: 0 })

serve(Number(new URL(address).port), (callers) =>
  (callers as Caller[]).map(({ accountId, sessionId, tenantId }) =>
    app.jwt.sign({ sub: accountId, sid: sessionId, tid: tenantId }),
  ),
)
