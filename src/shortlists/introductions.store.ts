import { and, asc, eq, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Reader, Transaction } from '../db/client.ts'
import { contacts } from '../people/people.table.ts'
import { introductions, outcomes, provisionRecords } from './shortlists.table.ts'

export type IntroductionRow = typeof introductions.$inferSelect
export type ProvisionRow = typeof provisionRecords.$inferSelect
export type OutcomeRow = typeof outcomes.$inferSelect
export type NewProvision = Omit<typeof provisionRecords.$inferInsert, 'introductionId'>

/** One introduction with its records of provision. */
export async function insertIntroduction(
  tx: Transaction,
  row: typeof introductions.$inferInsert,
  provisions: readonly NewProvision[],
): Promise<IntroductionRow> {
  const [inserted] = await tx.insert(introductions).values(row).returning()
  if (!inserted) throw new Error('the introduction was not written')
  await tx.insert(provisionRecords).values(provisions.map((provision) => ({ ...provision, introductionId: inserted.id })))
  return inserted
}

export async function findIntroduction(reader: Reader, id: string): Promise<IntroductionRow | undefined> {
  const [row] = await reader.select().from(introductions).where(eq(introductions.id, id))
  return row
}

const companyContact = alias(contacts, 'company_contact')
const municipalityContact = alias(contacts, 'municipality_contact')

/** Whom an introduction named to each other. */
export async function findIntroducedContacts(reader: Reader, id: string) {
  const [row] = await reader
    .select({ company: companyContact, municipality: municipalityContact })
    .from(introductions)
    .innerJoin(companyContact, eq(companyContact.id, introductions.companyContactId))
    .innerJoin(municipalityContact, eq(municipalityContact.id, introductions.municipalityContactId))
    .where(eq(introductions.id, id))
  return row
}

export function listProvisions(reader: Reader, introductionId: string): Promise<ProvisionRow[]> {
  return reader.select().from(provisionRecords).where(eq(provisionRecords.introductionId, introductionId)).orderBy(asc(provisionRecords.id))
}

/** In the order of their days, also those that were corrected. */
export function listOutcomes(reader: Reader, introductionId: string): Promise<OutcomeRow[]> {
  return reader.select().from(outcomes).where(eq(outcomes.introductionId, introductionId)).orderBy(asc(outcomes.on), asc(outcomes.id))
}

/** Adds an outcome unless the same one of the same day stands; undefined when it does. */
export async function insertOutcomeOnce(tx: Transaction, row: typeof outcomes.$inferInsert): Promise<OutcomeRow | undefined> {
  const [inserted] = await tx
    .insert(outcomes)
    .values(row)
    .onConflictDoNothing({ target: [outcomes.introductionId, outcomes.kind, outcomes.on], where: isNull(outcomes.correctedAt) })
    .returning()
  return inserted
}

/** Marks one that stands as recorded by mistake. */
export async function markCorrected(
  tx: Transaction,
  id: string,
  correction: { correctedAt: Date; correctedBy: string; correctionNoteId: string },
): Promise<void> {
  await tx
    .update(outcomes)
    .set(correction)
    .where(and(eq(outcomes.id, id), isNull(outcomes.correctedAt)))
}
