import type { Reader } from '../db/client.ts'
import { selectContact, selectVerifiedContactOf, type ContactRow } from './contacts.store.ts'

export type { ContactRow } from './contacts.store.ts'

export function findContact(reader: Reader, id: string): Promise<ContactRow | undefined> {
  return selectContact(reader, id)
}

/** Whom the desk writes to at an organisation: of its verified contacts the one verified last. */
export function findVerifiedContactOf(reader: Reader, organizationId: string): Promise<ContactRow | undefined> {
  return selectVerifiedContactOf(reader, organizationId)
}
