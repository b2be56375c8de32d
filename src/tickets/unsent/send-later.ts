import { readNow } from '../../db/clock.store.ts'
import type { Transaction } from '../../db/client.ts'
import type { Deps } from '../../deps.ts'
import { Conflict, Forbidden, NotFound } from '../../errors.ts'
import { recordEvent } from '../../events/record-event.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { findMessage, type MessageRow } from '../correspondence.store.ts'
import { attachWithin } from '../attachments/attach.ts'
import { moveFromUnsent } from '../attachments/attachments.store.ts'
import { writeMissingDraft } from '../drafts/drafts.store.ts'
import { endSentDraft } from '../drafts/end-sent-draft.ts'
import { makeOnce } from '../answer-once.ts'
import { holdReply, type RepliesSeen } from '../hold-reply.ts'
import { keyedMessage } from '../keyed-message.ts'
import { requireReach, ticketForReaction, ticketForReading, ticketForUpdate } from '../ticket-access.ts'
import { deleteUnsent, insertUnsent, listUnsentOf, lockUnsent, type UnsentRow } from './unsent.store.ts'

/** A message that leaves in a moment, or has left since it was sent the first time. */
type SentLater =
  | { readonly unsent: UnsentRow; readonly now: Date; readonly left?: never }
  | { readonly left: MessageRow; readonly unsent?: never; readonly now?: never }

/**
 * Takes a message to the applicant that leaves in so many seconds, unless it is taken back before. Nothing counts it until then. With an
 * idempotency key as `addMessage`; Conflict `taken_back` where it was taken back since it was sent with that key.
 */
export async function sendLater(
  { db }: Deps,
  actor: SignedInActor,
  number: string,
  {
    subject,
    body,
    undoFor,
    attachments = [],
    seen,
  }: {
    subject: string
    body: string
    undoFor: number
    attachments?: readonly string[] | undefined
    seen?: RepliesSeen | undefined
  },
  idempotencyKey?: string,
): Promise<SentLater> {
  if (actor.kind !== 'staff') throw new Forbidden()
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    // Whoever may not read the ticket is not told what was answered, either.
    await ticketForReading(tx, actor, number)
    const message = { direction: 'out', subject, body, attachments, undoFor } as const
    const id = await makeOnce(tx, keyedMessage(actor, number, message, { key: idempotencyKey, now }), async () => {
      const ticket = await ticketForUpdate(tx, actor, number)
      await holdReply(tx, ticket, seen)
      const { id: ticketId } = ticket
      const draft = { ticketId, staffId: actor.id, kind: 'reply' } as const
      await endSentDraft(tx, draft, { subject, body })
      const sendsAt = new Date(now.getTime() + undoFor * 1000)
      const row = await insertUnsent(tx, { ticketId, staffId: actor.id, subject, body, createdAt: now, sendsAt })
      await attachWithin(tx, draft, attachments, { unsentId: row.id })
      return row.id
    })
    return sentLater(tx, id, now)
  })
}

async function sentLater(tx: Transaction, id: string, now: Date): Promise<SentLater> {
  const unsent = await lockUnsent(tx, id)
  if (unsent) return { unsent, now }
  const left = await findMessage(tx, id)
  if (left) return { left }
  throw new Conflict('taken_back', {
    ja: 'このメッセージは、送信した後に取り消されています。やはり送る場合は、もう一度送信してください。',
    en: 'This message was taken back after it was sent. To send it after all, send it again (a program: with a new Idempotency-Key).',
  })
}

/** Messages of a ticket that have not left yet. */
export async function readUnsent({ db }: Deps, actor: SignedInActor, number: string): Promise<UnsentRow[]> {
  const { id } = await ticketForReading(db, actor, number)
  return listUnsentOf(db, id)
}

/**
 * Takes a message back that has not left yet; its words are its author's draft again, unless they have begun another. Conflict
 * `already_sent` when it has left.
 */
export async function takeMessageBack({ db }: Deps, actor: SignedInActor, id: string): Promise<UnsentRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const unsent = await lockUnsent(tx, id)
    const sent = unsent ? undefined : await findMessage(tx, id)
    const ticketId = unsent?.ticketId ?? sent?.ticketId
    if (ticketId === undefined) throw new NotFound({ ja: 'メッセージ', en: 'message' })
    const ticket = await ticketForReaction(tx, ticketId)
    await requireReach(tx, actor, ticket)
    if (!unsent)
      throw new Conflict('already_sent', { ja: '送信済みのため取り消せません。', en: 'It has been sent and cannot be taken back.' })
    await moveFromUnsent(tx, id, { draftKind: 'reply' })
    await deleteUnsent(tx, id)
    await writeMissingDraft(tx, { ticketId, staffId: unsent.staffId, kind: 'reply' }, unsent, now)
    await recordEvent(tx, { type: 'message.taken_back', actor, ticketId, subjectId: id, details: { messageId: id }, at: now })
    return unsent
  })
}
