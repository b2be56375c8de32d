import { isDeepStrictEqual } from 'node:util'

/**
 * Whether two lists say the same of the same municipalities, in whatever order, as the database gives it back: it knows no zero below zero.
 */
export function sayTheSame(rows: readonly { readonly code: string }[], others: readonly { readonly code: string }[]): boolean {
  return isDeepStrictEqual(byCode(rows), byCode(others))
}

function byCode(rows: readonly { readonly code: string }[]): unknown {
  return new Map(rows.map((row) => [row.code, JSON.parse(JSON.stringify(row)) as unknown]))
}
