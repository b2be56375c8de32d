import { Loader, Text } from '@mantine/core'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { BulkBar } from '../bulk/bulk-bar.tsx'
import { SelectBox } from '../bulk/select-box.tsx'
import { useSelection } from '../bulk/use-selection.ts'
import { useAction } from '../keys/keys-provider.tsx'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useDensity } from './density.ts'
import { ListHead } from './list-head.tsx'
import { TicketRow } from './ticket-row.tsx'
import { readTicketSearch } from './ticket-search.ts'
import { useListView } from './use-list-view.ts'
import { useTickets } from './use-tickets.ts'
import bulk from '../bulk/bulk.module.css'
import styles from './tickets.module.css'

const wording = {
  none: {
    ja: 'この一覧に案件はありません。ほかの一覧を選ぶか、条件を変えてください。',
    en: 'Nothing here. Choose another list, or change what it is narrowed to.',
  },
  unknown: {
    ja: 'この一覧は見つかりません。削除されたか、共有が終わっています。左からほかの一覧を選んでください。',
    en: 'There is no such list: it was deleted, or is not shared any more. Choose another on the left.',
  },
} as const

export function TicketList() {
  const words = useWords(wording)
  // The address holds what stands in the pane beside, too.
  const search = readTicketSearch(useSearch({ from: '/tickets' }))
  const { number: open } = useParams({ strict: false })
  const navigate = useNavigate()
  const view = useListView(search)
  const list = useTickets(view.query)
  const tickets = list.data?.pages.flatMap(({ items }) => items) ?? []
  const selection = useSelection(JSON.stringify(view.query), tickets)
  const { isCompact, rowHeight, choose } = useDensity()
  const scrolled = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: tickets.length,
    getScrollElement: () => scrolled.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  useEffect(() => rows.measure(), [rows, rowHeight])
  const shown = rows.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= tickets.length - 10) void fetchNextPage()
  }, [last, tickets.length, hasNextPage, isFetchingNextPage, fetchNextPage])

  const place = tickets.findIndex(({ number }) => number === open)
  const goTo = (index: number) => {
    const ticket = tickets[index]
    if (!ticket) return
    rows.scrollToIndex(index)
    void navigate({ to: '/tickets/$number', params: { number: ticket.number }, search: (kept) => kept })
  }
  useAction('next', tickets.length > 0 ? () => goTo(Math.min(place + 1, tickets.length - 1)) : undefined)
  useAction('previous', tickets.length > 0 ? () => goTo(Math.max(place - 1, 0)) : undefined)
  useAction('open', tickets.length > 0 ? () => document.getElementById('ticket-heading')?.focus() : undefined)

  return (
    <>
      <ListHead search={search} view={view} isCompact={isCompact} setCompact={choose} />
      <BulkBar selection={selection} />
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      <div ref={scrolled} className={styles.rows}>
        {list.isPending && !view.isUnknown && <Loader m="md" size="sm" />}
        {view.isUnknown && (
          <Text p="md" c="dimmed" size="sm">
            {words.unknown}
          </Text>
        )}
        {list.isSuccess && tickets.length === 0 && (
          <Text p="md" c="dimmed" size="sm">
            {words.none}
          </Text>
        )}
        <ul style={{ height: rows.getTotalSize(), position: 'relative', margin: 0, padding: 0, listStyle: 'none' }}>
          {shown.map(({ key, index, start, size }) => {
            const ticket = tickets[index]
            return (
              ticket && (
                <li
                  key={key}
                  className={bulk.row}
                  style={{ position: 'absolute', insetInline: 0, height: size, transform: `translateY(${start}px)` }}
                >
                  {(ticket.can.assign || selection.has(ticket.number)) && <SelectBox ticket={ticket} selection={selection} />}
                  <TicketRow ticket={ticket} isOpen={ticket.number === open} isCompact={isCompact} />
                </li>
              )
            )
          })}
        </ul>
        {isFetchingNextPage && <Loader m="md" size="sm" />}
      </div>
    </>
  )
}
