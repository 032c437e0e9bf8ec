/** The twin, in a process of its own. */
import { serve } from './child.ts'
import { buildTwin } from './twin-app.ts'

const app = buildTwin(process.env.DATABASE_URL!)
const address = await app.listen({ host: '127.0.0.1', port: 0 })

serve(Number(new URL(address).port), () => [])
