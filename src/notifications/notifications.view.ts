import { z } from 'zod'
import { notificationKindCodes } from '../catalog/notification-codes.ts'
import { pageOf } from '../http/lists.ts'
import type { TicketPeople } from '../tickets/ticket-people.ts'
import type { NotificationRow } from './notifications.store.ts'

export const notificationPageSchema = pageOf(
  z
    .object({
      id: z.uuid(),
      kind: z.enum(notificationKindCodes),
      eventType: z.string().describe('What happened, e.g. message.received'),
      taskKind: z.string().nullable().describe('What is to be seen to, of a task'),
      ticket: z.string().nullable().describe('Number of the ticket; null: it belongs to none'),
      about: z
        .string()
        .describe('Whose ticket it is: the organisation, or whoever wrote for themselves; of no ticket, the person it is about'),
      actor: z.object({ kind: z.enum(['staff', 'contact', 'link', 'applicant', 'system']), id: z.uuid().nullable() }),
      at: z.string(),
      readAt: z.string().nullable().describe('null: not read yet'),
    })
    .meta({ id: 'Notification' }),
)
  .extend({ unread: z.int().describe('How many the reader has not read, up to 100') })
  .meta({ id: 'NotificationPage' })

export function showNotification(
  { notification, eventType, details, actorKind, actorId, ticket, contactName }: NotificationRow,
  people: TicketPeople | undefined,
): z.infer<typeof notificationPageSchema>['items'][number] {
  const { id, kind, at, readAt } = notification
  return {
    id,
    kind,
    eventType,
    taskKind: kind === 'task' && typeof details.kind === 'string' ? details.kind : null,
    ticket,
    about: people?.organization?.name ?? people?.applicant.name ?? contactName ?? '',
    actor: { kind: actorKind, id: actorId },
    at: at.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  }
}
