import { z } from 'zod'
import { InvalidInput } from '../errors.ts'
import { fault } from './input-faults.ts'

/** A page of a list: the items and where to go on; `nextCursor` is null on the last page. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}

/** The largest number a count is carried to; beyond it the desk reads "999+". */
export const countLimit = 999

export const boundedCount = z
  .int()
  .max(countLimit + 1)
  .describe(`${countLimit + 1} means "${countLimit}+"`)

export const pageQuery = {
  cursor: z.string().max(500).optional().describe('nextCursor of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

/** Hides the sort key of the last item in an opaque cursor. */
export function writeCursor(key: readonly (string | number | boolean)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** The sort key out of a cursor of ours with as many parts as `shape`; InvalidInput when it is not one. */
export function readCursor<const Shape extends readonly z.ZodType[]>(
  cursor: string | undefined,
  shape: Shape,
): { [Part in keyof Shape]: z.infer<Shape[Part]> } | undefined {
  if (cursor === undefined) return undefined
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(parts) && parts.length === shape.length) {
      return shape.map((part, index) => part.parse(parts[index])) as { [Part in keyof Shape]: z.infer<Shape[Part]> }
    }
  } catch {
    // Not a cursor of ours: answered below.
  }
  throw new InvalidInput([fault('cursor', 'cursor')])
}

/** Takes one row more than asked for to know whether there is a next page. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  limit: number,
  show: (row: Row) => Item,
  keyOf: (row: Row) => readonly (string | number | boolean)[],
): { items: Item[]; nextCursor: string | null } {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { items: page.map(show), nextCursor: rows.length > limit && last !== undefined ? writeCursor(keyOf(last)) : null }
}
