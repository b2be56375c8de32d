import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Deps } from '../../deps.ts'
import { askErasure } from '../../links/ask-erasure.ts'
import type { OpenedLink } from '../../links/open-case-link.ts'
import { changeContact } from '../../people/change-contact.ts'
import { readOpenErasure } from '../../tasks/read-erasure.ts'
import { readTyped } from '../form-fields.ts'
import { pageLanguageOf } from '../language.ts'
import { pathOf } from '../opened-link.ts'
import { openProved } from '../own-gate/open-own.ts'
import { perMinute } from '../page-limit.ts'
import { seeOther, sendPage } from '../send-page.ts'
import { readCorrection } from './correction.ts'
import { erasurePage } from './erasure-page.ts'
import { exportDocument } from './export-document.ts'
import { exportTable } from './export-table.ts'
import { ownDataPage, type OwnDataView } from './own-data-page.ts'
import { readOwnData } from './read-own-data.ts'

interface DataRoute {
  Params: { token: string }
  Querystring: { done?: unknown }
}

/** What the desk knows of whoever reads: to see, correct, take along, and ask to be erased. All of it behind a one-time code. */
export function addOwnDataPages(app: FastifyInstance, deps: Deps): void {
  const schema = { hide: true }
  const views = { schema, config: { outsideApi: true } }
  const acts = { schema, config: { outsideApi: true, rateLimit: perMinute(30) } }

  app.get<DataRoute>('/l/:token/data', views, async (request, reply) => {
    const { token } = request.params
    const opened = await openProved(deps, request, reply, { token, part: 'data' })
    if (!opened) return reply
    return sendData(deps, opened, reply, { path: pathOf(token), saved: request.query.done === 'saved' })
  })

  app.post<DataRoute>('/l/:token/data', acts, async (request, reply) => {
    const { token } = request.params
    const opened = await openProved(deps, request, reply, { token, part: 'data' })
    if (!opened) return reply
    const { typed, change, errors } = readCorrection(readTyped(request.body))
    if (change === null) return sendData(deps, opened, reply, { path: pathOf(token), typed, errors }, 422)
    await changeContact(deps, opened.actor, opened.contact.id, change)
    return seeOther(reply, `${pathOf(token)}/data?done=saved`)
  })

  app.get<DataRoute>('/l/:token/data/erasure', views, async (request, reply) => {
    const { token } = request.params
    const opened = await openProved(deps, request, reply, { token, part: 'data' })
    if (!opened) return reply
    if (await readOpenErasure(deps.db, opened.contact.id)) return seeOther(reply, `${pathOf(token)}/data`)
    return sendPage(reply, erasurePage(pathOf(token)))
  })

  app.post<DataRoute>('/l/:token/data/erasure', acts, async (request, reply) => {
    const { token } = request.params
    const opened = await openProved(deps, request, reply, { token, part: 'data' })
    if (!opened) return reply
    await askErasure(deps, opened)
    return seeOther(reply, `${pathOf(token)}/data`)
  })

  app.get<DataRoute>('/l/:token/data/export.json', views, async (request, reply) => {
    const { token } = request.params
    const opened = await openProved(deps, request, reply, { token, part: 'data' })
    if (!opened) return reply
    const text = JSON.stringify(await readOwnData(deps.db, opened.contact), null, 2)
    return download(reply, 'json', 'application/json; charset=utf-8').send(text)
  })

  app.get<DataRoute>('/l/:token/data/export.csv', views, async (request, reply) => {
    const { token } = request.params
    const opened = await openProved(deps, request, reply, { token, part: 'data' })
    if (!opened) return reply
    const table = exportTable(await readOwnData(deps.db, opened.contact), pageLanguageOf(request))
    return download(reply, 'csv', 'text/csv; charset=utf-8').send(table)
  })

  app.get<DataRoute>('/l/:token/data/export.html', views, async (request, reply) => {
    const { token } = request.params
    const opened = await openProved(deps, request, reply, { token, part: 'data' })
    if (!opened) return reply
    const document = exportDocument(await readOwnData(deps.db, opened.contact), pageLanguageOf(request))
    return download(reply, 'html', 'text/html; charset=utf-8').send(document)
  })
}

async function sendData(
  deps: Deps,
  { contact }: OpenedLink,
  reply: FastifyReply,
  more: Pick<OwnDataView, 'path' | 'saved' | 'typed' | 'errors'>,
  status = 200,
): Promise<FastifyReply> {
  const [data, erasingSince] = await Promise.all([readOwnData(deps.db, contact), readOpenErasure(deps.db, contact.id)])
  return sendPage(reply, ownDataPage({ data, erasingSince, ...more }), status)
}

/** A file to keep; its name names nobody. */
function download(reply: FastifyReply, extension: 'json' | 'html' | 'csv', type: string): FastifyReply {
  return reply
    .type(type)
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex, nofollow')
    .header('content-disposition', `attachment; filename="personal-data.${extension}"`)
}
