import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { openCaseLink, type OpenedLink } from '../links/open-case-link.ts'
import { isActOfOwnCase, newestWayToCase } from '../links/way-to-case.ts'
import { isSecure } from './page-cookie.ts'

/** Remembers, until the browser is closed, which case was read in it; sent to the pages behind links only. */
const cookieName = 'musubi_case'

const ways = new WeakMap<FastifyRequest, string>()
/** Whose reader has a case page this browser has not shown: only their mails lead there. The paths of their links. */
const mailed = new WeakMap<FastifyRequest, string>()

/** Path of the case page the answered page leads back to; undefined where its reader came from none. */
export function wayBackOf(request: FastifyRequest): string | undefined {
  return ways.get(request)
}

/**
 * Path by which the reader of the answered page has the way to their case mailed to them; undefined where the page shows it, or has none.
 */
export function wayBackByMailOf(request: FastifyRequest): string | undefined {
  return mailed.get(request)
}

/**
 * Finds out where the page behind a link leads back to. The pages of a case lead to it. Those of one act lead to the case that was opened
 * in this browser before, for the same person: their links are passed on to colleagues, who must not come by them to all that was said.
 * In another browser the page says which mails have the way, and mails it once more to the reader the link was sent to.
 */
export async function noteWayBack(deps: Deps, { link, contact }: OpenedLink, token: string, reply: FastifyReply): Promise<void> {
  const { request } = reply
  const path = `/l/${token}`
  if (link.purpose === 'case') {
    if (contact.verifiedAt === null) return
    const secure = isSecure(deps)
    if (request.url.split('?')[0] !== path) ways.set(request, path)
    else if (request.method === 'GET') void reply.setCookie(cookieName, token, { path: '/l', httpOnly: true, sameSite: 'lax', secure })
    return
  }
  const known = request.cookies[cookieName]
  const before = known === undefined ? undefined : await openCaseLink(deps, known)
  if (contact.verifiedAt === null) return
  if (before && !before.expired && before.link.purpose === 'case' && before.contact.id === contact.id) ways.set(request, `/l/${known}`)
  else if (isActOfOwnCase(link) && (await newestWayToCase(deps, contact.id)) !== undefined) mailed.set(request, `${path}/case-page`)
}

/** The same for somebody who has typed the code we mailed them: nobody else reads that, so any case of theirs may be told. */
export async function noteWayBackOfProved(deps: Deps, { contact }: OpenedLink, request: FastifyRequest): Promise<void> {
  if (ways.has(request)) return
  const token = await newestWayToCase(deps, contact.id)
  if (token === undefined) return
  ways.set(request, `/l/${token}`)
  mailed.delete(request)
}
