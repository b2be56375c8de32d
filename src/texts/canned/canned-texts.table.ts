import { sql } from 'drizzle-orm'
import { boolean, check, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../../db/columns.ts'
import { staff } from '../../people/people.table.ts'

/** Words somebody of the desk writes again and again (定型文), with `{{variable}}`; shared, they are everybody's to use. */
export const cannedTexts = pgTable(
  'canned_texts',
  {
    id: id(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    name: text().notNull(),
    /** Empty where there are none in this language. */
    ja: text().notNull(),
    en: text().notNull(),
    shared: boolean().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    unique('canned_texts_name').on(table.staffId, table.name),
    index('canned_texts_shared')
      .on(table.id)
      .where(sql`shared`),
    check('canned_texts_words', sql`${table.ja} <> '' or ${table.en} <> ''`),
  ],
)
