import { compose } from '../mail/compose.ts'
import { findContact } from '../people/read-contacts.ts'
import { cancel, present, required, send, type Drafter } from './draft.ts'
import { mailboxOf } from './recipient.ts'

/** The one mail that goes to an address after it was erased, and says so. */
export const draftErasureNotice: Drafter = async ({ ticketId, dueAt, details }, { tx }) => {
  const contact = present(await findContact(tx, required(details.contactId, 'a contact')), 'the contact')
  if (!contact.verifiedAt) return cancel('not_needed')
  // As a person: it is about their own data, whoever they wrote for.
  const props = { to: { name: contact.name }, grantedAt: dueAt }
  return send({
    to: mailboxOf(contact),
    thread:
      ticketId === null ? { side: 'organization', organizationId: contact.organizationId ?? contact.id } : { side: 'applicant', ticketId },
    mustBeTold: true,
    write: (wording) => compose('erasure-notice', props, wording),
  })
}
