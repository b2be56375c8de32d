import { and, eq, gte } from 'drizzle-orm'
import type { Transaction } from '../db/client.ts'
import { events } from '../events/events.table.ts'
import type { CaseLinkRow } from './case-links.store.ts'
import { caseLinks } from './case-links.table.ts'

/** By which links to a contact new ones were asked for since, and what for. */
export function listRenewalsSince(tx: Transaction, contactId: string, since: Date): Promise<{ link: CaseLinkRow; details: unknown }[]> {
  return tx
    .select({ link: caseLinks, details: events.details })
    .from(events)
    .innerJoin(caseLinks, eq(caseLinks.id, events.subjectId))
    .where(and(eq(events.type, 'link.renewed'), gte(events.occurredAt, since), eq(caseLinks.contactId, contactId)))
}
