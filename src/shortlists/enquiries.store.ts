import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, or, sql, type SQL } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { livingEnquiryStatuses, timedEnquiryStatuses } from './enquiry.rules.ts'
import { enquiries, enquiryQuestions } from './shortlists.table.ts'

export type EnquiryRow = typeof enquiries.$inferSelect
export type QuestionRow = typeof enquiryQuestions.$inferSelect

/** Adds the enquiry; undefined when the ticket has a living one to this municipality. */
export async function insertEnquiryOnce(tx: Transaction, row: typeof enquiries.$inferInsert): Promise<EnquiryRow | undefined> {
  const [inserted] = await tx
    .insert(enquiries)
    .values(row)
    .onConflictDoNothing({
      target: [enquiries.ticketId, enquiries.municipalityId],
      where: sql`status in ('sent', 'asked', 'accepted')`,
    })
    .returning()
  return inserted
}

export async function findEnquiry(reader: Reader, id: string): Promise<EnquiryRow | undefined> {
  const [row] = await reader.select().from(enquiries).where(eq(enquiries.id, id))
  return row
}

/** Locks the row until the transaction ends. */
export async function lockEnquiry(tx: Transaction, id: string): Promise<EnquiryRow | undefined> {
  const [row] = await tx.select().from(enquiries).where(eq(enquiries.id, id)).for('no key update')
  return row
}

export async function updateEnquiry(
  tx: Transaction,
  id: string,
  patch: Partial<
    Omit<EnquiryRow, 'id' | 'candidateId' | 'ticketId' | 'companyId' | 'municipalityId' | 'brief' | 'disclosure' | 'createdAt'>
  >,
): Promise<EnquiryRow> {
  const [row] = await tx.update(enquiries).set(patch).where(eq(enquiries.id, id)).returning()
  if (!row) throw new Error(`enquiry ${id} is gone`)
  return row
}

/** Only to say less than before: what a municipality is told is fixed otherwise. */
export async function replaceBrief(tx: Transaction, id: string, brief: EnquiryRow['brief']): Promise<void> {
  await tx.update(enquiries).set({ brief }).where(eq(enquiries.id, id))
}

/** Up to `limit` enquiries somebody was awaited for until `now` or before, locked, those others are busy with left out. */
export function lockOverdueEnquiries(tx: Transaction, now: Date, limit: number): Promise<EnquiryRow[]> {
  return tx
    .select()
    .from(enquiries)
    .where(and(inArray(enquiries.status, [...timedEnquiryStatuses]), lte(enquiries.expiresAt, now)))
    .orderBy(asc(enquiries.expiresAt))
    .limit(limit)
    .for('no key update', { skipLocked: true })
}

/** A ticket's enquiries in which somebody is still awaited, locked; only those to one municipality when that is given. */
export function lockLivingEnquiries(tx: Transaction, ticketId: string, municipalityId?: string): Promise<EnquiryRow[]> {
  return tx
    .select()
    .from(enquiries)
    .where(and(isLivingOf(ticketId), municipalityId === undefined ? undefined : eq(enquiries.municipalityId, municipalityId)))
    .orderBy(asc(enquiries.id))
    .for('no key update')
}

/** The municipalities somebody of which, or of the company about which, is still awaited at `now`. */
export async function listEnquiredMunicipalities(reader: Reader, ticketId: string, now: Date): Promise<Set<string>> {
  const rows = await reader
    .select({ municipalityId: enquiries.municipalityId })
    .from(enquiries)
    .where(and(isLivingOf(ticketId), or(eq(enquiries.status, 'asked'), gt(enquiries.expiresAt, now))))
  return new Set(rows.map(({ municipalityId }) => municipalityId))
}

function isLivingOf(ticketId: string): SQL | undefined {
  return and(eq(enquiries.ticketId, ticketId), inArray(enquiries.status, [...livingEnquiryStatuses]))
}

/** Takes away who was said to have answered an enquiry, or asked about it; whether anybody was. */
export async function eraseAnswerersOf(tx: Transaction, id: string): Promise<boolean> {
  const answer = await tx
    .update(enquiries)
    .set({ answerer: null })
    .where(and(eq(enquiries.id, id), isNotNull(enquiries.answerer)))
    .returning({ id: enquiries.id })
  const questions = await tx
    .update(enquiryQuestions)
    .set({ answerer: null })
    .where(and(eq(enquiryQuestions.enquiryId, id), isNotNull(enquiryQuestions.answerer)))
    .returning({ id: enquiryQuestions.id })
  return answer.length + questions.length > 0
}

export async function insertQuestion(tx: Transaction, row: typeof enquiryQuestions.$inferInsert): Promise<QuestionRow> {
  const [inserted] = await tx.insert(enquiryQuestions).values(row).returning()
  if (!inserted) throw new Error('the question was not written')
  return inserted
}

/**
 * Up to `limit` questions that wait for a reply and are not yet on record as late, the longest waiting first, locked, those others are busy
 * with left out.
 */
export function lockOpenQuestions(
  tx: Transaction,
  limit: number,
): Promise<{ id: string; enquiryId: string; ticketId: string; askedAt: Date }[]> {
  const { id, enquiryId, askedAt } = enquiryQuestions
  return tx
    .select({ id, enquiryId, ticketId: enquiries.ticketId, askedAt })
    .from(enquiryQuestions)
    .innerJoin(enquiries, eq(enquiries.id, enquiryId))
    .where(and(isNull(enquiryQuestions.reply), isNull(enquiryQuestions.overdueAt), eq(enquiries.status, 'asked')))
    .orderBy(asc(askedAt), asc(id))
    .limit(limit)
    .for('no key update', { of: enquiryQuestions, skipLocked: true })
}

export async function markQuestionOverdue(tx: Transaction, id: string, overdueAt: Date): Promise<void> {
  await tx.update(enquiryQuestions).set({ overdueAt }).where(eq(enquiryQuestions.id, id))
}

/** In the order they were asked. */
export function listQuestions(reader: Reader, enquiryIds: readonly string[]): Promise<QuestionRow[]> {
  return reader
    .select()
    .from(enquiryQuestions)
    .where(inArray(enquiryQuestions.enquiryId, [...enquiryIds]))
    .orderBy(asc(enquiryQuestions.id))
}

export async function writeReply(
  tx: Transaction,
  questionId: string,
  reply: Pick<QuestionRow, 'reply' | 'repliedBy' | 'repliedAt'>,
): Promise<QuestionRow> {
  const [row] = await tx.update(enquiryQuestions).set(reply).where(eq(enquiryQuestions.id, questionId)).returning()
  if (!row) throw new Error(`question ${questionId} is gone`)
  return row
}
