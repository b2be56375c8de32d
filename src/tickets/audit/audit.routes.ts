import { z } from 'zod'
import { addCalendarDays, startOfDayInJapan } from '../../calendar/business-time.rules.ts'
import { codesOf } from '../../catalog/code-list.ts'
import { eventLabels } from '../../catalog/event-labels.ts'
import { eventSchema, showEvent } from '../../events/events.view.ts'
import { answers } from '../../http/answers.ts'
import { day, instant } from '../../http/fields.schemas.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../../http/lists.ts'
import type { RouteRegistration } from '../../http/routes.ts'
import { ticketNumberPattern } from '../ticket-number.rules.ts'
import { listAudit } from './audit.store.ts'

const entrySchema = eventSchema
  .extend({ ticket: z.string().nullable().describe('Number of the ticket it belongs to') })
  .meta({ id: 'AuditEntry' })

const auditQuery = z.strictObject({
  actorId: z.uuid().optional().describe('Who did it: of the desk, a contact, or the holder of a link'),
  ticket: z.string().regex(ticketNumberPattern).optional(),
  type: z.enum(codesOf(eventLabels)).optional().describe('What was done'),
  from: day.optional().describe('First day in Japan'),
  to: day.optional().describe('Last day in Japan, included'),
  ...pageQuery,
})

/** The whole desk's history. */
export const auditRoutes: RouteRegistration = (app, { db }) => {
  app.get(
    '/api/v1/audit',
    {
      schema: {
        operationId: 'listAudit',
        tags: ['Audit'],
        summary: 'Who did what to what and when, the latest first; codes and ids, never personal data',
        querystring: auditQuery,
        response: answers({ 200: pageOf(entrySchema).meta({ id: 'AuditPage' }) }),
      },
    },
    async ({ query: { actorId, ticket, type, from, to, limit, cursor } }) => {
      const [at, id] = readCursor(cursor, [instant, z.uuid()]) ?? []
      const rows = await listAudit(
        db,
        {
          actorId,
          ticket,
          type,
          ...(from !== undefined && { from: startOfDayInJapan(from) }),
          ...(to !== undefined && { before: startOfDayInJapan(addCalendarDays(to, 1)) }),
        },
        limit + 1,
        at !== undefined && id !== undefined ? { at, id } : undefined,
      )
      return pageFrom(
        rows,
        limit,
        (row) => ({ ...showEvent(row.event), ticket: row.ticket }),
        ({ event }) => [event.occurredAt.toISOString(), event.id],
      )
    },
  )
}
