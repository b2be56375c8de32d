import { Loader, Text } from '@mantine/core'
import { Link, useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { Suspense, useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { SelectAll } from '../bulk/select-all.tsx'
import { useSelection } from '../bulk/use-selection.ts'
import { arriveAt } from '../focus/arrive-at.ts'
import { useOneStop } from '../focus/use-one-stop.ts'
import { useAction } from '../keys/keys-provider.tsx'
import { useWords } from '../language/language.tsx'
import { useDensity } from './density.ts'
import { ListHead } from './list-head.tsx'
import { leaveTicket } from './pane-search.ts'
import { TicketRows } from './ticket-rows.tsx'
import { readTicketSearch, type TicketSearch } from './ticket-search.ts'
import { useListView } from './use-list-view.ts'
import { useTickets, type Ticket } from './use-tickets.ts'
import styles from './tickets.module.css'

const wording = {
  unknown: {
    ja: 'この一覧は見つかりません。削除されたか、共有が終わっています。メニューからほかの一覧を選んでください。',
    en: 'There is no such list: it was deleted, or is not shared any more. Choose another from the menu.',
  },
  all: { ja: 'すべての案件を見る', en: 'See all tickets' },
} as const

const BulkBar = lazy(() => import('../bulk/bulk-bar.tsx').then((module) => ({ default: module.BulkBar })))
const EmptyList = lazy(() => import('./empty-list.tsx').then((module) => ({ default: module.EmptyList })))
const UnknownConditions = lazy(() => import('./unknown-conditions.tsx').then((module) => ({ default: module.UnknownConditions })))
const TicketTable = lazy(() => import('../list-columns/ticket-table.tsx').then((module) => ({ default: module.TicketTable })))

export function TicketList() {
  const words = useWords(wording)
  // The address holds what stands in the pane beside, too.
  const address = useSearch({ from: '/tickets' })
  const search = useMemo(() => readTicketSearch(address), [address])
  const { number: open } = useParams({ strict: false })
  const navigate = useNavigate()
  const router = useRouter()
  const view = useListView(search)
  const list = useTickets(view.query)
  const tickets = useMemo(() => readOf(list.data), [list.data])
  const selection = useSelection(JSON.stringify(view.query), tickets)
  // The bar stays once it is there: it shows what became of the last act when nothing is selected any more.
  const [isSelecting, setSelecting] = useState(false)
  if (!isSelecting && selection.tickets.length > 0) setSelecting(true)
  const { columns } = view
  const { isCompact, rowHeight, choose } = useDensity(columns !== null)
  const scrolled = useRef<HTMLDivElement>(null)
  const { stop, range, held } = useOneStop(
    tickets.map(({ number }) => number),
    open,
  )
  const rows = useVirtualizer({
    count: tickets.length,
    getScrollElement: () => scrolled.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    rangeExtractor: range,
  })
  useEffect(() => rows.measure(), [rows, rowHeight])
  const shown = rows.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= tickets.length - 10) void fetchNextPage()
  }, [last, tickets.length, hasNextPage, isFetchingNextPage, fetchNextPage])

  /** Of the ticket the address leads to: what it shows may still be on its way when the next key is pressed. */
  const place = () => {
    const ledTo = router.latestLocation.pathname.split('/').at(-1)
    return tickets.findIndex(({ number }) => number === ledTo)
  }
  const goTo = (index: number) => {
    const ticket = tickets[index]
    if (!ticket) return
    rows.scrollToIndex(index)
    // At the end of the list one stays at the same one.
    const leave = index === place() ? (kept: TicketSearch) => kept : leaveTicket
    void navigate({ to: '/tickets/$number', params: { number: ticket.number }, search: leave })
    arriveAt(`row ${ticket.number}`)
  }
  useAction('next', tickets.length > 0 ? () => goTo(Math.min(place() + 1, tickets.length - 1)) : undefined)
  useAction('previous', tickets.length > 0 ? () => goTo(Math.max(place() - 1, 0)) : undefined)
  const openOne = () => {
    const focused = tickets.findIndex(({ number }) => `row ${number}` === document.activeElement?.getAttribute('data-place'))
    const opened = place()
    if (opened === -1 || (focused !== -1 && focused !== opened)) goTo(Math.max(focused, 0))
    else arriveAt(tickets[opened]?.number ?? '')
  }
  useAction('open', tickets.length > 0 ? openOne : undefined)

  const readOn = useCallback(
    async (most: number) => {
      let read: readonly Ticket[] = tickets
      // What colleagues do meanwhile has the list read anew in between: then nothing more came, and it is asked once more.
      for (let inVain = 0; read.length < most && inVain < 10;) {
        // Page after page: each says where the next begins.
        const { data, hasNextPage: goesOn } = await fetchNextPage({ cancelRefetch: false })
        const now = readOf(data)
        inVain = now.length > read.length ? 0 : inVain + 1
        if (now.length > read.length) read = now
        if (!goesOn) break
      }
      return read
    },
    [tickets, fetchNextPage],
  )
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // As in any list of which several can be selected; the browser would select the words of the page.
    const isMeant = event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && selection.choosable.length > 0
    if (!isMeant) return held.onKeyDown(event)
    event.preventDefault()
    selection.chooseAll()
  }
  const rowsShown = { tickets, shown, height: rows.getTotalSize(), open, stop, selection }
  return (
    <>
      <ListHead search={search} view={view} isCompact={isCompact} setCompact={choose} />
      <SelectAll selection={selection} readOn={hasNextPage ? readOn : undefined} />
      <Suspense>{isSelecting && <BulkBar selection={selection} />}</Suspense>
      <Suspense>{list.error && <UnknownConditions error={list.error} search={search} retry={() => void list.refetch()} />}</Suspense>
      <div ref={scrolled} className={styles.rows} {...held} onKeyDown={onKeyDown}>
        {list.isPending && !view.isUnknown && <Loader m="md" size="sm" />}
        {view.isUnknown && (
          <Text p="md" c="dimmed" size="sm">
            {words.unknown}{' '}
            <Link to="/tickets" search={{ view: 'all' }}>
              {words.all}
            </Link>
          </Text>
        )}
        {list.isSuccess && tickets.length === 0 && (
          <Suspense>
            <EmptyList search={search} />
          </Suspense>
        )}
        {columns && tickets.length > 0 ? (
          <Suspense>
            <TicketTable {...rowsShown} columns={columns} sort={view.query?.sort} goesOn={hasNextPage} />
          </Suspense>
        ) : (
          <TicketRows {...rowsShown} isCompact={isCompact} />
        )}
        {isFetchingNextPage && <Loader m="md" size="sm" />}
      </div>
    </>
  )
}

/** What was read of a list so far. */
const readOf = (list: { pages: readonly { items: readonly Ticket[] }[] } | undefined) => list?.pages.flatMap(({ items }) => items) ?? []
