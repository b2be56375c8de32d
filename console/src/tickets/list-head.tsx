import { Badge, Button, Group, NativeSelect } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { memo, Suspense, useId, useState } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { placeCalled } from '../focus/arrive-at.ts'
import { ActButton } from '../keys/act-button.tsx'
import { Offer } from '../keys/offer.tsx'
import { useWords } from '../language/language.tsx'
import { filtersOf, type Narrowing } from '../list-filters/filters.ts'
import { useOrganizationName } from '../organization/use-organization.ts'
import { useScreenTitle } from '../parts/use-screen-title.ts'
import { listQueryOf } from '../saved-views/saved-query.ts'
import { ViewMenu } from '../saved-views/view-menu.tsx'
import { useOperations } from '../session/use-operations.ts'
import { sorts, sortWords, type Sort } from './sort-words.ts'
import type { TicketSearch } from './ticket-search.ts'
import type { ListView } from './use-list-view.ts'
import styles from './tickets.module.css'

const wording = {
  all: { ja: 'すべての案件', en: 'All tickets' },
  unknown: { ja: '見つからない一覧', en: 'No such list' },
  found: { ja: (words: string) => `「${words}」の検索結果`, en: (words: string) => `Found for “${words}”` },
  of: { ja: (organization: string) => `${organization}の案件`, en: (organization: string) => `Tickets of ${organization}` },
  sort: { ja: '並び順', en: 'Sort' },
  narrow: { ja: '絞り込み', en: 'Filters' },
  columns: { ja: '列', en: 'Columns' },
  compact: { ja: '詰めて表示', en: 'Compact' },
  clear: { ja: '条件を外す', en: 'Clear the filters' },
} as const

const FilterPanel = lazy(() => import('../list-filters/filter-panel.tsx').then((module) => ({ default: module.FilterPanel })))
const FilterChips = lazy(() => import('../list-filters/filter-chips.tsx').then((module) => ({ default: module.FilterChips })))

const ColumnPanel = lazy(() => import('../list-columns/column-panel.tsx').then((module) => ({ default: module.ColumnPanel })))

const nothing: Narrowing = {}
interface ListHeadProps {
  readonly search: TicketSearch
  readonly view: ListView
  readonly isCompact: boolean
  readonly setCompact: (isCompact: boolean) => void
}

/** What a list shows, in which order, and what can be done with it as a list, whichever ticket of it is open. */
export const ListHead = memo(function ListHead({ search, view, isCompact, setCompact }: ListHeadProps) {
  const words = useWords(wording)
  const sortNames = useWords(sortWords)
  const navigate = useNavigate()
  const can = useOperations()
  const [opened, setOpened] = useState<'filters' | 'columns'>()
  const panel = useId()
  const { view: _view, ...filters } = search
  const { query, name, saved, columns } = view
  const organization = useOrganizationName(search.organization)
  const title = view.isUnknown
    ? words.unknown
    : filters.q
      ? words.found(filters.q)
      : organization
        ? words.of(organization)
        : (name ?? words.all)
  const toggle = (one: 'filters' | 'columns') => ({
    size: 'compact-sm',
    variant: opened === one ? 'light' : 'default',
    'aria-expanded': opened === one,
    'aria-controls': opened === one ? panel : undefined,
    onClick: () => setOpened(opened === one ? undefined : one),
  })
  const own = saved ? listQueryOf(saved.query) : nothing
  const set = filtersOf(search).length + filtersOf(own).length
  const mayChooseColumns = search.view !== undefined && can('chooseColumns')
  // Nothing of it can be chosen.
  if (view.isUnknown) {
    return (
      <div className={styles.listHead}>
        <ListTitle title={title} />
        <h1 className={styles.listTitle} {...placeCalled(`list ${search.view ?? ''}`)}>
          {title}
        </h1>
      </div>
    )
  }
  return (
    <div className={styles.listHead}>
      <ListTitle title={title} />
      <Group gap="xs">
        <h1 className={styles.listTitle} {...placeCalled(`list ${search.view ?? ''}`)}>
          {title}
        </h1>
        <ActButton
          name={wording.compact}
          size="compact-sm"
          variant={isCompact ? 'light' : 'default'}
          aria-pressed={isCompact}
          act={() => setCompact(!isCompact)}
        />
        {query && <ViewMenu query={query} columns={columns} saved={saved} isNarrowed={Object.keys(filters).length > 0} />}
      </Group>
      <Group gap={6} mt={4}>
        <NativeSelect
          size="xs"
          w={136}
          aria-label={words.sort}
          value={query?.sort ?? 'queue'}
          data={sorts.map((sort) => ({ value: sort, label: sortNames[sort] }))}
          onChange={({ currentTarget: { value } }) => void navigate({ to: '.', search: (kept) => ({ ...kept, sort: value as Sort }) })}
        />
        <Offer name={wording.narrow} act={() => setOpened('filters')} />
        <Offer name={wording.columns} act={mayChooseColumns ? () => setOpened('columns') : undefined} />
        <Button {...toggle('filters')}>{words.narrow}</Button>
        {mayChooseColumns && <Button {...toggle('columns')}>{words.columns}</Button>}
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
      <Suspense>
        {opened === 'filters' && <FilterPanel id={panel} search={search} own={own} />}
        {opened === 'columns' && search.view !== undefined && <ColumnPanel id={panel} view={search.view} columns={columns} />}
        {set > 0 && <FilterChips search={search} own={own} />}
      </Suspense>
    </div>
  )
})

/** Names the page, unless the ticket that is open does. */
function ListTitle({ title }: { title: string }) {
  const { number: open } = useParams({ strict: false })
  useScreenTitle(open === undefined ? title : undefined)
  return null
}
