import { asc, desc, eq, inArray, like, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { phoneDigitsLookedFor } from '../catalog/phone-digits.rules.ts'
import type { Transaction } from '../db/client.ts'
import { findsEachWord, hasEachWord, ownWords } from '../db/has-words.ts'
import { companies, municipalities } from '../organizations/organizations.table.ts'
import { contacts } from '../people/people.table.ts'
import { enquiries } from '../shortlists/shortlists.table.ts'
import { ticketFoundBy, tickets } from '../tickets/tickets.table.ts'

/** Rows of each kind that are looked at before they are ranked. */
const candidates = 200

/** Gives the next statement of a search what is left of its time. */
export type InTime = () => Promise<void>

/** Lets every statement of the transaction take so many milliseconds at most. */
export async function limitTime(tx: Transaction, milliseconds: number): Promise<void> {
  await tx.execute(sql`select set_config('statement_timeout', ${String(milliseconds)}, true)`)
}

const ofTicket = {
  id: tickets.id,
  number: tickets.number,
  status: tickets.status,
  audience: tickets.audience,
  fastPass: tickets.fastPass,
  assigneeId: tickets.assigneeId,
  organizationId: tickets.organizationId,
  applicantId: tickets.applicantId,
  receivedAt: tickets.receivedAt,
  searchText: tickets.searchText,
  applicant: contacts.name,
  applicantKana: contacts.nameKana,
  organization: sql<string | null>`coalesce(${companies.name}, ${municipalities.name})`,
  municipality: municipalities.code,
}

function ticketsWithNames(tx: Transaction) {
  return tx
    .select(ofTicket)
    .from(tickets)
    .innerJoin(contacts, eq(contacts.id, tickets.applicantId))
    .leftJoin(companies, eq(companies.id, tickets.organizationId))
    .leftJoin(municipalities, eq(municipalities.id, tickets.organizationId))
    .$dynamic()
}

/** As the index has them: without `nulls last` a frequent word would be looked for in all tickets. */
const newestFirst = [sql`${tickets.receivedAt} desc nulls last`, sql`${tickets.id} desc nulls last`]

/** Tickets whose number begins as the query, newest first; none when it does not look like a number. All numbers have grams in common. */
export async function findNumbers(tx: Transaction, query: string): Promise<FoundTicket[]> {
  const beginning = query.normalize('NFKC').trim().toUpperCase()
  if (!/^[MCW]-\d{4}(-\d*)?$/u.test(beginning)) return []
  return ticketsWithNames(tx)
    .where(like(tickets.number, `${beginning}%`))
    .orderBy(desc(tickets.number))
    .limit(candidates)
}

/** Tickets one of whose enquiries has an id that ends so, as its number says (`enquiryNumberLookedFor`). */
export async function findEnquiryNumbers(tx: Transaction, end: string): Promise<FoundTicket[]> {
  // By itself and in no order, so that nothing but its index is read (search.sql).
  const numbered = await tx
    .select({ ticketId: enquiries.ticketId })
    .from(enquiries)
    .where(sql`right(${enquiries.id}::text, 6) = ${end}`)
    .limit(candidates)
  if (numbered.length === 0) return []
  const ids = numbered.map(({ ticketId }) => ticketId)
  return ticketsWithNames(tx)
    .where(inArray(tickets.id, ids))
    .orderBy(...newestFirst)
}

/** So many of the newest tickets are looked at one by one before the index is asked; more, once so many of them have the words. */
const lookedAt = { first: 5000, whenFoundOften: 20_000, often: 100 }

/**
 * Tickets with the query in number, names, message or what was said at them: the newest of them. Words that many have are found among the
 * newest; the index, which knows nothing of an order, would gather all that have them. That words of several grams are frequent PostgreSQL
 * does not foresee.
 */
export async function findTickets(tx: Transaction, query: string, inTime: InTime): Promise<FoundTicket[]> {
  let frequent = await listFoundAmongNewest(tx, query, lookedAt.first)
  if (frequent.length >= lookedAt.often && frequent.length < candidates) {
    await inTime()
    frequent = await listFoundAmongNewest(tx, query, lookedAt.whenFoundOften)
  }
  await inTime()
  if (frequent.length === candidates)
    return ticketsWithNames(tx)
      .where(inArray(tickets.id, frequent))
      .orderBy(...newestFirst)
  const newest = tx
    .select({ id: tickets.id })
    .from(tickets)
    .where(findsEachWord(ticketFoundBy.desk, query))
    .orderBy(...newestFirst)
    .limit(candidates)
  return ticketsWithNames(tx)
    .where(sql`${tickets.id} in ${newest}`)
    .orderBy(...newestFirst)
}

/** Ids of those of the newest tickets that have the query, no more than are ranked. */
async function listFoundAmongNewest(tx: Transaction, query: string, among: number): Promise<string[]> {
  const found = await tx.execute<{ id: string }>(sql`
    select id from (
      select id, received_at, search_text, said_text, desk_text from ${tickets} order by ${sql.join(newestFirst, sql`, `)} limit ${among}
    ) newest where ${hasEachWord([sql`search_text`, sql`said_text`, sql`desk_text`], query)}
    order by received_at desc nulls last, id desc nulls last limit ${candidates}`)
  return found.map(({ id }) => id)
}

export type FoundTicket = Awaited<ReturnType<typeof ticketsWithNames>>[number]

export function findCompanies(tx: Transaction, query: string) {
  return tx
    .select({ id: companies.id, name: companies.name, prefecture: companies.prefecture, searchText: companies.searchText })
    .from(companies)
    .where(findsEachWord(ownWords(companies), query))
    .orderBy(sql`length(${companies.name})`, asc(companies.id))
    .limit(candidates)
}

export type FoundCompany = Awaited<ReturnType<typeof findCompanies>>[number]

export function findMunicipalities(tx: Transaction, query: string) {
  return tx
    .select({
      id: municipalities.id,
      code: municipalities.code,
      name: municipalities.name,
      prefecture: municipalities.prefecture,
      searchText: municipalities.searchText,
    })
    .from(municipalities)
    .where(findsEachWord(ownWords(municipalities), query))
    .orderBy(asc(municipalities.code))
    .limit(candidates)
}

export type FoundMunicipality = Awaited<ReturnType<typeof findMunicipalities>>[number]

const employer = alias(companies, 'employer')
const authority = alias(municipalities, 'authority')

/** People with the query in name, its reading, address or telephone number, the newest of them, with the newest ticket they sent. */
export function findPeople(tx: Transaction, query: string) {
  // Columns PostgreSQL itself keeps (search.sql).
  const searchText = sql<string>`${contacts}.search_text`
  const has = (words: string) => findsEachWord({ texts: [searchText], grams: sql`${contacts}.search_grams` }, words)
  // Kept with its digits alone on a line of their own, so that it is found however it was written and is asked for.
  const digits = phoneDigitsLookedFor(query)
  return tx
    .select({
      id: contacts.id,
      name: contacts.name,
      nameKana: contacts.nameKana,
      email: contacts.email,
      organization: sql<string | null>`coalesce(${employer.name}, ${authority.name})`,
      municipality: authority.code,
      organizationId: contacts.organizationId,
      ticket: sql<
        string | null
      >`(select number from ${tickets} where ${eq(tickets.applicantId, contacts.id)} order by received_at desc limit 1)`,
      searchText,
    })
    .from(contacts)
    .leftJoin(employer, eq(employer.id, contacts.organizationId))
    .leftJoin(authority, eq(authority.id, contacts.organizationId))
    .where(digits === undefined ? has(query) : or(has(query), has(digits)))
    .orderBy(desc(contacts.id))
    .limit(candidates)
}

export type FoundPerson = Awaited<ReturnType<typeof findPeople>>[number]
