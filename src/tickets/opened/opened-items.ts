import { romanNameOf } from '../../catalog/local-governments.ts'
import type { Reader, Transaction } from '../../db/client.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { readOrganization, readOrganizationNames } from '../../organizations/read-organization.ts'
import { reachOf } from '../../people/access.policy.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { findContact } from '../../people/read-contacts.ts'
import { readErasedAmong } from '../../suppressions/suppress-address.ts'
import { isOwnTicket } from '../ticket.policy.ts'
import { deleteOldOpened, listOpenedRows, listPeopleOpened, listTicketsOpened, upsertOpened } from './opened-items.store.ts'
import type { OpenedKind } from './opened-items.table.ts'

const kept = 50
const days = 90

/** Something somebody opened, as far as they may still see it, and where it leads. */
export interface OpenedItem {
  kind: OpenedKind
  id: string
  /** Of the organisation, else of whoever wrote or is meant. */
  name: string
  organization: { id: string; name: string; romanName: string | null } | null
  /** The ticket, or the newest one of the person. */
  ticket: string | null
  openedAt: Date
}

/** Notes that a consultant or supervisor is at a ticket; of administrators the reason they gave is on record instead. */
export async function noteOpenedTicket(tx: Transaction, { id, role }: SignedInActor, ticketId: string): Promise<void> {
  if (reachOf('listOpenedItems', role) !== 'none') await upsertOpened(tx, id, 'ticket', ticketId, kept)
}

/** Notes that somebody opened an organisation or a person. NotFound (404) when there is none. */
export async function noteOpened({ db }: Deps, actor: SignedInActor, kind: 'organization' | 'person', id: string): Promise<void> {
  await db.transaction(async (tx) => {
    if (kind === 'person' && !(await findContact(tx, id))) throw new NotFound({ ja: '連絡先', en: 'contact' })
    if (kind === 'organization' && !(await readOrganization(tx, id))) throw new NotFound({ ja: '組織', en: 'organisation' })
    await upsertOpened(tx, actor.id, kind, id, kept)
  })
}

/** What somebody opened last, the latest first: without what they may not see any more, and without people who were erased. */
export async function listOpened({ db, config }: Deps, actor: SignedInActor, limit: number): Promise<OpenedItem[]> {
  const rows = await listOpenedRows(db, actor.id, { limit: kept, days })
  const idsOf = (kind: OpenedKind) => rows.filter((row) => row.kind === kind).map(({ subjectId }) => subjectId)
  const [tickets, organizations, people] = await Promise.all([
    ticketsWithin(db, actor, idsOf('ticket')),
    readOrganizationNames(db, idsOf('organization')),
    listPeopleOpened(db, idsOf('person')),
  ])
  const addresses = [...tickets.map(({ applicant }) => applicant.email), ...people.map(({ email }) => email)]
  const erased = await readErasedAmong(db, config, addresses)
  const shown = new Map<string, Omit<OpenedItem, 'kind' | 'id' | 'openedAt'>>()
  for (const { id, number, applicant, organizationId, organization, code } of tickets) {
    const name = organization ?? (erased.has(applicant.email) ? '' : applicant.name)
    shown.set(id, { name, organization: named(organizationId, organization, code), ticket: number })
  }
  for (const { id, name, code } of organizations.values()) shown.set(id, { name, organization: named(id, name, code), ticket: null })
  for (const { id, name, email, organizationId, organization, code, ticket } of people) {
    if (!erased.has(email)) shown.set(id, { name, organization: named(organizationId, organization, code), ticket })
  }
  return rows
    .flatMap(({ kind, subjectId: id, openedAt }) => {
      const item = shown.get(id)
      return item ? [{ kind, id, openedAt, ...item }] : []
    })
    .slice(0, limit)
}

async function ticketsWithin(reader: Reader, actor: SignedInActor, ids: readonly string[]) {
  const tickets = await listTicketsOpened(reader, ids)
  return reachOf('readTicket', actor.role) === 'own' ? tickets.filter((ticket) => isOwnTicket(actor, ticket)) : tickets
}

const named = (id: string | null, name: string | null, code: string | null) =>
  id === null || name === null ? null : { id, name, romanName: romanNameOf(code) ?? null }

/** Forgets what was opened more than ninety days ago. Returns how many, a thousand at most. */
export const forgetOpened = ({ db }: Pick<Deps, 'db'>): Promise<number> => deleteOldOpened(db, { days, limit: 1000 })
