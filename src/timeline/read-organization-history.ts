import type { Deps } from '../deps.ts'
import {
  findCompany,
  findMunicipality,
  readOrganization,
  type CompanyRow,
  type MunicipalityRow,
} from '../organizations/read-organization.ts'
import type { SignedInActor } from '../people/actor.ts'
import { listContactsOf, type ContactRow } from '../people/read-contacts.ts'
import { ticketForReading } from '../tickets/ticket-access.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import { listOrganizationHistory, type HistoryRow } from './organization-history.store.ts'

export interface OrganizationHistory {
  ticket: TicketRow
  /** Null: its applicant asks for themselves. */
  organization: { of: CompanyRow | MunicipalityRow; confirmedAt: Date | undefined } | null
  /** Whom the desk knows there, the newest first; empty on further pages. */
  contacts: ContactRow[]
  entries: HistoryRow[]
}

/** A ticket's organisation, whom the desk knows there, and what happened to it, the latest first. Errors: those of `ticketForReading`. */
export async function readOrganizationHistory(
  { db }: Pick<Deps, 'db'>,
  actor: SignedInActor,
  number: string,
  page: { limit: number; before: readonly [at: string, id: string] | undefined },
): Promise<OrganizationHistory> {
  const ticket = await ticketForReading(db, actor, number)
  const id = ticket.organizationId
  const of = id === null ? undefined : ((await findCompany(db, id)) ?? (await findMunicipality(db, id)))
  if (!of) return { ticket, organization: null, contacts: [], entries: [] }
  const [known, contacts, entries] = await Promise.all([
    readOrganization(db, of.id),
    page.before ? [] : listContactsOf(db, of.id),
    listOrganizationHistory(db, of.id, page),
  ])
  return { ticket, organization: { of, confirmedAt: known?.confirmedAt }, contacts, entries }
}
