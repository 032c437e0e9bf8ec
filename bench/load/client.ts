/** A keep-alive HTTP/1.1 client of one connection: it costs the machine little, so the server gets the cores. */
import { connect, type Socket } from 'node:net'

export type Answer = { status: number; bytes: number; body: string }

const headEnd = Buffer.from('\r\n\r\n')

/** Sends one request after another; each must be answered with a content-length. Rejects when the connection ends. */
export class Connection {
  #socket: Socket
  #received: Buffer = Buffer.alloc(0)
  #waiting: { resolve(answer: Answer): void; reject(error: Error): void } | null = null

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true })
    this.#socket.on('data', (part) => this.#receive(part))
    this.#socket.on('error', (error) => this.#waiting?.reject(error))
    this.#socket.on('close', () => this.#waiting?.reject(new Error('the server closed the connection')))
  }

  send(request: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      this.#socket.write(request)
    })
  }

  close() {
    this.#waiting = null
    this.#socket.destroy()
  }

  #receive(part: Buffer) {
    this.#received = this.#received.length === 0 ? part : Buffer.concat([this.#received, part])
    const end = this.#received.indexOf(headEnd)
    if (end === -1) return
    const head = this.#received.toString('latin1', 0, end)
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1])
    if (Number.isNaN(length)) return this.#waiting?.reject(new Error(`an answer without a length: ${head}`))
    const bytes = end + 4 + length
    if (this.#received.length < bytes) return
    const status = Number(head.slice(9, 12))
    const body = status < 300 ? '' : this.#received.toString('utf8', end + 4, bytes)
    this.#received = this.#received.subarray(bytes)
    this.#waiting!.resolve({ status, bytes: length, body })
  }
}

/** The text of a request on the wire. */
export function requestText(
  method: 'GET' | 'POST',
  path: string,
  token: string | null,
  body?: object,
): string {
  const payload = body === undefined ? '' : JSON.stringify(body)
  const headers = [
    `${method} ${path} HTTP/1.1`,
    'host: localhost',
    ...(token === null ? [] : [`authorization: Bearer ${token}`]),
    ...(body === undefined
      ? []
      : ['content-type: application/json', `content-length: ${Buffer.byteLength(payload)}`]),
  ]
  return `${headers.join('\r\n')}\r\n\r\n${payload}`
}
