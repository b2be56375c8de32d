import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import type { SignedInActor } from '../people/actor.ts'
import type { Form } from './intake.schemas.ts'
import { receiveForm } from './receive-form.ts'
import type { TicketRow } from './tickets.store.ts'

/** Files a form taken down on the telephone; the consent was given orally and is noted by the member of the desk. */
export function takePhoneForm({ db }: Deps, actor: SignedInActor, form: Form): Promise<TicketRow> {
  return db.transaction(async (tx) => receiveForm(tx, actor, form, 'phone', await readNow(tx)))
}
