import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Deps } from '../deps.ts'
import { caseLinkUrl } from '../links/make-case-link.ts'
import { approvalSheet } from './approval-sheet.ts'
import { comparisonPage } from './comparison-page.ts'
import { introducedPeoplePage } from './introduced-people.ts'
import { unknownLinkPage } from './link-notices.ts'
import { openLinkOrAnswer, pathOf } from './opened-link.ts'
import { openIntroduced } from './own-gate/open-own.ts'
import { seeOther, sendPage } from './send-page.ts'
import { giveAnsweredCookie } from './used-link/answered-cookie.ts'
import { isWithheld, readOneAct } from './used-link/used-link.ts'
import type { OneAct } from './used-link/used-up.rules.ts'

interface ViewRoute {
  Params: { token: string }
  Querystring: { with?: unknown; done?: unknown }
}

/** Other ways to look at what a link shows: they ask for nothing and change nothing. A link of another purpose has none of them. */
export function addLinkViews(app: FastifyInstance, deps: Deps): void {
  const settings = { schema: { hide: true }, config: { outsideApi: true } }

  app.get<ViewRoute>('/l/:token/comparison', settings, async (request, reply) => {
    const { token } = request.params
    const opened = await openView(deps, token, reply, 'interest')
    if (!opened) return reply
    const { shown } = opened
    return sendPage(reply, comparisonPage(shown, pathOf(token), [request.query.with].flat().map(String)))
  })

  app.get<ViewRoute>('/l/:token/sheet', settings, async (request, reply) => {
    const { token } = request.params
    const opened = await openView(deps, token, reply, 'answer')
    if (!opened) return reply
    const { shown } = opened
    return sendPage(reply, approvalSheet(shown, pathOf(token), deps.config.MAIL_FROM))
  })

  // Whom introductions named: links are passed on within the house, the code reaches their reader alone.
  app.get<ViewRoute>('/l/:token/contact', settings, async (request, reply) => {
    const { token } = request.params
    const found = await openIntroduced(deps, request, reply, token)
    if (!found) return reply
    return sendPage(reply, introducedPeoplePage(found.introduced, pathOf(token), found.opened.link.purpose === 'case'))
  })

  // From a meeting to the one booked, or the times offered, instead; back where there are none.
  app.get<ViewRoute>('/l/:token/newer', settings, async (request, reply) => {
    const { token } = request.params
    const opened = await openView(deps, token, reply, 'meeting')
    if (!opened) return reply
    const { shown } = opened
    const newer = (shown.bookedInstead ?? shown.offeredInstead)?.link
    const to = newer ? new URL(caseLinkUrl(deps.config, newer)).pathname : pathOf(token)
    // Who may see what became of this one may see that.
    if (newer) giveAnsweredCookie(deps, newer, shown.now, reply)
    return seeOther(reply, request.query.done === 'booked' ? `${to}?done=booked` : to)
  })
}

/** What a link of this purpose is about; undefined, after answering with what to do, where it is of another, or was used by somebody else. */
async function openView<Purpose extends OneAct['purpose']>(
  deps: Deps,
  token: string,
  reply: FastifyReply,
  purpose: Purpose,
): Promise<{ shown: Extract<OneAct, { purpose: Purpose }> } | undefined> {
  const opened = await openLinkOrAnswer(deps, token, reply)
  if (!opened) return undefined
  const shown = await readOneAct(deps, opened)
  // First: which views a link has tells what it was for.
  if (await isWithheld(deps, { opened, shown }, token, reply.request)) return void seeOther(reply, pathOf(token))
  if (!shown || !isFor(shown, purpose)) return void sendPage(reply, unknownLinkPage, 404)
  return { shown }
}

function isFor<Purpose extends OneAct['purpose']>(shown: OneAct, purpose: Purpose): shown is Extract<OneAct, { purpose: Purpose }> {
  return shown.purpose === purpose
}
