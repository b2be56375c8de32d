import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { SuppressionReason } from '../catalog/suppression-codes.ts'
import { citext, digest, id, instant } from '../db/columns.ts'

/**
 * An address nothing is mailed to (配信停止): living until it is lifted. Of an erased person only a digest is kept, which tells nobody whose.
 */
export const suppressions = pgTable(
  'suppressions',
  {
    id: id(),
    address: citext(),
    /** HMAC of the address with LINK_SECRET. */
    addressDigest: digest(),
    reason: text().$type<SuppressionReason>().notNull(),
    since: instant().notNull(),
    /** Who of the desk stated it; null: the mail server, the reader, or an erasure. */
    statedBy: uuid(),
    /** The mail that bounced or was unsubscribed from. */
    followUpId: uuid(),
    liftedAt: instant(),
    liftedBy: uuid(),
  },
  (table) => [
    uniqueIndex('suppressions_living')
      .on(table.address, table.reason)
      .where(sql`lifted_at is null and address is not null`),
    uniqueIndex('suppressions_erased')
      .on(table.addressDigest)
      .where(sql`address_digest is not null`),
    index('suppressions_since').on(table.since, table.id),
    check('suppressions_reason', sql`${table.reason} in ('hard_bounce', 'unsubscribed', 'erased', 'withdrawn')`),
    check('suppressions_address', sql`(${table.reason} = 'erased') = (${table.address} is null)`),
    check('suppressions_digest', sql`(${table.address} is null) = (${table.addressDigest} is not null)`),
    check('suppressions_lifted', sql`(${table.liftedAt} is null) = (${table.liftedBy} is null)`),
  ],
)
