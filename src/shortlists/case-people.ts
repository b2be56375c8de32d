import { labelOf } from '../catalog/code-list.ts'
import type { Language } from '../catalog/desk-codes.ts'
import { prefectures } from '../catalog/prefectures.ts'
import type { MunicipalityRow } from '../organizations/read-organization.ts'
import type { ContactRow } from '../people/read-contacts.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import { isWithdrawn } from './active-ticket.ts'

/** A person a mail is written to, or who is introduced. */
export interface PersonFacts {
  readonly contactId: string
  readonly organization: string
  readonly name: string
  readonly department: string | null
  readonly title: string | null
  readonly email: string
  readonly phone: string | null
  readonly language: Language
  readonly verified: boolean
  /** Whether the desk accepted that they speak for their organisation. */
  readonly representative: boolean
}

export interface MunicipalityFacts {
  readonly id: string
  readonly code: string
  readonly name: string
  /** Name of its prefecture; its own name when it is one. */
  readonly prefecture: string
}

export function personFacts(contact: ContactRow, organization: string): PersonFacts {
  const { id, name, department, title, email, phone, language } = contact
  const standing = { verified: contact.verifiedAt !== null, representative: contact.representsAt !== null }
  return { contactId: id, organization, name, department, title, email, phone, language, ...standing }
}

/**
 * Somebody who was introduced, as the other side may know them: with what the record of provision names (`items`) and nothing that came
 * to be known of them afterwards.
 */
export function introducedFacts(contact: ContactRow, organization: string, items: readonly string[]): PersonFacts {
  const { department, title, phone, ...always } = personFacts(contact, organization)
  const provided = (item: 'department' | 'title' | 'phone', value: string | null) => (items.includes(item) ? value : null)
  return { ...always, department: provided('department', department), title: provided('title', title), phone: provided('phone', phone) }
}

export function municipalityFacts({
  id,
  code,
  name,
  prefecture,
}: Pick<MunicipalityRow, 'id' | 'code' | 'name' | 'prefecture'>): MunicipalityFacts {
  return { id, code, name, prefecture: labelOf(prefectures, prefecture) }
}

/** What still lives of a case whose applicant has withdrawn has ended with it, written down already or not. */
export function within<Status extends string>(
  ticket: Pick<TicketRow, 'resolution'>,
  status: Status,
  living: readonly Status[],
): Status | 'withdrawn' {
  return isWithdrawn(ticket) && living.includes(status) ? 'withdrawn' : status
}
