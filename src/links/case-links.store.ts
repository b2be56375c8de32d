import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { deskNow } from '../db/clock.store.ts'
import { settings } from '../db/settings.table.ts'
import { writtenOnce } from '../db/written-once.ts'
import { municipalities } from '../organizations/organizations.table.ts'
import { contacts } from '../people/people.table.ts'
import { tickets } from '../tickets/tickets.table.ts'
import { caseLinks } from './case-links.table.ts'

export type CaseLinkRow = typeof caseLinks.$inferSelect
/** A link nobody has used yet. */
export type NewCaseLinkRow = Omit<CaseLinkRow, 'usedAt'>

/** Adds the link unless one with this id is there; undefined when there is. */
export async function insertCaseLinkOnce(tx: Transaction, row: NewCaseLinkRow): Promise<CaseLinkRow | undefined> {
  const [inserted] = await insertOnce(tx, row)
  return inserted
}

const columnsOfNew = Object.keys(getTableColumns(caseLinks)).filter((name) => name !== 'usedAt') as (keyof NewCaseLinkRow)[] // a row's names are its table's

const insertOnce = writtenOnce(columnsOfNew, (reader, row) =>
  reader.insert(caseLinks).values(row).onConflictDoNothing({ target: caseLinks.id }).returning(),
)

export async function findCaseLink(reader: Reader, id: string): Promise<CaseLinkRow | undefined> {
  const [row] = await reader.select().from(caseLinks).where(eq(caseLinks.id, id))
  return row
}

export async function findCaseLinkByToken(reader: Reader, tokenHash: Buffer): Promise<CaseLinkRow | undefined> {
  const [row] = await reader.select().from(caseLinks).where(eq(caseLinks.tokenHash, tokenHash))
  return row
}

/** A link with whom it was sent to, the ticket it leads to, and the desk's time, by one statement. */
export type CaseLinkAround = Awaited<ReturnType<typeof selectAround>>[number]

const eraYears = sql<boolean>`(select ${settings.eraYears} from ${settings})`

/** Whether whoever it was sent to belongs to a municipality. */
const isOfMunicipality = sql<boolean>`exists (select from ${municipalities} where ${municipalities.id} = ${contacts.organizationId})`

function selectAround(reader: Reader) {
  return reader
    .select({ link: caseLinks, contact: contacts, ticket: tickets, now: deskNow, eraYears, isOfMunicipality })
    .from(caseLinks)
    .innerJoin(contacts, eq(contacts.id, caseLinks.contactId))
    .leftJoin(tickets, eq(tickets.id, caseLinks.ticketId))
    .$dynamic()
}

export async function findAroundByToken(reader: Reader, tokenHash: Buffer): Promise<CaseLinkAround | undefined> {
  const [row] = await selectAroundToken(reader, { tokenHash })
  return row
}

const selectAroundToken = writtenOnce(['tokenHash'], (reader, { tokenHash }) =>
  selectAround(reader).where(eq(caseLinks.tokenHash, tokenHash)),
)

export async function findAround(reader: Reader, id: string): Promise<CaseLinkAround | undefined> {
  const [row] = await selectAround(reader).where(eq(caseLinks.id, id))
  return row
}

/** The newest link to a whole case somebody was sent. */
export async function findNewestAroundCase(reader: Reader, contactId: string): Promise<CaseLinkAround | undefined> {
  const [row] = await selectAround(reader)
    .where(and(eq(caseLinks.contactId, contactId), eq(caseLinks.purpose, 'case')))
    .orderBy(desc(caseLinks.createdAt), desc(caseLinks.id))
    .limit(1)
  return row
}

export async function findCaseLinkByShortCode(reader: Reader, shortCodeHash: Buffer): Promise<CaseLinkRow | undefined> {
  const [row] = await reader.select().from(caseLinks).where(eq(caseLinks.shortCodeHash, shortCodeHash))
  return row
}

/** Locks the row until the transaction ends. */
export async function lockCaseLink(tx: Transaction, id: string): Promise<CaseLinkRow | undefined> {
  const [row] = await tx.select().from(caseLinks).where(eq(caseLinks.id, id)).for('no key update')
  return row
}

export async function markCaseLinkUsed(tx: Transaction, id: string, usedAt: Date): Promise<void> {
  await tx.update(caseLinks).set({ usedAt }).where(eq(caseLinks.id, id))
}
