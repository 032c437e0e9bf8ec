/** How much of everything a data set of so many sessions has. The proportions are those of one large region. */
export type Shape = {
  sessions: number
  tenants: number
  programmesPerTenant: number
  sessionsPerProgramme: number
  mentorsPerProgramme: number
  /** Signed-in coordinators of a tenant; about 200 in all, each with a token. */
  coordinatorsPerTenant: number
}

const signedIn = 200
/** So many pairs meet at once in the smallest set that 32 writers need not wait for each other's calendars. */
const fewestMentors = 32

/**
 * One mentor for 100 sessions, ten participants for each mentor, 12 mentorships for ten participants. Tenants and
 * programmes grow with the square root, so that both the tables and one programme's share of them grow.
 */
export function shapeOf(sessions: number): Shape {
  const tenants = Math.max(2, Math.round(10 * Math.sqrt(sessions / 1_000_000)))
  const programmesPerTenant = Math.min(4, Math.max(1, Math.round(Math.log10(sessions)) - 2))
  const programmes = tenants * programmesPerTenant
  return {
    sessions,
    tenants,
    programmesPerTenant,
    sessionsPerProgramme: Math.ceil(sessions / programmes),
    mentorsPerProgramme: Math.ceil(Math.max(fewestMentors, sessions / 100) / programmes),
    coordinatorsPerTenant: Math.ceil(signedIn / tenants),
  }
}
