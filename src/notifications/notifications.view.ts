import { z } from 'zod'
import { romanNameOf } from '../catalog/local-governments.ts'
import { notificationKindCodes } from '../catalog/notification-codes.ts'
import { pageOf } from '../http/lists.ts'
import type { TicketPeople } from '../tickets/ticket-people.ts'
import type { Go } from './in-one-go.store.ts'
import type { MunicipalityOfNotification } from './municipalities-of-notifications.store.ts'
import type { NotificationRow } from './notifications.store.ts'

export const notificationPageSchema = pageOf(
  z
    .object({
      id: z.uuid(),
      kind: z.enum(notificationKindCodes),
      eventType: z.string().describe('What happened, e.g. message.received'),
      count: z.int().describe('How many of the kind came to the reader by one act at several tickets, of which this is the latest; else 1'),
      taskKind: z.string().nullable().describe('What is to be seen to, of a task'),
      ticket: z.string().nullable().describe('Number of the ticket; null: it belongs to none'),
      about: z
        .string()
        .describe('Whose ticket it is: the organisation, or whoever wrote for themselves; of no ticket, the person it is about'),
      municipalities: z
        .array(z.object({ code: z.string(), name: z.string(), romanName: z.string().nullable() }))
        .describe('Whose enquiry it is about, or whom a company answered about, all those of one go; empty: it is about none'),
      actor: z.object({ kind: z.enum(['staff', 'contact', 'link', 'applicant', 'system']), id: z.uuid().nullable() }),
      at: z.string(),
      readAt: z.string().nullable().describe('null: not read yet, or not all of them'),
    })
    .meta({ id: 'Notification' }),
)
  .extend({ unread: z.int().describe('How many the reader has not read, up to 100') })
  .meta({ id: 'NotificationPage' })

export function showNotification(
  { notification, eventType, details, actorKind, actorId, ticket, contactName }: NotificationRow,
  people: TicketPeople | undefined,
  municipalities: readonly MunicipalityOfNotification[] = [],
  go: Go = { count: 1, isUnread: notification.readAt === null },
): z.infer<typeof notificationPageSchema>['items'][number] {
  const { id, kind, at, readAt } = notification
  return {
    id,
    kind,
    eventType,
    count: go.count,
    taskKind: kind === 'task' && typeof details.kind === 'string' ? details.kind : null,
    ticket,
    about: people?.organization?.name ?? people?.applicant.name ?? contactName ?? '',
    municipalities: municipalities.map(({ code, name }) => ({ code, name, romanName: romanNameOf(code) ?? null })),
    actor: { kind: actorKind, id: actorId },
    at: at.toISOString(),
    readAt: go.isUnread ? null : (readAt?.toISOString() ?? null),
  }
}
