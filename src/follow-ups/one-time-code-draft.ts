import { readCodeToMail } from '../links/one-time-codes/read-code.ts'
import { compose } from '../mail/compose.ts'
import { readOrganization } from '../organizations/read-organization.ts'
import { findContact } from '../people/read-contacts.ts'
import { cancel, holdForVerification, present, required, send, type Drafter } from './draft.ts'
import { addresseeOf, mailboxOf } from './recipient.ts'

/** A code to somebody who reads a page of their own. What the desk can read of the mail afterwards does not say it. */
export const draftOneTimeCode: Drafter = async (followUp, { tx, config, now }) => {
  const asked = await readCodeToMail(tx, config, required(followUp.details.codeId, 'a code'), now)
  if (!asked?.counts) return cancel('expired')
  const contact = present(await findContact(tx, asked.contactId), 'the contact')
  if (!contact.verifiedAt) return holdForVerification
  const { ticketId } = followUp
  const organization = contact.organizationId === null ? undefined : await readOrganization(tx, contact.organizationId)
  const to = addresseeOf({ ...contact, organization: organization?.name ?? null })
  const { code, mark, expiresAt } = asked
  return send({
    to: mailboxOf(contact),
    thread: ticketId === null ? { side: 'organization', organizationId: contact.organizationId ?? '' } : { side: 'applicant', ticketId },
    linkOfForm: { code, validUntil: expiresAt, url: config.PUBLIC_URL, codePage: config.PUBLIC_URL },
    write: (wording, { code: shown, validUntil }) => compose('one-time-code', { to, code: shown, mark, validUntil }, wording),
  })
}
