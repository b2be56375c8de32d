import { and, eq, isNotNull, or } from 'drizzle-orm'
import type { Transaction } from '../db/client.ts'
import { followUps } from './follow-ups.table.ts'

/** Forgets what was written in mails about questions to do with an enquiry. One that is just being written is waited for. */
export async function eraseQuestionNotices(tx: Transaction, enquiryId: string): Promise<void> {
  await tx
    .update(followUps)
    .set({ subject: null, text: null })
    .where(and(eq(followUps.enquiryId, enquiryId), eq(followUps.kind, 'question-notice')))
}

/** Forgets what was written in the mails of a message; with its ticket also in reminders of a wait there, which name what was asked. */
export async function eraseMailWords(tx: Transaction, { messageId, ticketId }: { messageId: string; ticketId?: string }): Promise<void> {
  const remindsOfIt = ticketId === undefined ? undefined : and(eq(followUps.ticketId, ticketId), eq(followUps.kind, 'waiting-reminder'))
  await tx
    .update(followUps)
    .set({ subject: null, text: null })
    .where(and(or(eq(followUps.messageId, messageId), remindsOfIt), isNotNull(followUps.text)))
}
