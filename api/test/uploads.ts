/** Small whole files of each kind, and sending them as a browser would. */
import type { Caller, TestApp } from './app.ts'

export type File = { name: string; type: string; content: Buffer }
export type Part = { name: string; value: string } | { name: string; file: File }

export const pdf = (text = 'Piekrišana') =>
  Buffer.from(`%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`)
export const jpeg = () =>
  Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(64, 1), Buffer.from('ffd9', 'hex')])
export const png = () =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    Buffer.alloc(21, 2),
    Buffer.from('IEND\xaeB`\x82', 'latin1'),
  ])

/** A container of stored entries; `claims` writes other sizes into its directory than are true. */
export function zip(
  entries: Record<string, string> | [string, string][],
  claims: { size?: number; shareData?: boolean } = {},
): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Array.isArray(entries) ? entries : Object.entries(entries)) {
    const data = Buffer.from(text)
    const nameBytes = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50)
    local.writeUInt32LE(data.length, 18)
    local.writeUInt32LE(data.length, 22)
    local.writeUInt16LE(nameBytes.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50)
    entry.writeUInt32LE(data.length, 20)
    entry.writeUInt32LE(claims.size ?? data.length, 24)
    entry.writeUInt16LE(nameBytes.length, 28)
    entry.writeUInt32LE(at, 42)
    if (claims.shareData) {
      directory.push(Buffer.concat([entry, nameBytes]))
      if (locals.length === 0) locals.push(Buffer.concat([local, nameBytes, data]))
      continue
    }
    locals.push(Buffer.concat([local, nameBytes, data]))
    directory.push(Buffer.concat([entry, nameBytes]))
    at += 30 + nameBytes.length + data.length
  }
  const body = Buffer.concat(locals)
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(body.length, 16)
  return Buffer.concat([body, list, end])
}
export const asice = () =>
  zip({
    mimetype: 'application/vnd.etsi.asic-e+zip',
    'piekrisana.pdf': '%PDF-1.7 %%EOF',
    'META-INF/signatures0.xml': '<asic:XAdESSignatures/>',
  })
export const docx = () => zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' })

const boundary = '----lidzasTestBoundary7MA4YWxkTrZu0gW'

/** The body of a multipart request, byte for byte. */
export function multipart(parts: readonly Part[]): { body: Buffer; headers: Record<string, string> } {
  const pieces = parts.flatMap((part) => {
    const value = 'file' in part
    const head = value
      ? `; filename="${part.file.name.replaceAll('"', '%22')}"\r\ncontent-type: ${part.file.type}`
      : ''
    return [
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${part.name}"${head}\r\n\r\n`),
      value ? part.file.content : Buffer.from(part.value),
      Buffer.from('\r\n'),
    ]
  })
  return {
    body: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}

/** Sends one file about a participant. */
export function upload(
  api: TestApp,
  who: Caller | null,
  participantId: string,
  {
    kind = 'CONSENT',
    name = 'Piekrišana.pdf',
    type = 'application/pdf',
    content = pdf(),
  }: Partial<File> & { kind?: string } = {},
  headers: Record<string, string> = {},
) {
  const form = multipart([
    { name: 'kind', value: kind },
    { name: 'file', file: { name, type, content } },
  ])
  return api.app.inject({
    method: 'POST',
    url: `/api/v1/participants/${participantId}/documents`,
    headers: { 'accept-language': 'en', ...who?.headers, ...form.headers, ...headers },
    payload: form.body,
  })
}
