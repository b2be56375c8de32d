import type { Reader } from '../../db/client.ts'
import { selectContact } from '../contacts.store.ts'
import { findAccessLink } from './access-links.store.ts'

/** Whom the mails of a link are to: a member of the desk, or a contact, of an organisation or none. */
export type AccessLinkOwner = { side: 'staff'; staffId: string } | { side: 'organization'; organizationId: string } | { side: 'applicant' }

/** Undefined when the link is nobody's. */
export async function findAccessLinkOwner(reader: Reader, linkId: string): Promise<AccessLinkOwner | undefined> {
  const link = await findAccessLink(reader, linkId)
  if (link?.staffId) return { side: 'staff', staffId: link.staffId }
  const contact = link?.contactId ? await selectContact(reader, link.contactId) : undefined
  if (!contact) return undefined
  const { organizationId } = contact
  return organizationId === null ? { side: 'applicant' } : { side: 'organization', organizationId }
}
