import { sql } from 'drizzle-orm'
import { bigint, boolean, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../db/columns.ts'

/**
 * What happened, append-only: triggers refuse UPDATE, DELETE and TRUNCATE, and the api's database role has no right to them.
 * `details` hold codes and ids, never a person's data or words.
 */
export const events = pgTable(
  'events',
  {
    id: id(),
    type: text().notNull(),
    ticketId: uuid(),
    subjectId: uuid(),
    actorKind: text().$type<'staff' | 'contact' | 'link' | 'applicant' | 'system'>().notNull(),
    actorId: uuid(),
    /** The organisation the desk acted for. */
    onBehalfOf: uuid(),
    details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    occurredAt: instant().notNull(),
  },
  (table) => [
    index('events_ticket').on(table.ticketId, table.id),
    index('events_subject').on(table.subjectId, table.id),
    // What an auditor asks for: when, by whom, what.
    index('events_when').on(table.occurredAt, table.id),
    index('events_who').on(table.actorId, table.occurredAt, table.id),
    index('events_what').on(table.type, table.occurredAt, table.id),
    // What a person outside the desk did, which they may ask for.
    index('events_actor')
      .on(table.actorId)
      .where(sql`actor_kind in ('contact', 'link')`),
  ],
)

/** Work that follows from a committed change; the row, not the queue, is what makes it happen. */
export const outbox = pgTable(
  'outbox',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    job: text().$type<'react'>().notNull(),
    eventId: uuid().notNull(),
    createdAt: instant().notNull(),
    relayedAt: instant(),
    /** Whether it has its place in the feed: nobody reacts to an event that could still miss it. */
    fed: boolean().notNull().default(false),
  },
  (table) => [
    index('outbox_unfed')
      .on(table.id)
      .where(sql`not fed`),
    index('outbox_unrelayed')
      .on(table.id)
      .where(sql`relayed_at is null`),
    index('outbox_relayed').on(table.relayedAt),
  ],
)
