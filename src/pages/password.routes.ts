import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { DeskError } from '../errors.ts'
import { emailAddress } from '../http/fields.schemas.ts'
import { faultSentences } from '../http/fault-sentences.ts'
import { refuseForeignOrigin } from '../http/sign-in-guard.ts'
import { choosePassword, linkGone, readAccessLink } from '../people/access-links/choose-password.ts'
import { requestReset } from '../people/access-links/make-access-link.ts'
import { newPassword } from '../people/staff.schemas.ts'
import { readForm } from './form-fields.ts'
import type { FormError } from './layout.ts'
import { askedResetPage, askResetPage, choosePasswordPage, passwordChosenPage, passwordLinkGonePage } from './password-pages.ts'
import { sendOwnPage } from './send-page.ts'

interface LinkRoute {
  Params: { token: string }
}

/**
 * Where a password is chosen by a link of a mail, and where such a link is asked for. GET and HEAD change nothing, because scanners open
 * links.
 */
export function addPasswordPages(app: FastifyInstance, deps: Deps): void {
  const settings = { schema: { hide: true }, config: { outsideApi: true } }
  const limited = { ...settings, config: { ...settings.config, rateLimit: { max: 60, timeWindow: '1 minute' } } }

  app.get<LinkRoute>('/a/:token', settings, async (request, reply) => {
    const { token } = request.params
    const link = await readAccessLink(deps, token)
    return link ? sendOwnPage(reply, choosePasswordPage(link, `/a/${token}`)) : sendOwnPage(reply, passwordLinkGonePage, 404)
  })

  app.post<LinkRoute>('/a/:token', limited, async (request, reply) => {
    refuseForeignOrigin(request, deps.config.PUBLIC_URL)
    const { token } = request.params
    const link = await readAccessLink(deps, token)
    if (!link) return sendOwnPage(reply, passwordLinkGonePage, 404)
    const form = readForm(request.body)
    const password = form.get('password') ?? ''
    const errors = faultsIn(password, form.get('again') ?? '')
    if (errors.length > 0) return sendOwnPage(reply, choosePasswordPage(link, `/a/${token}`, errors), 422)
    try {
      await choosePassword(deps, token, password)
    } catch (error) {
      if (error instanceof DeskError && error.code === linkGone.code) return sendOwnPage(reply, passwordLinkGonePage, 404)
      throw error
    }
    return sendOwnPage(reply, passwordChosenPage)
  })

  app.get('/password-reset', settings, (_request, reply) => sendOwnPage(reply, askResetPage()))

  app.post('/password-reset', settings, async (request, reply) => {
    refuseForeignOrigin(request, deps.config.PUBLIC_URL)
    const typed = readForm(request.body).get('email') ?? ''
    const email = emailAddress.safeParse(typed)
    if (!email.success) return sendOwnPage(reply, askResetPage(typed, [{ field: 'email', ...faultSentences.email }]), 422)
    await requestReset(deps, { email: email.data, address: request.ip })
    return sendOwnPage(reply, askedResetPage, 202)
  })
}

function faultsIn(password: string, again: string): FormError[] {
  if (!newPassword.safeParse(password).success) return [{ field: 'password', ...faultSentences.weak_password }]
  return password === again
    ? []
    : [
        {
          field: 'again',
          ja: '二つのパスワードが一致しません。もう一度入力してください。',
          en: 'The two passwords differ; type them again.',
        },
      ]
}
