import { sql } from 'drizzle-orm'
import { check, index, pgTable, text } from 'drizzle-orm/pg-core'
import { digest, id, instant, sealedBytes } from '../../db/columns.ts'

/** What a network address sent through the pages: filed a form, or had a mail sent that asks to confirm one. */
export type SendingKind = 'form' | 'mail'

/** Counted against floods for an hour, then forgotten. The address itself is nowhere: only its keyed digest. */
export const formSendings = pgTable(
  'form_sendings',
  {
    id: id(),
    senderDigest: digest().notNull(),
    kind: text().$type<SendingKind>().notNull(),
    sentAt: instant().notNull(),
  },
  (table) => [
    index('form_sendings_sender').on(table.senderDigest, table.kind, table.sentAt),
    index('form_sendings_age').on(table.sentAt),
    check('form_sendings_kind', sql`${table.kind} in ('form', 'mail')`),
  ],
)

/** Proofs of work that filed a form: none files a second one. Kept until they would be refused for their age. */
export const usedProofs = pgTable(
  'used_proofs',
  {
    signatureDigest: digest().primaryKey(),
    expiresAt: instant().notNull(),
  },
  (table) => [index('used_proofs_age').on(table.expiresAt)],
)

/**
 * What was typed into a form that was not sent yet, so that a browser can go back and forth in it. Sealed with a key that only the page and
 * its browser hold until it is sent: nobody reads it here. Erased when the form is filed, and a week after it was last touched.
 */
export const formDrafts = pgTable(
  'form_drafts',
  {
    formDigest: digest().primaryKey(),
    sealed: sealedBytes().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [index('form_drafts_age').on(table.expiresAt)],
)
