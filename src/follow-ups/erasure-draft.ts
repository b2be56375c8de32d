import { compose } from '../mail/compose.ts'
import { findContact, type ContactRow } from '../people/read-contacts.ts'
import { wishSettledUntil } from '../tasks/erasure.rules.ts'
import { readOpenErasure } from '../tasks/read-erasure.ts'
import { cancel, present, required, send, type Draft, type Drafter } from './draft.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { mailboxOf } from './recipient.ts'

/** Tells a person that their wish to be forgotten arrived; once it is settled, what settled it says so. */
export const draftErasureReceipt: Drafter = async (followUp, { tx }) => {
  const contact = present(await findContact(tx, required(followUp.details.contactId, 'a contact')), 'the contact')
  const requestedAt = await readOpenErasure(tx, contact.id)
  if (!contact.verifiedAt || requestedAt === undefined) return cancel('not_needed')
  const props = { to: { name: contact.name }, requestedAt, settledBy: wishSettledUntil(requestedAt) }
  return send({ ...toPerson(followUp, contact), mustBeTold: true, write: (wording) => compose('erasure-receipt', props, wording) })
}

/** Where a mail about their own data goes, whoever they wrote for. */
function toPerson({ ticketId }: FollowUpRow, contact: ContactRow): Pick<Draft, 'to' | 'thread'> {
  return {
    to: mailboxOf(contact),
    thread:
      ticketId === null ? { side: 'organization', organizationId: contact.organizationId ?? contact.id } : { side: 'applicant', ticketId },
  }
}

/** The one mail that goes to an address after it was erased, and says so. */
export const draftErasureNotice: Drafter = async (followUp, { tx }) => {
  const { dueAt, details } = followUp
  const contact = present(await findContact(tx, required(details.contactId, 'a contact')), 'the contact')
  if (!contact.verifiedAt) return cancel('not_needed')
  // As a person: it is about their own data, whoever they wrote for.
  const props = { to: { name: contact.name }, grantedAt: dueAt }
  return send({
    ...toPerson(followUp, contact),
    mustBeTold: true,
    write: (wording) => compose('erasure-notice', props, wording),
  })
}
