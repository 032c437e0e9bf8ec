import { createServer } from 'node:net'

import { StartFailure, systemCode } from '@lidzas/local-postgres/failure'

const reasons: Record<string, string> = {
  EADDRINUSE: 'is taken by another program: stop that program, or set PORT to another number',
  EACCES: 'may not be used by this user: set PORT to a number above 1023',
  EADDRNOTAVAIL: 'is not an address of this machine: correct HOST',
  ENOTFOUND: 'is not an address of this machine: correct HOST',
}

/** Refuses a port that cannot be listened on before anything slow begins. */
export async function checkPort(host: string, port: number): Promise<void> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartFailure('PORT must be a number from 1 to 65535.')
  }
  const server = createServer()
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  } catch (error) {
    const reason =
      reasons[systemCode(error)] ?? `cannot be listened on (${systemCode(error)}): set PORT and HOST`
    throw new StartFailure(`Port ${port} on ${host} ${reason}.`)
  }
  await new Promise((resolve) => server.close(resolve))
}
