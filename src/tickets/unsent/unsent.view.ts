import { z } from 'zod'
import type { SignedInActor } from '../../people/actor.ts'
import type { MessageRow } from '../correspondence.store.ts'
import { messageSchema, showMessage } from '../correspondence.view.ts'
import type { UnsentRow } from './unsent.store.ts'

/** Seconds until it leaves. */
export const leavesIn = ({ sendsAt }: Pick<UnsentRow, 'sendsAt'>, now: Date) => Math.max(0, sendsAt.getTime() - now.getTime()) / 1000

export const unsentSchema = messageSchema
  .extend({ sendsAt: z.string().describe('When it leaves, until which it can be taken back') })
  .meta({ id: 'UnsentMessage' })

/** The message it becomes when it leaves. */
export function asMessage({ id, ticketId, staffId, subject, body, createdAt }: UnsentRow): MessageRow {
  return { id, ticketId, direction: 'out', staffId, contactId: null, subject, body, createdAt, erasedAt: null }
}

export function showUnsent(row: UnsentRow, actor: SignedInActor): z.infer<typeof unsentSchema> {
  // It is taken back, not erased.
  return { ...showMessage(asMessage(row), actor), can: { erase: false }, sendsAt: row.sendsAt.toISOString() }
}
