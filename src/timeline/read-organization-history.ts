import type { Config } from '../config.ts'
import type { Reader } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'
import {
  findCompany,
  findMunicipality,
  readOrganization,
  type CompanyRow,
  type MunicipalityRow,
} from '../organizations/read-organization.ts'
import type { SignedInActor } from '../people/actor.ts'
import { listContactsOf, readInvitedAmong, type ContactRow } from '../people/read-contacts.ts'
import { readReasonsAmong } from '../suppressions/suppress-address.ts'
import { ticketForReading } from '../tickets/ticket-access.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import { listOrganizationHistory, type HistoryPage, type HistoryRow } from './organization-history.store.ts'

export interface OrganizationHistory {
  /** Null: the applicant asks for themselves. */
  organization: { of: CompanyRow | MunicipalityRow; confirmedAt: Date | undefined } | null
  /** Whom the desk knows there, the newest first; empty on further pages. */
  contacts: ContactRow[]
  /** Why mails do not go to which of their addresses. */
  suppressed: Awaited<ReturnType<typeof readReasonsAmong>>
  /** Which of them may choose their first password by a link, and until when. */
  invited: Map<string, Date>
  entries: HistoryRow[]
}

/** A ticket's organisation, whom the desk knows there, and what happened to it, the latest first. Errors: those of `ticketForReading`. */
export async function readHistoryOfTicket(
  { db, config }: Pick<Deps, 'db' | 'config'>,
  actor: SignedInActor,
  number: string,
  page: HistoryPage,
): Promise<OrganizationHistory & { ticket: TicketRow }> {
  const ticket = await ticketForReading(db, actor, number)
  const history = ticket.organizationId === null ? undefined : await readHistory(db, config, ticket.organizationId, page)
  return { ticket, ...(history ?? { organization: null, contacts: [], suppressed: new Map(), invited: new Map(), entries: [] }) }
}

/** The same of an organisation, whether or not it has ever asked the desk. Errors: 404. */
export async function readOrganizationHistory(
  { db, config }: Pick<Deps, 'db' | 'config'>,
  id: string,
  page: HistoryPage,
): Promise<OrganizationHistory> {
  const history = await readHistory(db, config, id, page)
  if (!history) throw new NotFound({ ja: '組織', en: 'organisation' })
  return history
}

async function readHistory(reader: Reader, config: Config, id: string, page: HistoryPage): Promise<OrganizationHistory | undefined> {
  const of = (await findCompany(reader, id)) ?? (await findMunicipality(reader, id))
  if (!of) return undefined
  const [known, contacts, entries] = await Promise.all([
    readOrganization(reader, of.id),
    page.before ? [] : listContactsOf(reader, of.id),
    listOrganizationHistory(reader, of.id, page),
  ])
  const [suppressed, invited] = await Promise.all([
    readReasonsAmong(
      reader,
      config,
      contacts.map(({ email }) => email),
    ),
    readInvitedAmong(reader, contacts, await readNow(reader)),
  ])
  return { organization: { of, confirmedAt: known?.confirmedAt }, contacts, suppressed, invited, entries }
}
