import type { FastifyInstance } from 'fastify'
import { pathOf } from './opened-link.ts'
import { seeOther } from './send-page.ts'

interface SentRoute {
  Params: { token: string }
}

/** Where forms behind a link are sent, and the part of it they stand on. */
const behindLinks = {
  messages: '',
  colleagues: '',
  'colleagues/:id/removal': '',
  renewal: '',
  'case-page': '',
  codes: '',
  proof: '',
  recognition: '/profile',
} as const

/**
 * A browser stands on the address of a form when it was told of a mistake there. Restored, or asked for once more by hand, such an address
 * leads to the page the form stands on.
 */
export function addLoadedAnew(app: FastifyInstance): void {
  const settings = { schema: { hide: true }, config: { outsideApi: true } }
  for (const [sentTo, part] of Object.entries(behindLinks)) {
    app.get<SentRoute>(`/l/:token/${sentTo}`, settings, ({ params }, reply) =>
      seeOther(reply, `${pathOf(encodeURIComponent(params.token))}${part}`),
    )
  }
  for (const sentTo of ['mail', 'address']) {
    app.get<SentRoute>(`/receipts/:token/${sentTo}`, settings, ({ params }, reply) =>
      seeOther(reply, `/receipts/${encodeURIComponent(params.token)}`),
    )
  }
}
