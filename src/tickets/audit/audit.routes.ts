import { z } from 'zod'
import { addCalendarDays, startOfDayInJapan } from '../../calendar/business-time.rules.ts'
import { codesOf } from '../../catalog/code-list.ts'
import { eventLabels } from '../../catalog/event-labels.ts'
import { romanNameOf } from '../../catalog/local-governments.ts'
import { eventSchema, showEvent } from '../../events/events.view.ts'
import { answers } from '../../http/answers.ts'
import { day, instant } from '../../http/fields.schemas.ts'
import { maskName } from '../../http/mask.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../../http/lists.ts'
import type { RouteRegistration } from '../../http/routes.ts'
import type { NamedOrganization } from '../../organizations/read-organization.ts'
import { ticketNumberPattern } from '../ticket-number.rules.ts'
import { readAuditSubjects, type AuditSubjects } from './audit-subjects.ts'
import { listAudit } from './audit.store.ts'

const namedOrganization = z.object({
  id: z.uuid(),
  name: z.string(),
  romanName: z.string().nullable().describe('Of a municipality in Latin letters; null: no reading is known'),
})

const entrySchema = eventSchema
  .extend({
    ticket: z.string().nullable().describe('Number of the ticket it belongs to'),
    organization: namedOrganization.nullable().describe('The organisation it is about, or that of its contact; as it is called now'),
    actedFor: namedOrganization.nullable().describe('The organisation in whose name the desk did it'),
    contact: z
      .object({ id: z.uuid(), name: z.string().describe('Masked') })
      .nullable()
      .describe('The person of an organisation it is about; null, too, once they were erased'),
  })
  .meta({ id: 'AuditEntry' })

const auditQuery = z.strictObject({
  actorId: z.uuid().optional().describe('Who did it: of the desk, a contact, or the holder of a link'),
  aboutId: z.uuid().optional().describe('Whom or what it happened to: a member of the desk, a contact, an organisation'),
  ticket: z.string().regex(ticketNumberPattern).optional(),
  type: z.enum(codesOf(eventLabels)).optional().describe('What was done'),
  from: day.optional().describe('First day in Japan'),
  to: day.optional().describe('Last day in Japan, included'),
  ...pageQuery,
})

/** The whole desk's history. */
export const auditRoutes: RouteRegistration = (app, deps) => {
  app.get(
    '/api/v1/audit',
    {
      schema: {
        operationId: 'listAudit',
        tags: ['Audit'],
        summary: 'Who did what to what and when, the latest first; codes and ids, names of organisations, and of people only masked',
        querystring: auditQuery,
        response: answers({ 200: pageOf(entrySchema).meta({ id: 'AuditPage' }) }),
      },
    },
    async ({ query: { actorId, aboutId, ticket, type, from, to, limit, cursor } }) => {
      const [at, id] = readCursor(cursor, [instant, z.uuid()]) ?? []
      const rows = await listAudit(
        deps.db,
        {
          actorId,
          aboutId,
          ticket,
          type,
          ...(from !== undefined && { from: startOfDayInJapan(from) }),
          ...(to !== undefined && { before: startOfDayInJapan(addCalendarDays(to, 1)) }),
        },
        limit + 1,
        at !== undefined && id !== undefined ? { at, id } : undefined,
      )
      const subjects = await readAuditSubjects(
        deps,
        rows.map(({ event }) => event),
      )
      return pageFrom(
        rows.map((row, index) => ({ ...row, subjects: subjects[index] })),
        limit,
        showEntry,
        ({ event }) => [event.occurredAt.toISOString(), event.id],
      )
    },
  )
}

type AuditRow = Awaited<ReturnType<typeof listAudit>>[number] & { readonly subjects: AuditSubjects | undefined }

/** Names of people are masked for everybody: whoever reads the audit reads about all of them. */
function showEntry({ event, ticket, subjects }: AuditRow): z.infer<typeof entrySchema> {
  const { organization = null, contact = null, actedFor = null } = subjects ?? {}
  return {
    ...showEvent(event),
    ticket,
    organization: organization && showOrganization(organization),
    actedFor: actedFor && showOrganization(actedFor),
    contact: contact && { id: contact.id, name: maskName(contact.name, contact.id) },
  }
}

function showOrganization({ id, name, code }: NamedOrganization): z.infer<typeof namedOrganization> {
  return { id, name, romanName: romanNameOf(code) ?? null }
}
