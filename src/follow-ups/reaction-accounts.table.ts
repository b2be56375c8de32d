import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'

/**
 * Which mails a happening brought, as things stood when it was reacted to: one row a reaction, also of those that brought none, written in
 * its transaction and never again. It lies beside the happening and apart from the mails and their plans, so that a mail of which nothing
 * else is left is still missed.
 */
export const reactionAccounts = pgTable(
  'reaction_accounts',
  {
    /** Null: brought by the calendar or by hand. */
    eventId: uuid(),
    planKeys: text().array().notNull(),
  },
  (table) => [index('reaction_accounts_event').on(table.eventId)],
)
