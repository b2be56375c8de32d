import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, notInArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Reader, Transaction } from '../db/client.ts'
import { matchCandidates, matchRuns } from '../matching/runs/runs.table.ts'
import { municipalities, profileVersions } from '../organizations/organizations.table.ts'
import { contacts, staff } from '../people/people.table.ts'
import { livingShortlistStatuses } from './shortlist.rules.ts'
import { enquiries, shortlistCandidates, shortlists } from './shortlists.table.ts'

export type ShortlistRow = typeof shortlists.$inferSelect
export type CandidateRow = typeof shortlistCandidates.$inferSelect
export type NewCandidate = Omit<typeof shortlistCandidates.$inferInsert, 'shortlistId'>

export async function insertShortlist(
  tx: Transaction,
  row: typeof shortlists.$inferInsert,
  candidates: readonly NewCandidate[],
): Promise<ShortlistRow> {
  const [inserted] = await tx.insert(shortlists).values(row).returning()
  if (!inserted) throw new Error('the shortlist was not written')
  await tx.insert(shortlistCandidates).values(candidates.map((candidate) => ({ ...candidate, shortlistId: inserted.id })))
  return inserted
}

export async function findShortlist(reader: Reader, id: string): Promise<ShortlistRow | undefined> {
  const [row] = await reader.select().from(shortlists).where(eq(shortlists.id, id))
  return row
}

/** Locks the row until the transaction ends. */
export async function lockShortlist(tx: Transaction, id: string): Promise<ShortlistRow | undefined> {
  const [row] = await tx.select().from(shortlists).where(eq(shortlists.id, id)).for('no key update')
  return row
}

/** A ticket's shortlists something may still come of, locked. */
export function lockLivingShortlists(tx: Transaction, ticketId: string): Promise<ShortlistRow[]> {
  return tx
    .select()
    .from(shortlists)
    .where(and(eq(shortlists.ticketId, ticketId), inArray(shortlists.status, [...livingShortlistStatuses])))
    .orderBy(asc(shortlists.id))
    .for('no key update')
}

/** Whether a ticket has a shortlist the company may still answer at `now`. */
export async function hasAnswerable(reader: Reader, ticketId: string, now: Date): Promise<boolean> {
  const [row] = await reader
    .select({ id: shortlists.id })
    .from(shortlists)
    .where(and(eq(shortlists.ticketId, ticketId), eq(shortlists.status, 'dispatched'), gt(shortlists.expiresAt, now)))
    .limit(1)
  return row !== undefined
}

/** Up to `limit` shortlists of a ticket in the order they were drafted, after the id `after`; only those that left the desk, or all. */
export function listShortlistsOfTicket(
  reader: Reader,
  ticketId: string,
  { dispatchedOnly, limit, after }: { dispatchedOnly: boolean; limit: number; after: string | undefined },
): Promise<ShortlistRow[]> {
  return reader
    .select()
    .from(shortlists)
    .where(
      and(
        eq(shortlists.ticketId, ticketId),
        dispatchedOnly ? isNotNull(shortlists.dispatchedAt) : undefined,
        after === undefined ? undefined : gt(shortlists.id, after),
      ),
    )
    .orderBy(asc(shortlists.id))
    .limit(limit)
}

export async function updateShortlist(
  tx: Transaction,
  id: string,
  patch: Partial<Omit<ShortlistRow, 'id' | 'ticketId' | 'runId' | 'createdBy' | 'createdAt'>>,
): Promise<ShortlistRow> {
  const [row] = await tx.update(shortlists).set(patch).where(eq(shortlists.id, id)).returning()
  if (!row) throw new Error(`shortlist ${id} is gone`)
  return row
}

/** Up to `limit` dispatched shortlists whose time is over at `now`, locked, those others are busy with left out. */
export function lockOverdueShortlists(tx: Transaction, now: Date, limit: number): Promise<ShortlistRow[]> {
  return tx
    .select()
    .from(shortlists)
    .where(and(eq(shortlists.status, 'dispatched'), lte(shortlists.expiresAt, now)))
    .orderBy(asc(shortlists.expiresAt))
    .limit(limit)
    .for('no key update', { skipLocked: true })
}

const interestedContact = alias(contacts, 'interested_contact')
const interestedStaff = alias(staff, 'interested_staff')

