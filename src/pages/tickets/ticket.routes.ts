import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { reachOf } from '../../people/access.policy.ts'
import { unfinishedStatuses } from '../../tickets/lifecycle.rules.ts'
import { readTickets } from '../../tickets/read-tickets.ts'
import { ticketNumberPattern } from '../../tickets/ticket-number.rules.ts'
import { colleagueOf } from '../colleague.ts'
import { seeOther, sendPage } from '../send-page.ts'
import { readTicketPage } from './read-ticket-page.ts'
import { ticketListPage, ticketsAtMost } from './ticket-list-page.ts'
import { ticketPage } from './ticket-page.ts'

/** Where the desk's mails lead its own people: a ticket, and what they have before them. To be read; work is done through the API. */
export function addTicketPages(app: FastifyInstance, deps: Deps): void {
  const settings = { schema: { hide: true }, config: { outsideApi: true } }

  app.get('/tickets', settings, async (request, reply) => {
    const visitor = await colleagueOf(request, deps)
    if (!visitor) return seeOther(reply, '/sign-in?next=/tickets')
    const actor = { ...visitor, reach: reachOf('listTickets', visitor.role) }
    const listed = (assignee: 'me' | 'none') =>
      readTickets(deps, actor, { status: unfinishedStatuses, assignee, sort: 'queue', limit: ticketsAtMost, after: undefined })
    const [mine, unassigned] = await Promise.all([listed('me'), listed('none')])
    return sendPage(reply, ticketListPage({ mine: mine.rows, unassigned: unassigned.rows }))
  })

  app.get<{ Params: { number: string } }>('/tickets/:number', settings, async (request, reply) => {
    const { number } = request.params
    if (!ticketNumberPattern.test(number)) throw new NotFound({ ja: '相談案件', en: 'ticket' })
    const visitor = await colleagueOf(request, deps)
    if (!visitor) return seeOther(reply, `/sign-in?next=/tickets/${number}`)
    return sendPage(reply, ticketPage(await readTicketPage(deps, visitor, number)))
  })
}
