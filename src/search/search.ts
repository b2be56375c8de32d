import { enquiryNumber, enquiryNumberLookedFor } from '../catalog/enquiry-number.rules.ts'
import { searchTextOf, wordsOfQuery } from '../catalog/search-grams.rules.ts'
import { withoutWard } from '../catalog/office-of-place.rules.ts'
import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { codeOf, faultOf } from '../log/fault.ts'
import type { SignedInActor } from '../people/actor.ts'
import { reachOf } from '../people/access.policy.ts'
import { isOwnTicket } from '../tickets/ticket.policy.ts'
import { excerptOf } from './excerpt.rules.ts'
import { findWhereWordsStand, type foundInKinds } from './found-in.store.ts'
import { rank } from './rank.rules.ts'
import {
  findCompanies,
  findEnquiryNumbers,
  findMunicipalities,
  findNumbers,
  findPeople,
  findTickets,
  limitTime,
  type FoundCompany,
  type FoundMunicipality,
  type FoundPerson,
  type FoundTicket,
  type InTime,
} from './search.store.ts'

/** Milliseconds a search may take with all it asks: whoever types waits no longer, and types one more character. */
const patience = 1500

/** PostgreSQL's word for a statement that took longer than it may. */
const tookTooLong = '57014'

/** Nothing more can be asked. */
class OutOfTime extends Error {
  readonly code = tookTooLong
}

/** The best of what was found; `complete` false when the search was cut short. */
export interface Found<Row> {
  rows: Row[]
  complete: boolean
}

/** Where words of a ticket stand that neither its number nor its names have, and the piece of text around them or an enquiry's number. */
export interface FoundIn {
  kind: (typeof foundInKinds)[number]
  excerpt: string
}

export interface SearchResult {
  tickets: Found<FoundTicket & { foundIn: FoundIn | null }>
  municipalities: Found<FoundMunicipality>
  companies: Found<FoundCompany>
  people: Found<FoundPerson>
}

/**
 * What of the desk's tickets, organisations and people answers `query`, as far as the actor reaches, up to one more than `limit` of each,
 * the best first. Whoever sees no personal data finds tickets by their number and those of their enquiries only, and no people.
 */
export async function search(deps: Deps, actor: SignedInActor, query: string, limit: number): Promise<SearchResult> {
  const until = performance.now() + patience
  const look = async <Row extends { searchText: string }>(
    find: (tx: Transaction, words: string, inTime: InTime) => Promise<Row[]>,
    words = query,
  ): Promise<Found<Row>> => {
    const { rows, complete } = await lookInTime(deps, find.name, until, (tx, inTime) => find(tx, words, inTime))
    return { rows: rank(rows, words), complete }
  }
  const numbers = await look(findNumbers)
  const quoted = enquiryNumberLookedFor(query)
  const enquired = quoted === undefined ? { rows: [], complete: true } : await look(findEnquiryNumbers, quoted)
  // Whoever sees no person must not find one by their words either: that something answers tells as much.
  const isMasked = actor.reach === 'masked'
  const [worded, municipalities, companies, people] = await Promise.all([
    isMasked || numbers.rows.length > 0 ? numbers : look(findTickets),
    look(findMunicipalities, withoutWard(query)),
    look(findCompanies),
    isMasked ? { rows: [], complete: true } : look(findPeople),
  ])
  const enquiredIds = new Set(enquired.rows.map(({ id }) => id))
  const tickets = [...enquired.rows, ...worded.rows.filter(({ id }) => !enquiredIds.has(id))]
  const withinReach = reachOf('readTicket', actor.role) === 'own' ? tickets.filter((row) => isOwnTicket(actor, row)) : tickets
  const best = <Row>({ rows, complete }: Found<Row>): Found<Row> => ({ rows: rows.slice(0, limit + 1), complete })
  const shown = best({ rows: withinReach, complete: worded.complete && enquired.complete })
  const ofEnquiry: FoundIn = { kind: 'enquiry', excerpt: enquiryNumber(quoted ?? '') }
  const excerpts = isMasked ? undefined : await findExcerpts(deps, shown.rows, query, until)
  return {
    tickets: {
      ...shown,
      rows: shown.rows.map((row) => ({ ...row, foundIn: enquiredIds.has(row.id) ? ofEnquiry : (excerpts?.get(row.id) ?? null) })),
    },
    municipalities: best(municipalities),
    companies: best(companies),
    people: best(people),
  }
}

/** Where the words of tickets stand, by their ids, as far as that does not show by itself. */
async function findExcerpts(deps: Deps, rows: readonly FoundTicket[], query: string, until: number): Promise<Map<string, FoundIn>> {
  const words = wordsOfQuery(query)
  const unseen = rows.filter(({ number, applicant, applicantKana, organization }) => {
    const names = searchTextOf(number, applicant, applicantKana ?? '', organization ?? '')
    return !words.every((word) => names.includes(word))
  })
  const { rows: found } = await lookInTime(deps, findWhereWordsStand.name, until, (tx) =>
    findWhereWordsStand(
      tx,
      unseen.map(({ id }) => id),
      words,
    ),
  )
  return new Map(found.map(({ ticketId, kind, text }) => [ticketId, { kind, excerpt: excerptOf(text, words) ?? '' }]))
}

/** What is found before whoever searches waits no longer (`until`, of `performance.now()`); nothing when that was not enough. */
async function lookInTime<Row>(
  { db, log }: Deps,
  name: string,
  until: number,
  find: (tx: Transaction, inTime: InTime) => Promise<Row[]>,
): Promise<Found<Row>> {
  try {
    const rows = await db.transaction(async (tx) => {
      const inTime = async () => {
        const left = Math.floor(until - performance.now())
        if (left < 1) throw new OutOfTime()
        await limitTime(tx, left)
      }
      await inTime()
      return find(tx, inTime)
    })
    return { rows, complete: true }
  } catch (error) {
    if (codeOf(error) !== tookTooLong) throw error
    log.warn({ search: name, fault: faultOf(error) }, 'a search took too long')
    return { rows: [], complete: false }
  }
}
