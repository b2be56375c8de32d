import type { FastifyInstance } from 'fastify'
import { html } from 'ghtml'
import type { Deps } from '../deps.ts'
import { isUnsubscribeToken, unsubscribe } from '../follow-ups/unsubscribe.ts'
import type { Page } from './layout.ts'
import { unknownLinkPage } from './link-notices.ts'
import { doneNotice } from './notices.ts'
import { sendPage } from './send-page.ts'

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
      return isUnsubscribeToken(deps, token) ? sendPage(reply, askingPage(`/u/${token}`)) : sendPage(reply, unknownLinkPage, 404)
    })

    scope.post<UnsubscribeRoute>(
      '/u/:token',
      { schema: { hide: true }, config: { outsideApi, rateLimit: { max: 60, timeWindow: '1 minute' } } },
      async (request, reply) => {
        const done = await unsubscribe(deps, request.params.token)
        return done ? sendPage(reply, donePage) : sendPage(reply, unknownLinkPage, 404)
      },
    )
  })
}

function askingPage(action: string): Page {
  return {
    title: '任意のご案内の配信停止',
    english: 'Unsubscribe from optional mails',
    body: html`<p>
        このメールをお送りしたアドレスへの、任意のご案内（状況のお伺いなど）の配信を停止します。ご相談の手続きに必要なメールは、引き続きお送りします。
      </p>
      <p lang="en">Stops optional mails to the address this mail went to; those your case needs still come.</p>
      <form method="post" action="${action}"><button type="submit">配信を停止する</button></form>`,
  }
}

const donePage: Page = {
  title: '配信を停止しました',
  english: 'You are unsubscribed',
  body: doneNotice({
    ja: '任意のご案内は、今後お送りしません。再開をご希望の場合は、以前にお送りしたメールにご返信ください。',
    en: 'No optional mails will come any more. To get them again, reply to one of our mails.',
  }),
}
