import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../deps.ts'
import { isProved } from '../../links/one-time-codes/enter-code.ts'
import type { OpenedLink } from '../../links/open-case-link.ts'
import { readIntroducedPeople, type Introduced } from '../../links/read-introduced-people.ts'
import type { FormError } from '../layout.ts'
import { unknownLinkPage } from '../link-notices.ts'
import { openLinkOrAnswer, pathOf } from '../opened-link.ts'
import { recognisable } from '../recognisable-address.rules.ts'
import { answeredWithoutProfile } from '../own-profile/without-profile.ts'
import { seeOther, sendPage } from '../send-page.ts'
import { noteWayBackOfProved } from '../way-back.ts'
import { isWithheld, readOneAct, sendUsedLink } from '../used-link/used-link.ts'
import { isUsedUp } from '../used-link/used-up.rules.ts'
import { codeStandingOf } from './asking-browser.ts'
import { gatePage } from './gate-page.ts'
import { isBehind, partOf, pathOfPart, type OwnPart } from './own-part.ts'
import { proofCookieOf } from './proof-cookie.ts'

interface OpenedPart {
  readonly opened: OpenedLink
  readonly part: OwnPart
  /** Whom introductions named to its reader; only of the page that shows them. */
  readonly introduced: readonly Introduced[]
}

/**
 * The link of the address and which page behind it is meant, if its reader may have that; otherwise undefined, after answering with what to
 * do.
 */
export async function openForOwn(
  deps: Deps,
  reply: FastifyReply,
  { token, said }: { token: string; said: string | undefined },
): Promise<OpenedPart | undefined> {
  const opened = await openLinkOrAnswer(deps, token, reply)
  if (!opened) return undefined
  const shown = await readOneAct(deps, opened)
  // What the link was for, and whether there was an introduction, is told to nobody who may not see its page.
  const part = (await isWithheld(deps, { opened, shown }, token, reply.request)) ? 'act' : partOf(said, opened.link.purpose)
  if (!isBehind(part, opened.link.purpose)) return void sendPage(reply, unknownLinkPage, 404)
  if (opened.contact.verifiedAt === null) return void seeOther(reply, pathOf(token))
  if (part === 'act' && !(shown && isUsedUp(shown))) return void seeOther(reply, pathOf(token))
  if (part === 'profile' && (await answeredWithoutProfile(deps, opened, reply, token))) return undefined
  const introduced = part === 'contact' ? await readIntroducedPeople(deps.db, opened) : []
  if (part === 'contact' && introduced.length === 0) return void seeOther(reply, pathOf(token))
  return { opened, part, introduced }
}

/** The link, if its reader may have this page and has typed a code in this browser; without one they are asked for it. */
export async function openProved(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  { token, part }: { token: string; part: OwnPart },
): Promise<OpenedLink | undefined> {
  return (await openPartProved(deps, request, reply, { token, part }))?.opened
}

/** Whom introductions named to the reader of a link, on the same terms; never nobody. */
export async function openIntroduced(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
): Promise<Pick<OpenedPart, 'opened' | 'introduced'> | undefined> {
  return openPartProved(deps, request, reply, { token, part: 'contact' })
}

async function openPartProved(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  { token, part }: { token: string; part: OwnPart },
): Promise<OpenedPart | undefined> {
  const found = await openForOwn(deps, reply, { token, said: part })
  if (!found) return undefined
  if (found.part !== part) return void seeOther(reply, pathOfPart(pathOf(token), found.part))
  const { opened } = found
  if (await isProved(deps, opened, request.cookies[proofCookieOf(deps, token).name])) {
    await noteWayBackOfProved(deps, opened, request)
    return found
  }
  return void (await sendGate(deps, opened, reply, { token, part }))
}

export async function sendGate(
  deps: Deps,
  opened: OpenedLink,
  reply: FastifyReply,
  { token, part, errors = [] }: { token: string; part: OwnPart; errors?: readonly FormError[] },
  status = 200,
): Promise<FastifyReply> {
  if (part === 'act') return sendUsedLink(deps, opened, token, reply, { errors }, status)
  const standing = await codeStandingOf(deps, opened, token, reply.request)
  return sendPage(reply, gatePage({ path: pathOf(token), part, mailbox: recognisable(opened.contact.email), ...standing, errors }), status)
}
