import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../deps.ts'
import { caseLinkUrl } from '../../links/make-case-link.ts'
import type { CaseLinkKey } from '../../links/case-link.rules.ts'
import { sealed, unsealed } from '../cookie-seal.ts'
import { pageCookieOf } from '../page-cookie.ts'

type Configured = Pick<Deps, 'config'>

/** For how long the browser an answer was given in shows it again, unless it is closed before. */
const hoursOfAnswer = 2

/**
 * Tells the browser somebody answered in from others that have the link: for the pages behind this link alone, until it is closed, and for
 * two hours at most. `now` is the desk's time.
 */
export function giveAnsweredCookie(deps: Configured, link: CaseLinkKey, now: Date, reply: FastifyReply): void {
  const until = String(now.getTime() + hoursOfAnswer * 3_600_000)
  const { name, secure } = pageCookieOf(deps, 'answered')
  const path = new URL(caseLinkUrl(deps.config, link)).pathname
  // Sent along from webmail, too: the link is opened there once more. On a device that others use, too, nothing stays of it.
  void reply.setCookie(name, sealed(deps, purposeOf(link), until), { path, httpOnly: true, sameSite: 'lax', secure })
}

/** Whether the browser that asks gave an answer by this link not long ago. */
export function holdsAnsweredCookie(deps: Configured, link: CaseLinkKey, now: Date, request: FastifyRequest): boolean {
  const until = unsealed(deps, purposeOf(link), request.cookies[pageCookieOf(deps, 'answered').name])
  return until !== undefined && Number(until) > now.getTime()
}

function purposeOf({ id }: CaseLinkKey): string {
  return `answered-browser|${id}`
}
