import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { isSealOf, sealOf } from './cookie-seal.ts'
import { pageCookieOf } from './page-cookie.ts'

type Configured = Pick<Deps, 'config'>

const purpose = 'receipt-browser'

/**
 * Tells the browser that sent a form from others that know the address of its receipt: for that receipt alone, and gone with its window.
 */
export function giveReceiptCookie(deps: Configured, ticketNumber: string, path: string, reply: FastifyReply): void {
  const { name, secure } = pageCookieOf(deps, 'receipt')
  void reply.setCookie(name, sealOf(deps, purpose, ticketNumber), { path, httpOnly: true, sameSite: 'strict', secure })
}

/** Whether the browser that asks sent the form of this ticket. */
export function holdsReceiptCookie(deps: Configured, ticketNumber: string, request: FastifyRequest): boolean {
  return isSealOf(deps, purpose, ticketNumber, request.cookies[pageCookieOf(deps, 'receipt').name])
}
