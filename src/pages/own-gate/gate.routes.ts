import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { DeskError } from '../../errors.ts'
import { enterCode } from '../../links/one-time-codes/enter-code.ts'
import { requestCode } from '../../links/one-time-codes/request-code.ts'
import { readForm } from '../form-fields.ts'
import type { FormError } from '../layout.ts'
import { pathOf } from '../opened-link.ts'
import { perMinute } from '../page-limit.ts'
import { seeOther } from '../send-page.ts'
import { openForOwn, sendGate } from './open-own.ts'
import { pathOfPart } from './own-part.ts'
import { proofCookieOf } from './proof-cookie.ts'

interface LinkRoute {
  Params: { token: string }
}

/** Asking for a one-time code, and typing it. How many is counted in the database; a limit of the process keeps floods from that. */
export function addGatePages(app: FastifyInstance, deps: Deps): void {
  const settings = { schema: { hide: true }, config: { outsideApi: true, rateLimit: perMinute(30) } }

  app.post<LinkRoute>('/l/:token/codes', settings, async (request, reply) => {
    const { token } = request.params
    const found = await openForOwn(deps, reply, { token, said: readForm(request.body).get('to') })
    if (!found) return reply
    const { opened, part } = found
    try {
      await requestCode(deps, opened, request.ip)
    } catch (error) {
      if (!(error instanceof DeskError && error.code === 'too_many_codes')) throw error
      return sendGate(deps, opened, reply, { token, part, errors: [{ field: 'code', ...error.sentence }] }, 429)
    }
    return seeOther(reply, pathOfPart(pathOf(token), part))
  })

  app.post<LinkRoute>('/l/:token/proof', settings, async (request, reply) => {
    const { token } = request.params
    const form = readForm(request.body)
    const found = await openForOwn(deps, reply, { token, said: form.get('to') })
    if (!found) return reply
    const { opened, part } = found
    const entered = await enterCode(deps, opened, form.get('code') ?? '')
    if (entered.outcome !== 'right') {
      const error = entered.outcome === 'none' ? noCode : wrongCode(entered.triesLeft)
      return sendGate(deps, opened, reply, { token, part, errors: [error] }, 422)
    }
    const { name, options } = proofCookieOf(deps.config.PUBLIC_URL, token)
    // How long it counts is said by the database; the browser forgets it when it is closed.
    void reply.setCookie(name, entered.secret, options)
    return seeOther(reply, pathOfPart(pathOf(token), part))
  })
}

const noCode: FormError = {
  field: 'code',
  ja: 'この確認コードはお使いいただけません。新しい確認コードを受け取ってください。',
  en: 'This code does not work any more. Ask for another one.',
}

function wrongCode(triesLeft: number): FormError {
  return {
    field: 'code',
    ja: `確認コードが違います。メールに記載の6桁の数字をご確認ください（あと${triesLeft}回入力できます）。何通か届いている場合は、いちばん新しいメールのコードだけが有効です。`,
    en: `The code is wrong; check the six digits in the mail (${triesLeft} tries left). Of several mails, only the code of the newest counts.`,
  }
}
