import { Badge, Group, Select } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../language/language.tsx'
import { ViewMenu } from '../saved-views/view-menu.tsx'
import type { TicketSearch } from './ticket-search.ts'
import type { ListView } from './use-list-view.ts'
import styles from './tickets.module.css'

const wording = {
  all: { ja: 'すべての案件', en: 'All tickets' },
  found: { ja: (words: string) => `「${words}」の検索結果`, en: (words: string) => `Found for “${words}”` },
  sort: { ja: '並び順', en: 'Sort' },
  queue: { ja: '対応順', en: 'What is next' },
  received: { ja: '受付の新しい順', en: 'Latest received' },
  due: { ja: '期限の近い順', en: 'Due first' },
  updated: { ja: '更新の新しい順', en: 'Latest changed' },
  clear: { ja: '条件を外す', en: 'Clear the filters' },
} as const

const sorts = ['queue', 'due', 'received', 'updated'] as const
type Sort = (typeof sorts)[number]

/** What a list shows, in which order, and what can be done with it as a list. */
export function ListHead({ search: { view: _view, ...filters }, view }: { search: TicketSearch; view: ListView }) {
  const words = useWords(wording)
  const navigate = useNavigate()
  const { query, name, saved } = view
  return (
    <div className={styles.listHead}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <h1 className={styles.listTitle}>{filters.q ? words.found(filters.q) : (name ?? words.all)}</h1>
        {query && <ViewMenu query={query} saved={saved} isNarrowed={Object.keys(filters).length > 0} />}
      </Group>
      <Group gap="xs" mt={4} justify="space-between">
        <Select
          size="xs"
          w={150}
          aria-label={words.sort}
          allowDeselect={false}
          value={query?.sort ?? 'queue'}
          data={sorts.map((sort) => ({ value: sort, label: words[sort] }))}
          onChange={(sort) => void navigate({ to: '.', search: (kept) => ({ ...kept, sort: sort as Sort }) })}
        />
        {filters.q && (
          <Badge
            className={styles.clear ?? ''}
            component="button"
            onClick={() => void navigate({ to: '/tickets', search: { view: 'all' } })}
          >
            {words.clear}
          </Badge>
        )}
      </Group>
    </div>
  )
}
