import type { Transaction } from '../../db/client.ts'
import { recordEvent } from '../../events/record-event.ts'
import { applicant } from '../../people/actor.ts'
import { findOrCreateContact } from '../../people/find-or-create-contact.ts'
import type { MunicipalForm } from '../intake.schemas.ts'
import type { TicketRow } from '../tickets.store.ts'
import { updatePassedCase, type PassedCaseFacts } from './passed-cases.store.ts'

/** Lets what a prefecture filed be passed on by its contact with another address, as if the form had named that. */
export async function mendFilerWithin(
  tx: Transaction,
  { ticket, filed: { passed, prefecture } }: { ticket: TicketRow; filed: PassedCaseFacts },
  email: string,
  now: Date,
): Promise<void> {
  const { filedBy } = ticket.form as MunicipalForm // what the intake accepted
  if (!filedBy) throw new Error('a form filed by nobody')
  const { id: contactId } = await findOrCreateContact(tx, { organizationId: prefecture.id, ...filedBy.contact, email }, now)
  await updatePassedCase(tx, passed.id, { passedBy: contactId })
  const details = { passedCaseId: passed.id, contactId, formerId: passed.passedBy }
  await recordEvent(tx, { type: 'address.mended_by_filer', actor: applicant, ticketId: ticket.id, subjectId: ticket.id, details, at: now })
}
