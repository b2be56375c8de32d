import { sql } from 'drizzle-orm'
import { customType, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Primary key that sorts by time of creation (UUID version 7, made by PostgreSQL 18). */
export const id = () =>
  uuid()
    .primaryKey()
    .default(sql`uuidv7()`)

/** An instant. Always written by the verb from the desk's clock, never by a default. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date' })

/** SHA-256 or HMAC of something secret. */
export const digest = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** What only the holder of a key can read. */
export const sealedBytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** What a file consists of. */
export const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** Case-folded text (e-mail addresses). */
export const citext = customType<{ data: string }>({ dataType: () => 'citext' })
