import { createHash } from 'node:crypto'
import type { Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { DeskError } from '../errors.ts'
import { applicant } from '../people/actor.ts'
import { findAnswer, lockIdempotencyKey, saveAnswer } from './idempotency.store.ts'
import type { Form, Receipt } from './intake.schemas.ts'
import { receiveForm } from './receive-form.ts'
import type { TicketRow } from './tickets.store.ts'

/**
 * Files a public form: one transaction, one ticket. With an idempotency key the same form answers the same receipt however often
 * it is sent; the same key with another form is refused (422).
 */
export async function fileForm(deps: Deps, form: Form, idempotencyKey: string | undefined): Promise<Receipt> {
  return deps.db.transaction(async (tx) => {
    const now = await readNow(tx)
    if (idempotencyKey === undefined) return receiptOf(await receiveForm(tx, applicant, form, 'form', now))
    return answerOnce(tx, { route: form.audience, key: idempotencyKey, bodyDigest: digestOfForm(form), now }, async () =>
      receiptOf(await receiveForm(tx, applicant, form, 'form', now)),
    )
  })
}

interface Request {
  route: string
  key: string
  bodyDigest: Buffer
  now: Date
}

async function answerOnce(tx: Transaction, request: Request, work: () => Promise<Receipt>): Promise<Receipt> {
  await lockIdempotencyKey(tx, request.route, request.key)
  const earlier = await findAnswer(tx, request.route, request.key)
  if (!earlier) {
    const answer = await work()
    await saveAnswer(tx, { route: request.route, key: request.key, bodyDigest: request.bodyDigest, answer, createdAt: request.now })
    return answer
  }
  if (!earlier.bodyDigest.equals(request.bodyDigest)) {
    throw new DeskError(422, 'idempotency_key_reused', {
      ja: 'この Idempotency-Key は別の内容で使われています。新しいキーで送ってください。',
      en: 'This Idempotency-Key was used with another body; send a new key.',
    })
  }
  return earlier.answer as Receipt
}

function digestOfForm(form: Form): Buffer {
  return createHash('sha256').update(JSON.stringify(form)).digest()
}

export function receiptOf(ticket: TicketRow): Receipt {
  return {
    ticket: {
      number: ticket.number,
      audience: ticket.audience,
      status: ticket.status,
      receivedAt: ticket.receivedAt.toISOString(),
      firstResponseDueAt: ticket.firstResponseDueAt.toISOString(),
    },
  }
}
