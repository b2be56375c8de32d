import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Deps } from '../../deps.ts'
import { Conflict, DeskError, InvalidInput } from '../../errors.ts'
import { checkForwardByLink, forwardByLink } from '../../links/act-by-link.ts'
import { readLinkCase } from '../../links/read-link-case.ts'
import type { OwnCase } from '../../links/read-own-case.ts'
import { readTyped } from '../form-fields.ts'
import type { FormError } from '../layout.ts'
import { unknownLinkPage } from '../link-notices.ts'
import { openLinkOrAnswer, pathOf } from '../opened-link.ts'
import { perMinute } from '../page-limit.ts'
import { forwardReview } from '../review/forward-review.ts'
import { leadsTo } from '../review/page-before-acting.ts'
import { reviewPage } from '../review/review-page.ts'
import { keyOf } from '../sending.ts'
import { seeOther, sendPage } from '../send-page.ts'
import { forwardPage, readForwarding } from './forward-page.ts'

interface LinkRoute {
  Params: { token: string }
}

/** With a mistake, to the review, and to confirm it. */
const pressesOfAForward = 3

/** A prefecture forwards its own case to one of its municipalities, after a review. Other cases have no such page. */
export function addForwardPages(app: FastifyInstance, deps: Deps): void {
  const settings = { schema: { hide: true }, config: { outsideApi: true } }

  app.get<LinkRoute>('/l/:token/forward', settings, async (request, reply) => {
    const own = await openOwn(deps, request.params.token, reply)
    return own ? sendPage(reply, forwardPage(own, pathOf(request.params.token))) : reply
  })

  app.post<LinkRoute>(
    '/l/:token/forward',
    { ...settings, config: { outsideApi: true, rateLimit: perMinute(30 * pressesOfAForward) } },
    async (request, reply) => {
      const { token } = request.params
      const own = await openOwn(deps, token, reply)
      if (!own) return reply
      const form = readTyped(request.body)
      const path = pathOf(token)
      const leads = leadsTo(form)
      if (leads === 'form') return sendPage(reply, forwardPage(own, path, form))
      const { forwarding, errors } = readForwarding(form)
      if (forwarding === null) return sendPage(reply, forwardPage(own, path, form, errors), 422)
      const acts = leads === 'act'
      const refused = await refusalOf(
        acts ? forwardByLink(deps, token, { ...forwarding, key: keyOf(form) }) : checkForwardByLink(deps, token, forwarding),
      )
      if (refused) return sendPage(reply, forwardPage(own, path, form, [refused]), 409)
      return acts
        ? seeOther(reply, `${path}?done=forward`)
        : sendPage(reply, reviewPage(forwardReview(own, forwarding), `${path}/forward`, form))
    },
  )
}

/** The case of the link, if it is a prefecture's own and goes on; otherwise undefined, after answering with what to do. */
async function openOwn(deps: Deps, token: string, reply: FastifyReply): Promise<OwnCase | undefined> {
  const opened = await openLinkOrAnswer(deps, token, reply)
  if (!opened) return undefined
  if (opened.link.purpose !== 'case') return void sendPage(reply, unknownLinkPage, 404)
  const shown = await readLinkCase(deps.db, opened)
  if (shown.purpose === 'verify') return void seeOther(reply, pathOf(token))
  if (shown.purpose !== 'case' || shown.prefecture === null) return void sendPage(reply, unknownLinkPage, 404)
  if (!shown.mayForward) return void seeOther(reply, pathOf(token))
  return shown
}

const wordsOfFault: Readonly<Record<string, FormError>> = {
  filer_is_contact: {
    field: 'email',
    ja: 'ご自身とは別の、市区町村のご担当者のメールアドレスを入力してください。内容の確認を、この方にお願いします。',
    en: 'Give the address of somebody at the municipality, not your own: they are asked to confirm it.',
  },
  address_of_prefecture: {
    field: 'theirs',
    ja: 'ご担当者のメールアドレスが、都道府県のもののようです。アドレスを直すか、市区町村のご担当者のもので間違いなければ、確認の欄にチェックを入れてください。',
    en: 'The address of who is in charge looks like one of the prefecture. Correct it, or tick the box if it is theirs.',
  },
}

async function refusalOf(work: Promise<void>): Promise<FormError | undefined> {
  try {
    await work
    return undefined
  } catch (error) {
    if (error instanceof InvalidInput || error instanceof Conflict || (error instanceof DeskError && error.status === 422)) {
      const [fault] = error instanceof InvalidInput ? error.faults : []
      return (fault && wordsOfFault[fault.code]) ?? { field: 'municipality', ...(fault?.message ?? error.sentence) }
    }
    throw error
  }
}
