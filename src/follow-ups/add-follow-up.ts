import { randomUUID } from 'node:crypto'
import type { Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { InvalidInput } from '../errors.ts'
import { fault } from '../http/input-faults.ts'
import type { SignedInActor } from '../people/actor.ts'
import { digestOfRequest, makeOnce } from '../tickets/answer-once.ts'
import { ticketForReading, ticketForUpdate } from '../tickets/ticket-access.ts'
import { carryOutWithoutEvent } from './plan.ts'
import { readFollowUp, withReasonsAgainst, type ReadFollowUp } from './list-follow-ups.ts'

export interface NewFollowUp {
  subject: string
  body: string
  /** When it is due; at once when absent or just past. A later one waits for business hours. */
  dueAt?: string | undefined
  /** A later one does not go when the applicant has replied by then. */
  unlessReplied?: boolean | undefined
}

/** Milliseconds by which a time may have passed while somebody was still writing; an earlier one is a slip. */
const justPast = 3_600_000

/**
 * Adds a follow-up to the applicant by hand. With an idempotency key the same mail of the same actor is added once, however often it is
 * sent. Errors: those of `ticketForUpdate`; InvalidInput for a time long past; DeskError `idempotency_key_reused` (422) for other words.
 */
export async function addFollowUp(
  { db, config }: Deps,
  actor: SignedInActor,
  number: string,
  input: NewFollowUp,
  idempotencyKey?: string,
): Promise<ReadFollowUp> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    // Whoever may not read the ticket is not told what was answered, either.
    await ticketForReading(tx, actor, number)
    const request = { route: `follow-up:${actor.id}`, key: idempotencyKey, bodyDigest: digestOfRequest({ number, ...input }), now }
    const id = await makeOnce(tx, request, () => addWithin(tx, actor, number, input, now))
    const [added] = await withReasonsAgainst({ db: tx, config }, [await readFollowUp(tx, id)])
    if (!added) throw new Error('the follow-up was not read')
    return added
  })
}

/** Answers its id. */
async function addWithin(tx: Transaction, actor: SignedInActor, number: string, input: NewFollowUp, now: Date): Promise<string> {
  const ticket = await ticketForUpdate(tx, actor, number)
  const wished = input.dueAt === undefined ? now : new Date(input.dueAt)
  if (now.getTime() - wished.getTime() > justPast) throw new InvalidInput([fault('dueAt', 'past_instant')])
  const later = wished > now
  const followUp = {
    key: `by-hand:${randomUUID()}`,
    kind: 'manual-follow-up',
    side: 'applicant',
    ticketId: ticket.id,
    dueAt: later ? wished : now,
    scheduled: later,
    details: { subject: input.subject, body: input.body, ...(later && input.unlessReplied && { unlessReplied: true as const }) },
    createdBy: actor.id,
  } as const
  const [id] = await carryOutWithoutEvent(tx, actor, { add: [followUp] }, now)
  if (!id) throw new Error('the follow-up was not written')
  return id
}
