import type { InfiniteData } from '@tanstack/react-query'
import type { Schemas } from '../api/client.ts'

type Ticket = Schemas['Ticket']

/** A page of a list, as the API answers it. */
interface Page {
  readonly items: readonly Ticket[]
  readonly nextCursor: string | null
}

/** Where a page begins, and how many stand before it. */
export interface PlaceOfPage {
  readonly cursor: string
  readonly page: number
}

/** So many pages are read anew whenever something changes; what was scrolled to beyond them is their tail. */
export const pagesReadAnew = 4

export function placeAfter({ nextCursor }: Page, pages: readonly Page[]): PlaceOfPage | undefined {
  return nextCursor === null ? undefined : { cursor: nextCursor, page: pages.length }
}

/** The same list with its last pages as one: reading it anew asks for as many pages as there are. */
export function foldTail<Of extends Page, Param>(list: InfiniteData<Of, Param>): InfiniteData<Of, Param> {
  const kept = pagesReadAnew - 1
  const [first, ...further] = list.pages.slice(kept)
  const last = further.at(-1)
  if (!first || !last) return list
  const tail = { ...last, items: [first, ...further].flatMap(({ items }) => items) }
  return { pages: [...list.pages.slice(0, kept), tail], pageParams: list.pageParams.slice(0, pagesReadAnew) }
}

/**
 * The page with what of `tail` comes after it, so that what was scrolled to stays. Only the page itself when they have nothing in common: the
 * list has changed too much, and is read on from there.
 */
export function continueWith<Of extends Page>(page: Of, tail: Page | undefined): Of {
  if (!tail) return page
  const numbers = tail.items.map(({ number }) => number)
  const meets = page.items.map(({ number }) => numbers.indexOf(number)).findLast((place) => place !== -1)
  if (meets === undefined) return page
  const fresh = new Set(page.items.map(({ number }) => number))
  const rest = tail.items.slice(meets + 1).filter(({ number }) => !fresh.has(number))
  return rest.length === 0 ? page : { ...page, items: [...page.items, ...rest], nextCursor: tail.nextCursor }
}

/** The list with the ticket as it is now, where it is in it. */
export function withTicket<List extends InfiniteData<Page>>(list: List, ticket: Ticket): List {
  const isIn = list.pages.some(({ items }) => items.some(({ number }) => number === ticket.number))
  if (!isIn) return list
  const pages = list.pages.map((page) => ({ ...page, items: page.items.map((one) => (one.number === ticket.number ? ticket : one)) }))
  return { ...list, pages }
}

/** Those of `numbers` that are in the tail alone: reading the list anew does not read them. */
export function inTail({ pages }: InfiniteData<Page>, numbers: ReadonlySet<string>): string[] {
  const tail = pages[pagesReadAnew - 1]?.items.slice(rowsAtOnce) ?? []
  return tail.map(({ number }) => number).filter((number) => numbers.has(number))
}

/** Rows of a page. */
export const rowsAtOnce = 50
