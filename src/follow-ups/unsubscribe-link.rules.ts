import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * The secret of the link by which a mail's reader unsubscribes: its id (16 bytes) and half an HMAC of it with LINK_SECRET, base64url.
 * It names the mail by itself, so nothing is stored, and it works as long as the secret does.
 */
export function unsubscribeTokenOf(secret: string, followUpId: string): string {
  const id = Buffer.from(followUpId.replaceAll('-', ''), 'hex')
  return Buffer.concat([id, sealOf(secret, id)]).toString('base64url')
}

/** Id of the mail a token is of; undefined when we did not make it. */
export function mailOfUnsubscribeToken(secret: string, token: string): string | undefined {
  if (!/^[\w-]{43}$/u.test(token)) return undefined
  const bytes = Buffer.from(token, 'base64url')
  const id = bytes.subarray(0, 16)
  // Compared in constant time, so that the seal cannot be found out byte by byte.
  if (bytes.length !== 32 || !timingSafeEqual(bytes.subarray(16), sealOf(secret, id))) return undefined
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')
}

function sealOf(secret: string, id: Buffer): Buffer {
  return createHmac('sha256', secret).update('unsubscribe|').update(id).digest().subarray(0, 16)
}
