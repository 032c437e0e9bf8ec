/** Requests a minute from one address to one sign-in route, on one replica: a lid over the counts in the database. */
export const authLimit = { rateLimit: { max: 120, timeWindow: 60_000 } }
