import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyReply } from 'fastify'

/** A fixed file in the encodings browsers take, made once. */
export interface PackedFile {
  readonly plain: Buffer
  readonly br: Buffer
  readonly gzip: Buffer
}

export function packOnce(content: string): PackedFile {
  const plain = Buffer.from(content)
  const br = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } })
  return { plain, br, gzip: gzipSync(plain, { level: 9 }) }
}

/** Sends a fixed file as small as its reader takes it. */
export function sendPacked(reply: FastifyReply, { plain, br, gzip }: PackedFile): FastifyReply {
  void reply.header('vary', 'accept-encoding')
  if (takes(reply, 'br')) return reply.header('content-encoding', 'br').send(br)
  if (takes(reply, 'gzip')) return reply.header('content-encoding', 'gzip').send(gzip)
  return reply.send(plain)
}

/** Sends text that is another each time the same way; only for pages that show nothing anybody typed (decision 0027). */
export function sendPackedText(reply: FastifyReply, text: string): FastifyReply {
  void reply.header('vary', 'accept-encoding')
  return takes(reply, 'gzip') ? reply.header('content-encoding', 'gzip').send(gzipSync(text)) : reply.send(text)
}

/** Whether the reader names an encoding and does not refuse it (`q=0`). */
function takes({ request }: FastifyReply, encoding: 'br' | 'gzip'): boolean {
  const named = (request.headers['accept-encoding'] ?? '').toLowerCase()
  return named.split(',').some((part) => {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim())
    return name === encoding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/u.test(parameter))
  })
}
