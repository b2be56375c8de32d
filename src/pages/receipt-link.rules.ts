import { timingSafeEqual } from 'node:crypto'
import { keyedDigestOf } from '../people/secrets.ts'

/**
 * The address of a receipt: the ticket's number with half an HMAC of it by LINK_SECRET, base64url. Numbers can be counted up, the seal
 * cannot be guessed; nothing is stored, and it names no person.
 */
export function receiptTokenOf(secret: string, ticketNumber: string): string {
  return Buffer.concat([sealOf(secret, ticketNumber), Buffer.from(ticketNumber)]).toString('base64url')
}

/** The ticket's number a token is of; undefined when we did not make it. */
export function numberOfReceipt(secret: string, token: string): string | undefined {
  if (!/^[\w-]{22,80}$/u.test(token)) return undefined
  const bytes = Buffer.from(token, 'base64url')
  const number = bytes.subarray(16).toString()
  const seal = bytes.subarray(0, 16)
  return seal.length === 16 && timingSafeEqual(seal, sealOf(secret, number)) ? number : undefined
}

function sealOf(secret: string, ticketNumber: string): Buffer {
  return keyedDigestOf(secret, `receipt|${ticketNumber}`).subarray(0, 16)
}
