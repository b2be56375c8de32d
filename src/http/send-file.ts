import type { FastifyReply } from 'fastify'

interface SentFile {
  readonly name: string
  readonly bytes: Buffer
}

/** A file to be saved, never shown. */
export function sendToSave(reply: FastifyReply, file: SentFile): FastifyReply {
  return sendBytes(reply, 'application/octet-stream', 'attachment', file)
}

/** A file to be looked at. */
export function sendToShow(reply: FastifyReply, type: string, file: SentFile): FastifyReply {
  return sendBytes(reply, type, 'inline', file)
}

/** In a sandbox without an origin, so that a file can do nothing with the session of whoever looks at it. */
function sendBytes(reply: FastifyReply, type: string, disposition: 'attachment' | 'inline', { name, bytes }: SentFile): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', `${disposition}; filename*=UTF-8''${encoded(name)}`)
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'no-store')
    .send(bytes)
}

/** RFC 5987: what stands in a header of a name in any script. */
function encoded(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
