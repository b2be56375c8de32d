import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, uuid } from 'drizzle-orm/pg-core'
import { digest, id, instant } from '../../db/columns.ts'
import { contacts } from '../../people/people.table.ts'

/**
 * A code mailed to a contact who wants to see or change what is theirs (確認コード), and what typing it opened. Codes and the secrets of
 * what they open are nowhere in the database, only their digests.
 */
export const oneTimeCodes = pgTable(
  'one_time_codes',
  {
    id: id(),
    contactId: uuid()
      .notNull()
      .references(() => contacts.id),
    codeHash: digest().notNull(),
    /** Keyed digest of the network that asked: counted, and told to nobody. */
    askedFrom: digest().notNull(),
    /** Digest of what the browser that asked keeps: in no other can the code be typed. Null with codes of before, which no browser can. */
    askedBy: digest(),
    tries: integer().notNull().default(0),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    /** Digest of the cookie that remembers for a while that the code was typed. */
    proofHash: digest().unique(),
    proofEndsAt: instant(),
  },
  (table) => [
    index('one_time_codes_contact').on(table.contactId, table.createdAt),
    index('one_time_codes_asked_from').on(table.askedFrom, table.createdAt),
    index('one_time_codes_age').on(table.createdAt),
    check('one_time_codes_tries', sql`${table.tries} between 0 and 5`),
    check('one_time_codes_used', sql`num_nonnulls(${table.usedAt}, ${table.proofHash}, ${table.proofEndsAt}) in (0, 3)`),
  ],
)
