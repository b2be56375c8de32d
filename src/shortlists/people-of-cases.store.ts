import { eq } from 'drizzle-orm'
import type { Reader } from '../db/client.ts'
import { contacts } from '../people/people.table.ts'
import { ticketParticipants } from '../tickets/tickets.table.ts'

export interface PersonOfCase {
  name: string
  nameKana: string | null
  email: string
  phone: string | null
}

/** The company's contacts and whoever else gets copies of the ticket's messages. */
export async function listPeopleOfCase(reader: Reader, companyId: string, ticketId: string): Promise<PersonOfCase[]> {
  const ofCompany = await reader
    .select({ name: contacts.name, nameKana: contacts.nameKana, email: contacts.email, phone: contacts.phone })
    .from(contacts)
    .where(eq(contacts.organizationId, companyId))
  const participants = await reader
    .select({ name: ticketParticipants.name, email: ticketParticipants.email })
    .from(ticketParticipants)
    .where(eq(ticketParticipants.ticketId, ticketId))
  return [...ofCompany, ...participants.map((person) => ({ ...person, nameKana: null, phone: null }))]
}
