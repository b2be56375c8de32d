import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../deps.ts'
import { findAwaitedCode, type AwaitedCode } from '../../links/one-time-codes/enter-code.ts'
import type { OpenedLink } from '../../links/open-case-link.ts'
import { sealed, unsealed } from '../cookie-seal.ts'
import { pathOf } from '../opened-link.ts'
import { pageCookieOf } from '../page-cookie.ts'

type Configured = Pick<Deps, 'config'>

/** What a page behind a code says of the code, as its address and the cookies of the browser that asks tell. */
export interface CodeStanding {
  /** The code this browser asked for, while it can be typed. */
  readonly awaited: AwaitedCode | undefined
  /** Its reader comes from asking, and the browser keeps nothing of it. */
  readonly isLost: boolean
}

/** Where asking for a code leads, so that a browser that kept nothing of it is told. */
export const afterAsking = '?code=sent'

/** The secret of a browser that asked for a code behind this link; undefined in every other, and where the desk did not make it. */
export function askingBrowserOf(deps: Configured, token: string, request: FastifyRequest): string | undefined {
  return unsealed(deps, purposeOf(token), request.cookies[pageCookieOf(deps, 'code').name])
}

/** Has a browser keep its secret, for the pages behind this link and until it is closed: the code is typed in it or nowhere. */
export function giveAskingCookie(deps: Configured, token: string, secret: string, reply: FastifyReply): void {
  const { name, secure } = pageCookieOf(deps, 'code')
  void reply.setCookie(name, sealed(deps, purposeOf(token), secret), { path: pathOf(token), httpOnly: true, sameSite: 'lax', secure })
}

export async function codeStandingOf(deps: Deps, opened: OpenedLink, token: string, request: FastifyRequest): Promise<CodeStanding> {
  const { code: said } = request.query as { code?: unknown } // whatever the address has
  const awaited = await findAwaitedCode(deps.db, opened, askingBrowserOf(deps, token, request))
  return { awaited, isLost: awaited === undefined && request.method === 'GET' && said === 'sent' }
}

function purposeOf(token: string): string {
  return `asking-browser|${token}`
}
