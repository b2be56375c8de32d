import { expect, it } from 'vitest'
import { continueWith, foldTail, inTail, pagesReadAnew, placeAfter, withTicket } from '../../console/src/tickets/list-tail.ts'
import type { Ticket } from '../../console/src/tickets/use-tickets.ts'

// A row of which only its number and what it is called matters here.
const ticket = (number: number, subject = '') => ({ number: String(number), subject }) as unknown as Ticket // the rest of it is not looked at
const numbersFrom = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index)
const page = (numbers: readonly number[], nextCursor: string | null = `after ${numbers.at(-1)}`) => ({
  items: numbers.map((number) => ticket(number)),
  nextCursor,
})
const pagesOf = (count: number) => Array.from({ length: count }, (_, index) => page(numbersFrom(index * 50, 50)))
const listOf = (count: number) => ({ pages: pagesOf(count), pageParams: Array.from({ length: count }, (_, index) => index) })
const numbersIn = ({ items }: { items: readonly Ticket[] }) => items.map(({ number }) => Number(number))

it('a list that was scrolled far down is kept as few pages, with every row once and in its place', () => {
  const folded = foldTail(listOf(200))
  expect(folded.pages).toHaveLength(pagesReadAnew)
  expect(folded.pages.flatMap(numbersIn)).toEqual(numbersFrom(0, 10_000))
  expect(folded.pageParams).toHaveLength(pagesReadAnew)
  expect(placeAfter(folded.pages[3] ?? page([]), folded.pages)).toEqual({ cursor: 'after 9999', page: 4 })
})

it('a short list stays as it is', () => {
  const list = listOf(pagesReadAnew)
  expect(foldTail(list)).toBe(list)
})

it('what was scrolled to follows a page that was read anew, without a gap and without a ticket twice', () => {
  const tail = page(numbersFrom(150, 500))
  // Three came above, and one of the tail was changed and moved up.
  const fresh = page([400, ...numbersFrom(147, 49)])
  const joined = continueWith(fresh, tail)
  expect(numbersIn(joined)).toEqual([400, ...numbersFrom(147, 253), ...numbersFrom(401, 249)])
  expect(joined.nextCursor).toBe('after 649')
})

it('a page that has nothing in common with what was scrolled to stands alone, to be read on from', () => {
  const fresh = page(numbersFrom(1000, 50))
  expect(continueWith(fresh, page(numbersFrom(150, 500)))).toBe(fresh)
  expect(continueWith(fresh, undefined)).toBe(fresh)
})

it('a ticket that changed far down is named, and shown as it is now', () => {
  const list = foldTail(listOf(20))
  expect(inTail(list, new Set(['10', '160', '700', '5000']))).toEqual(['700'])
  const changed = withTicket(list, ticket(700, 'changed'))
  expect(changed.pages.flatMap(({ items }) => items).find(({ number }) => number === '700')).toEqual(ticket(700, 'changed'))
  expect(withTicket(list, ticket(5000))).toBe(list)
})
