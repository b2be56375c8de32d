import type { Language } from '../catalog/desk-codes.ts'
import type { Transaction } from '../db/client.ts'
import { insertContactOnce, lockContactByAddress, updateContact, type ContactRow } from './contacts.store.ts'

export interface ContactInput {
  /** Null for a worker, who writes for nobody but themselves. */
  organizationId: string | null
  name: string
  nameKana?: string | undefined
  title?: string | undefined
  department?: string | undefined
  email: string
  phone?: string | undefined
  /** What they want to be written to in; Japanese when they did not say. */
  language?: Language | undefined
  /** Whether the address is an office's, which stays when people move. */
  roleMailbox?: boolean | undefined
}

/**
 * The contact of this organisation with this address. An unknown one is written down, unverified, and stays as the newest form
 * says while nobody has proved the address: the first form is no truer than the second. A verified one comes back exactly as it
 * is; the desk sees on the ticket what the form said (`formContact`).
 */
export async function findOrCreateContact(tx: Transaction, input: ContactInput, now: Date): Promise<ContactRow> {
  const { organizationId, email, name } = input
  const stated = {
    name,
    nameKana: input.nameKana ?? null,
    title: input.title ?? null,
    department: input.department ?? null,
    phone: input.phone ?? null,
    language: input.language ?? 'ja',
    roleMailbox: input.roleMailbox ?? false,
  }
  const created = await insertContactOnce(tx, { organizationId, email, ...stated, createdAt: now })
  if (created) return created
  const known = await lockContactByAddress(tx, organizationId, email)
  if (!known) throw new Error('the contact was neither written nor found')
  return known.verifiedAt ? known : updateContact(tx, known.id, stated)
}
