import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../deps.ts'
import { isProved } from '../../links/one-time-codes/enter-code.ts'
import type { OpenedLink } from '../../links/open-case-link.ts'
import { readLinkCase, showsOwnCase } from '../../links/read-link-case.ts'
import type { FormError } from '../layout.ts'
import type { JustDone } from '../notices.ts'
import { pathOf } from '../opened-link.ts'
import { codeStandingOf } from '../own-gate/asking-browser.ts'
import { proofCookieOf } from '../own-gate/proof-cookie.ts'
import { sendPage } from '../send-page.ts'
import { noteWayBackOfProved, wayBackOf } from '../way-back.ts'
import { holdsAnsweredCookie } from './answered-cookie.ts'
import { usedLinkPage, type UsedLinkView } from './used-link-page.ts'
import { isOneAct, isUsedUp, type OneAct } from './used-up.rules.ts'

/** The one act of a link as it stands now; undefined where the link opens something else. */
export async function readOneAct({ db }: Pick<Deps, 'db'>, opened: OpenedLink): Promise<OneAct | undefined> {
  if (showsOwnCase(opened)) return undefined
  const shown = await readLinkCase(db, opened)
  return isOneAct(shown) ? shown : undefined
}

/**
 * Whether the browser that asks is shown what a link that was used is about: somebody answered by it there a while ago, its reader’s own
 * case was opened there, or the code mailed to its reader was typed there.
 */
async function maySeeUsed(deps: Deps, opened: OpenedLink, token: string, request: FastifyRequest): Promise<boolean> {
  if (holdsAnsweredCookie(deps, opened.link, opened.now, request) || wayBackOf(request) !== undefined) return true
  if (!(await isProved(deps, opened, request.cookies[proofCookieOf(deps, token).name]))) return false
  await noteWayBackOfProved(deps, opened, request)
  return true
}

/** Whether the link was used and the browser that asks is to be told nothing of what it was for. */
export async function isWithheld(
  deps: Deps,
  { opened, shown }: { opened: OpenedLink; shown: OneAct | undefined },
  token: string,
  request: FastifyRequest,
): Promise<boolean> {
  return shown !== undefined && isUsedUp(shown) && !(await maySeeUsed(deps, opened, token, request))
}

interface Told {
  readonly errors?: readonly FormError[]
  /** What its reader comes from. */
  readonly just?: JustDone | undefined
}

/** What a link that was used shows of itself to the browser that asks. */
export async function viewOfUsed(
  deps: Deps,
  opened: OpenedLink,
  token: string,
  request: FastifyRequest,
  told: Told = {},
): Promise<UsedLinkView> {
  return {
    path: pathOf(token),
    mailable: opened.contact.verifiedAt !== null,
    ...(await codeStandingOf(deps, opened, token, request)),
    justDone: told.just !== undefined,
    errors: told.errors ?? [],
  }
}

export async function sendUsedLink(
  deps: Deps,
  opened: OpenedLink,
  token: string,
  reply: FastifyReply,
  told: Told = {},
  status = 200,
): Promise<FastifyReply> {
  return sendPage(reply, usedLinkPage(await viewOfUsed(deps, opened, token, reply.request, told)), status)
}
