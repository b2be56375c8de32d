import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { deskContactOf } from '../desk-contact.ts'
import { privacyPage } from './privacy-page.ts'
import { sendPage } from './send-page.ts'

/** What the desk does with personal data, for everybody to read before they send anything, and whom to ask. */
export function addPrivacyPage(app: FastifyInstance, { config }: Deps): void {
  const operator = { name: config.DESK_OPERATOR, contact: deskContactOf(config) }
  app.get('/privacy', { schema: { hide: true }, config: { outsideApi: true } }, (_request, reply) => sendPage(reply, privacyPage(operator)))
}
