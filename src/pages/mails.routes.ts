import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { Forbidden, NotFound } from '../errors.ts'
import { reachOf } from '../people/access.policy.ts'
import type { SignedInActor } from '../people/actor.ts'
import { listMailsKept, readAttachmentKept, readMailKept, requireShown } from './caught-mails.ts'
import { visitorOf } from './home.routes.ts'
import { mailListPage, mailPage } from './mail-pages.ts'
import { seeOther, sendPage } from './send-page.ts'

/** The mails the embedded catcher keeps, for who runs the desk without a mail server. */
export function addMailPages(app: FastifyInstance, deps: Deps): void {
  const settings = { schema: { hide: true }, config: { outsideApi: true } }

  app.get<{ Querystring: { before?: unknown } }>('/mails', settings, async (request, reply) => {
    const reader = await readerOf(request, deps)
    if (!reader) return seeOther(reply, '/sign-in?next=/mails')
    const { before } = request.query
    return sendPage(reply, mailListPage(await listMailsKept(deps, reader, 50, typeof before === 'string' ? before : undefined)))
  })

  app.get<{ Params: { id: string } }>('/mails/:id', settings, async (request, reply) => {
    const reader = await readerOf(request, deps)
    if (!reader) return seeOther(reply, '/sign-in?next=/mails')
    const kept = await readMailKept(deps, reader, request.params.id)
    requireShown(kept)
    return sendPage(reply, mailPage(kept.mail))
  })

  // Shown in a frame of the console: with its own looks, but no script, no form, no request and no origin.
  app.get<{ Params: { id: string } }>('/mails/:id/html', settings, async (request, reply) => {
    const reader = await readerOf(request, deps)
    if (!reader) return seeOther(reply, '/sign-in?next=/mails')
    const kept = await readMailKept(deps, reader, request.params.id)
    requireShown(kept)
    const { html } = kept.mail
    if (html === undefined) throw new NotFound({ ja: 'HTMLの本文', en: 'HTML in this mail' })
    // It has no origin to keep to itself, and the browser would complain of the wish.
    return reply
      .removeHeader('origin-agent-cluster')
      .type('text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox")
      .send(html)
  })

  app.get<{ Params: { id: string; place: string } }>('/mails/:id/attachments/:place', settings, async (request, reply) => {
    const reader = await readerOf(request, deps)
    if (!reader) return seeOther(reply, '/sign-in?next=/mails')
    const bytes = await readAttachmentKept(deps, reader, request.params.id, Number(request.params.place))
    return reply.type('application/octet-stream').header('content-disposition', 'attachment').send(bytes)
  })
}

/** Who reads, and how far; undefined when nobody is signed in. Throws Forbidden for whom it is not meant. */
async function readerOf(request: FastifyRequest, deps: Deps): Promise<SignedInActor | undefined> {
  const visitor = await visitorOf(request, deps)
  if (!visitor) return undefined
  const reach = reachOf('listCaughtMails', visitor.role)
  if (reach === 'none') throw new Forbidden()
  return { ...visitor, reach }
}
