import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import type { SignedInActor } from '../people/actor.ts'
import { answerOnce, digestOfRequest } from './answer-once.ts'
import type { Form } from './intake.schemas.ts'
import { receiveForm } from './receive-form.ts'
import { findTicket, type TicketRow } from './tickets.store.ts'

/**
 * Files a form taken down on the telephone; the consent was given orally and is noted by the member of the desk. With an idempotency key
 * the same form of the same member gives one ticket however often it is sent; the same key with another form is refused (422).
 */
export function takePhoneForm({ db }: Deps, actor: SignedInActor, form: Form, idempotencyKey: string | undefined): Promise<TicketRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    if (idempotencyKey === undefined) return receiveForm(tx, actor, form, 'phone', now)
    const request = { route: `phone:${actor.id}`, key: idempotencyKey, bodyDigest: digestOfRequest(form), now }
    const { number } = await answerOnce(tx, request, async () => ({ number: (await receiveForm(tx, actor, form, 'phone', now)).number }))
    const ticket = await findTicket(tx, number)
    if (!ticket) throw new Error(`ticket ${number} was answered, yet it is gone`)
    return ticket
  })
}
