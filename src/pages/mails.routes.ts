import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { Forbidden } from '../errors.ts'
import { reachOf } from '../people/access.policy.ts'
import { listMailsKept, readMailKept } from './caught-mails.ts'
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
}

/** False when nobody is signed in; throws Forbidden for whom it is not meant. */
async function mayRead(request: FastifyRequest, deps: Deps): Promise<boolean> {
  const visitor = await visitorOf(request, deps)
  if (!visitor) return false
  if (reachOf('listCaughtMails', visitor.role) === 'none') throw new Forbidden()
  return true
}
