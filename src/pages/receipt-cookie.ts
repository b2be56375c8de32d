import { timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { linkSecretOf } from '../people/link-secret.ts'
import { keyedDigestOf } from '../people/secrets.ts'

type Configured = Pick<Deps, 'config'>

/**
 * Tells the browser that sent a form from others that know the address of its receipt: for that receipt alone, and gone with its window.
 */
export function giveReceiptCookie({ config }: Configured, ticketNumber: string, path: string, reply: FastifyReply): void {
  const secure = config.PUBLIC_URL.startsWith('https:')
  const sealed = sealOf(config, ticketNumber).toString('base64url')
  void reply.setCookie(nameOf(config.PUBLIC_URL), sealed, { path, httpOnly: true, sameSite: 'strict', secure })
}

/** Whether the browser that asks sent the form of this ticket. */
export function holdsReceiptCookie({ config }: Configured, ticketNumber: string, request: FastifyRequest): boolean {
  const held = Buffer.from(request.cookies[nameOf(config.PUBLIC_URL)] ?? '', 'base64url')
  const seal = sealOf(config, ticketNumber)
  return held.length === seal.length && timingSafeEqual(held, seal)
}

function sealOf(config: Deps['config'], ticketNumber: string): Buffer {
  return keyedDigestOf(linkSecretOf(config), `receipt-browser|${ticketNumber}`)
}

function nameOf(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Secure-musubi-receipt' : 'musubi_receipt'
}
