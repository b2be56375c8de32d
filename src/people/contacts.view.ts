import { z } from 'zod'
import { languageCodes } from '../catalog/desk-codes.ts'
import { maskEmail, maskName, maskPhone } from '../http/mask.ts'
import type { SignedInActor } from './actor.ts'
import { versionOfContact } from './contact-version.rules.ts'
import type { ContactRow } from './contacts.store.ts'

const proofs = ['link', 'reply', 'staff'] as const

/** What the desk knows about a contact's standing; who they are, the ticket and the organisation show. */
export const contactStandingSchema = z
  .object({
    id: z.uuid(),
    organizationId: z.uuid().nullable(),
    verifiedAt: z.string().nullable(),
    verifiedBy: z.enum(proofs).nullable().describe('What proved the address: our link, a signed reply, or staff'),
    representative: z.boolean().describe('Whether the desk accepted that they speak for their organisation'),
    canSignIn: z.boolean().describe('Whether the contact can sign in'),
  })
  .meta({ id: 'ContactStanding' })

export function showContactStanding(row: ContactRow): z.infer<typeof contactStandingSchema> {
  return {
    id: row.id,
    organizationId: row.organizationId,
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    verifiedBy: proofs.find((proof) => proof === row.verifiedBy) ?? null,
    representative: row.representsAt !== null,
    canSignIn: row.passwordHash !== null,
  }
}

export const contactVersion = z.string().nullable().describe('If-Match of a correction; null to whom their data is hidden')

export const contactSchema = contactStandingSchema
  .extend({
    name: z.string(),
    nameKana: z.string().nullable(),
    title: z.string().nullable(),
    department: z.string().nullable(),
    email: z.string(),
    phone: z.string().nullable(),
    roleMailbox: z.boolean().describe('Whether it is the mailbox of an office, not of a person'),
    language: z.enum(languageCodes).describe('What the desk writes to them in'),
    version: contactVersion,
  })
  .meta({ id: 'Contact' })

/** Who a contact is, for those of the desk who may change it: to an administrator, who has opened no ticket for it, without their data. */
export function showContact(row: ContactRow, { reach }: SignedInActor): z.infer<typeof contactSchema> {
  const { name, nameKana, title, department, email, phone, language, roleMailbox } = row
  const known = { ...showContactStanding(row), roleMailbox, language }
  if (reach !== 'masked') return { ...known, name, nameKana, title, department, email, phone, version: versionOfContact(row) }
  const shownPhone = phone === null ? null : maskPhone(phone)
  return {
    ...known,
    name: maskName(name, row.id),
    nameKana: null,
    title: null,
    department: null,
    email: maskEmail(email),
    phone: shownPhone,
    version: null,
  }
}
