import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { confirmForm } from '../links/waiting-forms/confirm-form.ts'
import { readWaitingByToken } from '../links/waiting-forms/read-waiting-form.ts'
import { linkSecretOf } from '../people/link-secret.ts'
import { confirmPage, nothingToConfirmPage } from './confirm-page.ts'
import { perMinute } from './page-limit.ts'
import { readForm } from './form-fields.ts'
import { receiptTokenOf } from './receipt-link.rules.ts'
import { keyOf } from './sending.ts'
import { seeOther, sendPage } from './send-page.ts'

interface ConfirmRoute {
  Params: { token: string }
}

/**
 * Where the sender of a form confirms it by the link in our mail. GET and HEAD change nothing, because scanners open links; POST files it.
 */
export function addConfirmPages(app: FastifyInstance, deps: Deps): void {
  const schema = { hide: true }
  const receiptPath = (number: string) => `/receipts/${receiptTokenOf(linkSecretOf(deps.config), number)}`

  app.get<ConfirmRoute>('/f/:token', { schema, config: { outsideApi: true } }, async (request, reply) => {
    const { token } = request.params
    const waiting = await readWaitingByToken(deps, token)
    if (waiting.state === 'gone') return sendPage(reply, nothingToConfirmPage, 404)
    return sendPage(reply, confirmPage(waiting, `/f/${token}`))
  })

  app.post<ConfirmRoute>('/f/:token', { schema, config: { outsideApi: true, rateLimit: perMinute(60) } }, async (request, reply) => {
    const { token } = request.params
    const confirmed = await confirmForm(deps, token, keyOf(readForm(request.body)))
    if (confirmed.state === 'filed') return seeOther(reply, receiptPath(confirmed.receipt.ticket.number))
    return confirmed.state === 'used' ? seeOther(reply, `/f/${token}`) : sendPage(reply, nothingToConfirmPage, 404)
  })
}
