import { and, asc, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import type { Reader } from '../db/client.ts'
import { attachments } from '../tickets/attachments/attachments.table.ts'
import { ticketParticipants, tickets } from '../tickets/tickets.table.ts'
import { followUps } from './follow-ups.table.ts'

/** A file of a reply, as its reader is told of it. */
export interface SentFile {
  readonly id: string
  readonly messageId: string | null
  readonly name: string
  /** Bytes. */
  readonly size: number
}

/** Files of these messages of which mails to a contact were planned: as the applicant, or as one who takes part. In order of adding. */
export function selectFilesSentTo(reader: Reader, contactId: string, messageIds: readonly string[]): Promise<SentFile[]> {
  const { id, messageId, name, size } = attachments
  return reader
    .selectDistinct({ id, messageId, name, size })
    .from(attachments)
    .innerJoin(followUps, and(eq(followUps.ticketId, attachments.ticketId), eq(followUps.messageId, messageId)))
    .innerJoin(tickets, eq(tickets.id, followUps.ticketId))
    .leftJoin(ticketParticipants, eq(ticketParticipants.id, followUps.participantId))
    .where(
      and(
        inArray(messageId, [...messageIds]),
        eq(attachments.verdict, 'accepted'),
        eq(followUps.kind, 'consultant-message'),
        ne(followUps.state, 'cancelled'),
        or(
          and(isNull(followUps.participantId), eq(tickets.applicantId, contactId)),
          and(eq(ticketParticipants.contactId, contactId), isNull(ticketParticipants.removedAt)),
        ),
      ),
    )
    .orderBy(asc(id))
}
