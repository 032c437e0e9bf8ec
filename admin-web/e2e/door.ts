import { connect, createServer, type Server, type Socket } from 'node:net'

/** A way to the server that can be shut and opened again, as when it is restarted or the network is gone. */
export async function openDoor(to: string) {
  const { hostname, port } = new URL(to)
  const sockets = new Set<Socket>()
  let server: Server | undefined
  let own = 0

  const open = () =>
    new Promise<void>((resolve) => {
      server = createServer((client) => {
        const onward = connect(Number(port), hostname)
        for (const [socket, other] of [
          [client, onward],
          [onward, client],
        ] as const) {
          sockets.add(socket)
          socket.on('error', () => other.destroy())
          socket.on('close', () => sockets.delete(socket))
          socket.pipe(other)
        }
      }).listen(own, hostname, () => {
        own = (server!.address() as { port: number }).port
        resolve()
      })
    })
  const shut = () =>
    new Promise<void>((resolve) => {
      server!.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })

  await open()
  return { url: `http://${hostname}:${own}`, open, shut }
}
