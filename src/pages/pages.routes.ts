import type { FastifyInstance } from 'fastify'
import type { RouteRegistration } from '../http/routes.ts'
import { addAssets } from './assets.routes.ts'
import { addCodePage } from './code.routes.ts'
import { addConfirmPages } from './confirm.routes.ts'
import { addConsole } from './console.routes.ts'
import { addFormPages } from './form.routes.ts'
import { addHomePages } from './home.routes.ts'
import { addLinkPages } from './link.routes.ts'
import { addMailPages } from './mails.routes.ts'
import { addPasswordPages } from './password.routes.ts'
import { addPrivacyPage } from './privacy.routes.ts'
import { addLoadedAnew } from './loaded-anew.ts'
import { addReceiptPages } from './receipt.routes.ts'
import { addFactorPages } from './second-factor.routes.ts'
import { sendErrorPage } from './send-page.ts'
import { addTicketPages } from './tickets/ticket.routes.ts'
import { leadWithoutTrailingLetters } from './trailing-letters.ts'
import { addUnsubscribePages } from './unsubscribe.routes.ts'

/** The server-rendered pages, in a scope of their own: what goes wrong in it is answered with a page, not with JSON. */
export const pageRoutes: RouteRegistration = (app, deps) => {
  void app.register(async (scope: FastifyInstance) => {
    scope.setErrorHandler(sendErrorPage)
    scope.addHook('onRequest', leadWithoutTrailingLetters)
    for (const addPages of [
      addAssets,
      addHomePages,
      addFactorPages,
      addPrivacyPage,
      addPasswordPages,
      addFormPages,
      addReceiptPages,
      addLoadedAnew,
      addConfirmPages,
      addCodePage,
      addLinkPages,
      addUnsubscribePages,
      addMailPages,
      addTicketPages,
      addConsole,
    ])
      addPages(scope, deps)
  })
}
