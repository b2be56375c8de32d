import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { Forbidden, NotFound } from '../errors.ts'
import { reachOf } from '../people/access.policy.ts'
import { listMailsKept, readAttachmentKept, readMailKept } from './caught-mails.ts'
import { visitorOf } from './home.routes.ts'
import { mailListPage, mailPage } from './mail-pages.ts'
import { seeOther, sendPage } from './send-page.ts'

/** The mails the embedded catcher keeps, for who runs the desk without a mail server. */
export function addMailPages(app: FastifyInstance, deps: Deps): void {
  const settings = { schema: { hide: true }, config: { outsideApi: true } }

  app.get<{ Querystring: { before?: unknown } }>('/mails', settings, async (request, reply) => {
    if (!(await mayRead(request, deps))) return seeOther(reply, '/sign-in?next=/mails')
    const { before } = request.query
    return sendPage(reply, mailListPage(await listMailsKept(deps.config, 50, typeof before === 'string' ? before : undefined)))
  })

  app.get<{ Params: { id: string } }>('/mails/:id', settings, async (request, reply) => {
    if (!(await mayRead(request, deps))) return seeOther(reply, '/sign-in?next=/mails')
    return sendPage(reply, mailPage(await readMailKept(deps.config, request.params.id)))
  })

  // Shown in a frame of the console: with its own looks, but no script, no form, no request and no origin.
  app.get<{ Params: { id: string } }>('/mails/:id/html', settings, async (request, reply) => {
    if (!(await mayRead(request, deps))) return seeOther(reply, '/sign-in?next=/mails')
    const { html } = await readMailKept(deps.config, request.params.id)
    if (html === undefined) throw new NotFound({ ja: 'HTMLの本文', en: 'HTML in this mail' })
    // It has no origin to keep to itself, and the browser would complain of the wish.
    return reply
      .removeHeader('origin-agent-cluster')
      .type('text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox")
      .send(html)
  })

  app.get<{ Params: { id: string; place: string } }>('/mails/:id/attachments/:place', settings, async (request, reply) => {
    if (!(await mayRead(request, deps))) return seeOther(reply, '/sign-in?next=/mails')
    const bytes = await readAttachmentKept(deps.config, request.params.id, Number(request.params.place))
    return reply.type('application/octet-stream').header('content-disposition', 'attachment').send(bytes)
  })
}

/** False when nobody is signed in; throws Forbidden for whom it is not meant. */
async function mayRead(request: FastifyRequest, deps: Deps): Promise<boolean> {
  const visitor = await visitorOf(request, deps)
  if (!visitor) return false
  if (reachOf('listCaughtMails', visitor.role) === 'none') throw new Forbidden()
  return true
}
