import type { Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { applicant } from '../people/actor.ts'
import { answerOnce, digestOfRequest } from './answer-once.ts'
import type { Form, Receipt } from './intake.schemas.ts'
import { receiveForm } from './receive-form.ts'
import type { TicketRow } from './tickets.store.ts'

/** What must hold besides for a form to be filed, asked in its ticket's transaction; throws when it does not. */
export type Admission = (tx: Transaction, now: Date) => Promise<void>

/**
 * Files a public form: one transaction, one ticket. With an idempotency key the same form answers the same receipt however often
 * it is sent, admitted once; the same key with another form is refused (422).
 */
export async function fileForm(deps: Deps, form: Form, idempotencyKey: string | undefined, admit?: Admission): Promise<Receipt> {
  return deps.db.transaction(async (tx) => {
    const now = await readNow(tx)
    const file = async () => {
      await admit?.(tx, now)
      return receiptOf(await receiveForm(tx, applicant, form, 'form', now))
    }
    if (idempotencyKey === undefined) return file()
    return answerOnce(tx, { route: form.audience, key: idempotencyKey, bodyDigest: digestOfRequest(form), now }, file)
  })
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
