import type { Audience, TicketStatus, Topic } from '../catalog/desk-codes.ts'
import type { Reader } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Forbidden } from '../errors.ts'
import type { SignedInActor } from '../people/actor.ts'
import { countByStatus, type TicketCounts } from './ticket-counts.store.ts'
import type { TicketFilter } from './ticket-filter.store.ts'
import { listTickets } from './ticket-list.store.ts'
import { ticketFoundBy } from './tickets.table.ts'
import type { TicketCursor } from './ticket-order.store.ts'
import { readPeople, readPeopleOf, type TicketPeople } from './ticket-people.ts'
import { ticketForReading } from './ticket-access.ts'
import type { TicketSort } from './ticket-sorts.ts'
import { findAnyTicket, type TicketRow } from './tickets.store.ts'
import { lookUpWords } from './words-of-tickets.store.ts'

export interface TicketQuery {
  status?: readonly TicketStatus[] | undefined
  audience?: Audience | undefined
  assignee?: string | undefined
  topic?: Topic | undefined
  organization?: string | undefined
  q?: string | undefined
  due?: TicketFilter['due']
  fastPass?: boolean | undefined
  sort: TicketSort
  limit: number
  after: TicketCursor | undefined
}

export interface TicketPage {
  /** One more than asked for when there is a next page. */
  rows: TicketRow[]
  people: Map<string, TicketPeople>
  counted: TicketCounts<TicketStatus>
  now: Date
}

/**
 * The queue as `actor` may see it. `assignee: 'me'` means the actor, `stood_in_for` the colleagues they stand in for today. Throws
 * Forbidden to readers without personal data who search it for words.
 */
export async function readTickets({ db }: Deps, actor: SignedInActor, query: TicketQuery): Promise<TicketPage> {
  if (query.q !== undefined && actor.reach === 'masked') throw noSearchWhileMasked
  const { sort, limit, after, ...wanted } = query
  const filter = await filterWithWords(db, actor, wanted)
  const now = await readNow(db)
  const counted = await countByStatus(db, filter, now)
  const rows = await listTickets(db, filter, sort, now, limit + 1, after, counted)
  return { rows, people: await readPeopleOf(db, rows), counted, now }
}

/** The same as `filterFor`, of what was asked for with words. */
export async function filterWithWords(
  reader: Reader,
  actor: SignedInActor,
  { q, ...wanted }: Omit<TicketFilter, 'ofContact' | 'words'> & { q?: string | undefined },
): Promise<TicketFilter> {
  return filterFor(actor, {
    ...wanted,
    words:
      q === undefined ? undefined : await lookUpWords(reader, q, actor.kind === 'contact' ? ticketFoundBy.contact : ticketFoundBy.desk),
  })
}

/** What `actor` asked for, among what they may see at all. */
export function filterFor(actor: SignedInActor, wanted: Omit<TicketFilter, 'ofContact'>): TicketFilter {
  return {
    ...wanted,
    assignee: assigneeFor(actor, wanted.assignee),
    ofContact: actor.kind === 'contact' ? actor : undefined,
  }
}

function assigneeFor(actor: SignedInActor, assignee: TicketFilter['assignee']): TicketFilter['assignee'] {
  if (assignee === 'me') return actor.id
  if (assignee === 'stood_in_for') return actor.kind === 'staff' ? actor.substituteFor : []
  return assignee
}

const noSearchWhileMasked = new Forbidden(
  {
    ja: 'この一覧では氏名や本文を伏せているため、語句による検索はできません。ほかの条件で絞り込んでください。',
    en: 'Names and messages are masked for you, and a search for words would give them away; use the other filters.',
  },
  'no_search_while_masked',
)

export interface ReadTicket {
  ticket: TicketRow
  people: TicketPeople
  now: Date
}

export async function readTicket({ db }: Deps, actor: SignedInActor, number: string): Promise<ReadTicket> {
  const ticket = await ticketForReading(db, actor, number)
  return { ticket, people: await readPeople(db, ticket), now: await readNow(db) }
}

/** Whether the desk ever had a ticket. */
export async function hasTickets(reader: Reader): Promise<boolean> {
  return (await findAnyTicket(reader)) !== undefined
}
