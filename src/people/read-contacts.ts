import type { Reader } from '../db/client.ts'
import { listInvitedAmong } from './access-links/access-links.store.ts'
import {
  selectContact,
  selectContactsOf,
  selectRepresentativeOf,
  selectRoleMailboxOf,
  selectVerifiedContactOf,
  type ContactRow,
} from './contacts.store.ts'

export type { ContactRow } from './contacts.store.ts'

export function findContact(reader: Reader, id: string): Promise<ContactRow | undefined> {
  return selectContact(reader, id)
}

/** Whom the desk writes to at an organisation: of its representatives with a proved address the one recognised last. */
export function findRepresentativeOf(reader: Reader, organizationId: string): Promise<ContactRow | undefined> {
  return selectRepresentativeOf(reader, organizationId)
}

/** The contacts known at an organisation, the newest 50, newest first. */
export function listContactsOf(reader: Reader, organizationId: string): Promise<ContactRow[]> {
  return selectContactsOf(reader, organizationId, 50)
}

/** Which of these people, contacts or members of the desk, have a link by which they may still choose their first password, and until when. */
export function readInvitedAmong(reader: Reader, people: readonly { readonly id: string }[], now: Date): Promise<Map<string, Date>> {
  return listInvitedAmong(
    reader,
    people.map(({ id }) => id),
    now,
  )
}

/** Whether the desk accepted that this contact speaks for their organisation, and their address is proved. */
export function isProvedRepresentative({ verifiedAt, representsAt }: Pick<ContactRow, 'verifiedAt' | 'representsAt'>): boolean {
  return verifiedAt !== null && representsAt !== null
}

/** The mailbox of an organisation's office (代表メール), proved or not. */
export function findRoleMailboxOf(reader: Reader, organizationId: string): Promise<ContactRow | undefined> {
  return selectRoleMailboxOf(reader, organizationId)
}

/** Anybody of an organisation whose address is proved, the newest. */
export function findVerifiedContactOf(reader: Reader, organizationId: string): Promise<ContactRow | undefined> {
  return selectVerifiedContactOf(reader, organizationId)
}
