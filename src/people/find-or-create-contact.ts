import type { Transaction } from '../db/client.ts'
import { findContactByAddress, insertContactOnce, type ContactRow } from './contacts.store.ts'

export interface ContactInput {
  /** Null for a worker, who writes for nobody but themselves. */
  organizationId: string | null
  name: string
  nameKana?: string | undefined
  title?: string | undefined
  department?: string | undefined
  email: string
  phone?: string | undefined
}

/**
 * The contact of this organisation with this address. A known one comes back exactly as it is: a form proves nothing,
 * so it changes nothing about a person the desk already knows. An unknown one is written down, unverified.
 */
export async function findOrCreateContact(tx: Transaction, input: ContactInput, now: Date): Promise<ContactRow> {
  const created = await insertContactOnce(tx, {
    organizationId: input.organizationId,
    name: input.name,
    nameKana: input.nameKana ?? null,
    title: input.title ?? null,
    department: input.department ?? null,
    email: input.email,
    phone: input.phone ?? null,
    createdAt: now,
  })
  const contact = created ?? (await findContactByAddress(tx, input.organizationId, input.email))
  if (!contact) throw new Error('the contact was neither written nor found')
  return contact
}
