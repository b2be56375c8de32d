import type { Reader } from '../db/client.ts'
import type { MessageKind } from '../mail/compose.ts'
import type { FollowUpDetails } from './follow-ups.table.ts'
import { listComing } from './follow-ups.store.ts'

/** A mail the applicant can expect, if nothing happens before. */
export interface ComingMail {
  readonly kind: MessageKind
  readonly about: FollowUpDetails['about'] | null
  readonly dueAt: Date
}

/** Up to `limit` scheduled mails to a ticket's applicant that are still to come, the soonest first. */
export async function readComingMails(reader: Reader, ticketId: string, limit: number): Promise<ComingMail[]> {
  const rows = await listComing(reader, ticketId, limit)
  return rows.map(({ kind, details, dueAt }) => ({ kind, about: details.about ?? null, dueAt }))
}
