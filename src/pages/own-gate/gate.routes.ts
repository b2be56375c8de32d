import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../../deps.ts'
import { DeskError } from '../../errors.ts'
import { tellWhenToRetry } from '../../http/problem.ts'
import { enterCode } from '../../links/one-time-codes/enter-code.ts'
import { requestCode } from '../../links/one-time-codes/request-code.ts'
import { makeSecret } from '../../people/secrets.ts'
import { replyOrCall } from '../desk-contact.ts'
import { readForm } from '../form-fields.ts'
import type { FormError } from '../layout.ts'
import { pathOf } from '../opened-link.ts'
import { perMinute } from '../page-limit.ts'
import { seeOther } from '../send-page.ts'
import { afterAsking, askingBrowserOf, giveAskingCookie } from './asking-browser.ts'
import { openForOwn, sendGate } from './open-own.ts'
import { pathOfPart } from './own-part.ts'
import { proofCookieOf } from './proof-cookie.ts'

interface LinkRoute {
  Params: { token: string }
}

/** Asking for a one-time code, and typing it. How many is counted in the database; a limit of the process keeps floods from that. */
export function addGatePages(app: FastifyInstance, deps: Deps): void {
  const schema = { hide: true }
  const outsideApi = true
  // A browser that was mailed a code types it whatever others of its network send.
  const keyGenerator = (request: FastifyRequest) =>
    askingBrowserOf(deps, (request.params as LinkRoute['Params']).token, request) ?? request.ip // of this route alone
  const ofAsking = { schema, config: { outsideApi, rateLimit: perMinute(30) } }
  const ofTyping = { schema, config: { outsideApi, rateLimit: { ...perMinute(30), keyGenerator } } }

  app.post<LinkRoute>('/l/:token/codes', ofAsking, async (request, reply) => {
    const { token } = request.params
    const found = await openForOwn(deps, reply, { token, said: readForm(request.body).get('to') })
    if (!found) return reply
    const { opened, part } = found
    const browser = askingBrowserOf(deps, token, request) ?? makeSecret()
    try {
      await requestCode(deps, opened, { from: request.ip, browser })
    } catch (error) {
      if (!(error instanceof DeskError && error.code === 'too_many_codes')) throw error
      tellWhenToRetry(reply, error.members)
      const { ja, en } = replyOrCall(reply.server.deskContact)
      const refused = { field: 'code', ja: `${error.sentence.ja}${ja}`, en: `${error.sentence.en} ${en}` }
      return sendGate(deps, opened, reply, { token, part, errors: [refused] }, 429)
    }
    giveAskingCookie(deps, token, browser, reply)
    return seeOther(reply, `${pathOfPart(pathOf(token), part)}${afterAsking}`)
  })

  app.post<LinkRoute>('/l/:token/proof', ofTyping, async (request, reply) => {
    const { token } = request.params
    const form = readForm(request.body)
    const found = await openForOwn(deps, reply, { token, said: form.get('to') })
    if (!found) return reply
    const { opened, part } = found
    const entered = await enterCode(deps, opened, {
      typed: form.get('code') ?? '',
      browser: askingBrowserOf(deps, token, request),
    })
    if (entered.outcome !== 'right') {
      const error = entered.outcome === 'none' ? noCode : wrongCode(entered.triesLeft)
      return sendGate(deps, opened, reply, { token, part, errors: [error] }, 422)
    }
    const { name, options } = proofCookieOf(deps, token)
    // How long it counts is said by the database; the browser forgets it when it is closed.
    void reply.setCookie(name, entered.secret, options)
    return seeOther(reply, pathOfPart(pathOf(token), part))
  })
}

const noCode: FormError = {
  field: 'code',
  ja: 'この確認コードは、このブラウザーではお使いいただけません。有効期限が過ぎたか、入力できる回数を超えたか、別のブラウザーでお求めのものです。お求めになったブラウザーで入力するか、このページで新しい確認コードを受け取ってください。',
  en: 'This code does not work here: its time or its tries are over, or it was asked for in another browser. Type it where you asked for it, or ask for another one here.',
}

function wrongCode(triesLeft: number): FormError {
  return {
    field: 'code',
    ja: `確認コードが違います。メールに記載の6桁の数字をご確認ください（あと${triesLeft}回入力できます）。何通か届いている場合は、このページに表示の照合記号のあるメールのコードだけが有効です。`,
    en: `The code is wrong; check the six digits in the mail (${triesLeft} tries left). Of several mails, only the code of the one with the mark this page shows counts.`,
  }
}