/** Candidates of shortlists in the consultant's order, with what the engine said and what became of them. */
export function listCandidates(reader: Reader, shortlistIds: readonly string[]) {
  return reader
    .select({
      candidate: shortlistCandidates,
      municipality: {
        id: municipalities.id,
        code: municipalities.code,
        kind: municipalities.kind,
        name: municipalities.name,
        prefecture: municipalities.prefecture,
      },
      score: matchCandidates.score,
      explanation: matchCandidates.explanation,
      enquiry: { id: enquiries.id, status: enquiries.status },
      contactName: interestedContact.name,
      staffName: interestedStaff.name,
    })
    .from(shortlistCandidates)
    .innerJoin(shortlists, eq(shortlists.id, shortlistCandidates.shortlistId))
    .innerJoin(municipalities, eq(municipalities.id, shortlistCandidates.municipalityId))
    .innerJoin(
      matchCandidates,
      and(eq(matchCandidates.runId, shortlists.runId), eq(matchCandidates.municipalityId, shortlistCandidates.municipalityId)),
    )
    .leftJoin(enquiries, eq(enquiries.candidateId, shortlistCandidates.id))
    .leftJoin(interestedContact, eq(interestedContact.id, shortlistCandidates.interestContactId))
    .leftJoin(interestedStaff, eq(interestedStaff.id, shortlistCandidates.interestStaffId))
    .where(inArray(shortlistCandidates.shortlistId, [...shortlistIds]))
    .orderBy(asc(shortlistCandidates.shortlistId), asc(shortlistCandidates.position))
}

/** The candidates of a shortlist by the code of their municipality, in the consultant's order. */
export async function listListed(reader: Reader, shortlistId: string): Promise<ReadonlyMap<string, CandidateRow>> {
  const rows = await reader
    .select({ code: municipalities.code, candidate: shortlistCandidates })
    .from(shortlistCandidates)
    .innerJoin(municipalities, eq(municipalities.id, shortlistCandidates.municipalityId))
    .where(eq(shortlistCandidates.shortlistId, shortlistId))
    .orderBy(asc(shortlistCandidates.position))
  return new Map(rows.map(({ code, candidate }) => [code, candidate]))
}

/** Writes the whole list anew: those that are not in `kept` leave it, those in `added` join it. */
export async function rearrangeCandidates(
  tx: Transaction,
  shortlistId: string,
  { kept, added }: { kept: readonly Pick<CandidateRow, 'id' | 'position' | 'note'>[]; added: readonly NewCandidate[] },
): Promise<void> {
  const ids = kept.map(({ id }) => id)
  await tx
    .delete(shortlistCandidates)
    .where(and(eq(shortlistCandidates.shortlistId, shortlistId), ids.length > 0 ? notInArray(shortlistCandidates.id, ids) : undefined))
  for (const { id, position, note } of kept)
    await tx.update(shortlistCandidates).set({ position, note }).where(eq(shortlistCandidates.id, id))
  if (added.length > 0) await tx.insert(shortlistCandidates).values(added.map((candidate) => ({ ...candidate, shortlistId })))
}

const companyVersions = alias(profileVersions, 'company_versions')

/** Of each candidate of a shortlist what the run stored of it and the profiles it looked at: the candidate's and the company's. */
export function listCandidateEvidence(reader: Reader, shortlistId: string) {
  return reader
    .select({
      candidateId: shortlistCandidates.id,
      explanation: matchCandidates.explanation,
      profile: profileVersions.body,
      company: companyVersions.body,
    })
    .from(shortlistCandidates)
    .innerJoin(shortlists, eq(shortlists.id, shortlistCandidates.shortlistId))
    .innerJoin(
      matchCandidates,
      and(eq(matchCandidates.runId, shortlists.runId), eq(matchCandidates.municipalityId, shortlistCandidates.municipalityId)),
    )
    .leftJoin(profileVersions, eq(profileVersions.id, matchCandidates.profileVersionId))
    .innerJoin(matchRuns, eq(matchRuns.id, shortlists.runId))
    .innerJoin(companyVersions, eq(companyVersions.id, matchRuns.companyProfileVersionId))
    .where(eq(shortlistCandidates.shortlistId, shortlistId))
}

export type ListedCandidate = Awaited<ReturnType<typeof listCandidates>>[number]

export async function findCandidate(reader: Reader, id: string): Promise<CandidateRow | undefined> {
  const [row] = await reader.select().from(shortlistCandidates).where(eq(shortlistCandidates.id, id))
  return row
}

/** Writes the interest down unless one is there already; undefined when it is. */
export async function writeInterest(
  tx: Transaction,
  candidateId: string,
  stated: Pick<CandidateRow, 'interest' | 'interestReason' | 'interestAt' | 'interestContactId' | 'interestStaffId'>,
): Promise<CandidateRow | undefined> {
  const [row] = await tx
    .update(shortlistCandidates)
    .set(stated)
    .where(and(eq(shortlistCandidates.id, candidateId), isNull(shortlistCandidates.interest)))
    .returning()
  return row
}

export async function findRun(reader: Reader, id: string) {
  const [row] = await reader.select().from(matchRuns).where(eq(matchRuns.id, id))
  return row
}

/** What the company stated when the run was made. */
export async function findProfileOfRun(reader: Reader, runId: string) {
  const [row] = await reader
    .select({ organizationId: profileVersions.organizationId, body: profileVersions.body })
    .from(matchRuns)
    .innerJoin(profileVersions, eq(profileVersions.id, matchRuns.companyProfileVersionId))
    .where(eq(matchRuns.id, runId))
  return row
}
