import { Badge, Group, Loader, Select, Text } from '@mantine/core'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useAction } from '../keys/keys-provider.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useViews } from '../shell/sidebar.tsx'
import { TicketRow } from './ticket-row.tsx'
import { readTicketSearch } from './ticket-search.ts'
import { useTickets } from './use-tickets.ts'
import styles from './tickets.module.css'

const wording = {
  all: { ja: 'すべての案件', en: 'All tickets' },
  found: { ja: (words: string) => `「${words}」の検索結果`, en: (words: string) => `Found for “${words}”` },
  sort: { ja: '並び順', en: 'Sort' },
  queue: { ja: '対応順', en: 'What is next' },
  received: { ja: '受付の新しい順', en: 'Latest received' },
  due: { ja: '期限の近い順', en: 'Due first' },
  updated: { ja: '更新の新しい順', en: 'Latest changed' },
  none: {
    ja: 'この一覧に案件はありません。ほかの一覧を選ぶか、検索条件を変えてください。',
    en: 'Nothing here. Choose another list, or change what you search for.',
  },
  clear: { ja: '条件を外す', en: 'Clear the filters' },
} as const

const rowHeight = 84
const sorts = ['queue', 'due', 'received', 'updated'] as const

export function TicketList() {
  const words = useWords(wording)
  const { language } = useLanguage()
  // The address holds what stands in the pane beside, too.
  const search = readTicketSearch(useSearch({ from: '/tickets' }))
  const { number: open } = useParams({ strict: false })
  const navigate = useNavigate()
  const views = useViews()
  const list = useTickets(search)
  const tickets = list.data?.pages.flatMap(({ items }) => items) ?? []
  const scrolled = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: tickets.length,
    getScrollElement: () => scrolled.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
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

  const view = views.data?.items.find(({ code }) => code === search.view)
  const heading = search.q ? words.found(search.q) : (view?.label[language] ?? words.all)
  return (
    <>
      <Group className={styles.listHead ?? ''} justify="space-between" wrap="nowrap">
        <h1 className={styles.listTitle}>{heading}</h1>
        <Select
          size="xs"
          w={140}
          aria-label={words.sort}
          allowDeselect={false}
          value={search.sort ?? 'queue'}
          data={sorts.map((sort) => ({ value: sort, label: words[sort] }))}
          onChange={(sort) => void navigate({ to: '.', search: (kept) => ({ ...kept, sort: sort as (typeof sorts)[number] }) })}
        />
      </Group>
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      <div ref={scrolled} className={styles.rows}>
        {list.isPending && <Loader m="md" size="sm" />}
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
                <li key={key} style={{ position: 'absolute', insetInline: 0, height: size, transform: `translateY(${start}px)` }}>
                  <TicketRow ticket={ticket} isOpen={ticket.number === open} />
                </li>
              )
            )
          })}
        </ul>
        {isFetchingNextPage && <Loader m="md" size="sm" />}
      </div>
      {search.q && (
        <Badge className={styles.clear ?? ''} component="button" onClick={() => void navigate({ to: '/tickets', search: { view: 'all' } })}>
          {words.clear}
        </Badge>
      )}
    </>
  )
}
