import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { mailWayToCase } from '../links/mail-way-to-case.ts'
import type { OpenedLink } from '../links/open-case-link.ts'
import { renewCaseLink } from '../links/renew-case-link.ts'
import { digestOf } from '../people/secrets.ts'
import { actOnPage } from './act-on-page.ts'
import { readTyped } from './form-fields.ts'
import { renewedLinkPage, wayMailedPage } from './link-notices.ts'
import { pageOfLink } from './link-page.ts'
import { addLinkViews } from './link-views.routes.ts'
import { doneOf } from './own-case/own-case-page.ts'
import { addOwnCasePages } from './own-case/own-case.routes.ts'
import { addForwardPages } from './own-case/forward.routes.ts'
import { addOwnDataPages } from './own-data/own-data.routes.ts'
import { addOwnProfilePages } from './own-profile/own-profile.routes.ts'
import { addGatePages } from './own-gate/gate.routes.ts'
import { justDoneOf } from './notices.ts'
import { openLinkOrAnswer, pathOf } from './opened-link.ts'
import { perHour, perMinute } from './page-limit.ts'
import { pageBeforeActing } from './review/page-before-acting.ts'
import { seeOther, sendPage } from './send-page.ts'
import { answeredAsUsed } from './used-link/answer-used.ts'
import { isWithheld, readOneAct, sendUsedLink } from './used-link/used-link.ts'

interface LinkRoute {
  Params: { token: string }
  Querystring: { done?: unknown }
}

/** With a mistake, to the review, and to confirm it. */
const pressesOfAnAnswer = 3

/**
 * The pages behind the links in mails. GET and HEAD change nothing; a POST does the one act the link is for; an answer that others are told
 * of is reviewed before.
 */
export function addLinkPages(app: FastifyInstance, deps: Deps): void {
  const outsideApi = true
  addLinkViews(app, deps)
  addOwnCasePages(app, deps)
  addForwardPages(app, deps)
  addGatePages(app, deps)
  addOwnDataPages(app, deps)
  addOwnProfilePages(app, deps)

  app.get<LinkRoute>('/l/:token', { schema: { hide: true }, config: { outsideApi } }, async (request, reply) => {
    const { token } = request.params
    const opened = await openLinkOrAnswer(deps, token, reply)
    if (!opened) return reply
    if (isWayToProfile(opened)) return seeOther(reply, `${pathOf(token)}/profile`)
    const { done } = request.query
    const [act, just] = [await readOneAct(deps, opened), justDoneOf(done)]
    if (await isWithheld(deps, { opened, shown: act }, token, request)) return sendUsedLink(deps, opened, token, reply, { just })
    return sendPage(reply, await pageOfLink(deps, opened, token, { done: doneOf(done), just, act }))
  })

  app.post<LinkRoute>(
    '/l/:token',
    { schema: { hide: true }, config: { outsideApi, rateLimit: perMinute(60 * pressesOfAnAnswer) } },
    async (request, reply) => {
      const { token } = request.params
      const opened = await openLinkOrAnswer(deps, token, reply)
      if (!opened) return reply
      if (isWayToProfile(opened)) return seeOther(reply, `${pathOf(token)}/profile`)
      const form = readTyped(request.body)
      if (await answeredAsUsed(deps, opened, token, form, reply)) return reply
      const before = await pageBeforeActing(deps, opened, token, form)
      return before ? sendPage(reply, before) : actOnPage(deps, token, opened, form, reply)
    },
  )

  const askedByMail = {
    schema: { hide: true },
    config: {
      outsideApi,
      heldFor: 'mailsTooOften' as const,
      rateLimit: {
        ...perHour(5),
        // By network, too: whoever was passed the link keeps its reader from nothing.
        keyGenerator: ({ params, ip }: FastifyRequest) => `${digestOf((params as LinkRoute['Params']).token).toString('base64')} ${ip}`, // of these routes alone
      },
    },
  }

  app.post<LinkRoute>('/l/:token/renewal', askedByMail, async (request, reply) => {
    await renewCaseLink(deps, request.params.token)
    return sendPage(reply, renewedLinkPage)
  })

  // To the address the link was sent to: whoever was passed it gets nothing by this.
  app.post<LinkRoute>('/l/:token/case-page', askedByMail, async (request, reply) => {
    const { token } = request.params
    if (!(await openLinkOrAnswer(deps, token, reply))) return reply
    await mailWayToCase(deps, token)
    return sendPage(reply, wayMailedPage(pathOf(token)))
  })
}

/** A link to what the desk knows of its reader; their pages lie behind a one-time code. */
function isWayToProfile({ link, contact }: OpenedLink): boolean {
  return link.purpose === 'profile' && contact.verifiedAt !== null
}
