import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { readUnsubscribing, unsubscribe } from '../follow-ups/unsubscribe.ts'
import { unknownLinkPage } from './link-notices.ts'
import { perMinute } from './page-limit.ts'
import { sendPage } from './send-page.ts'
import { askingPage, unsubscribedAlreadyPage, unsubscribedPage } from './unsubscribe-pages.ts'

interface UnsubscribeRoute {
  Params: { token: string }
}

/**
 * Where the reader of an optional mail unsubscribes. Scanners open links, so GET changes nothing and shows a button; POST, the button's or
 * a mail program's one click (RFC 8058), acts. Whoever holds the link needs nothing else.
 */
export function addUnsubscribePages(app: FastifyInstance, deps: Deps): void {
  const outsideApi = true

  void app.register(async (scope: FastifyInstance) => {
    // Mail programs send their one click as a form of either kind; what it says is known.
    scope.addContentTypeParser('multipart/form-data', (_request, payload, done) => {
      payload.resume().on('end', () => done(null))
    })

    scope.get<UnsubscribeRoute>('/u/:token', { schema: { hide: true }, config: { outsideApi } }, async (request, reply) => {
      const { token } = request.params
      const unsubscribing = await readUnsubscribing(deps, token)
      if (unsubscribing === undefined) return sendPage(reply, unknownLinkPage, 404)
      const { stands, from } = unsubscribing
      return sendPage(reply, stands === 'done' ? unsubscribedAlreadyPage(from) : askingPage(`/u/${token}`, from))
    })

    scope.post<UnsubscribeRoute>(
      '/u/:token',
      { schema: { hide: true }, config: { outsideApi, rateLimit: perMinute(60) } },
      async (request, reply) => {
        const done = await unsubscribe(deps, request.params.token)
        return done ? sendPage(reply, unsubscribedPage(done)) : sendPage(reply, unknownLinkPage, 404)
      },
    )
  })
}
