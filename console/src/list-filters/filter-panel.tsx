import { MultiSelect, Select } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import type { TicketSearch } from '../tickets/ticket-search.ts'
import { filterWords } from './filter-words.ts'
import { ownFiltersOf, withFilter, type FilterName, type Narrowing } from './filters.ts'
import { useFilterChoices } from './filter-choices.ts'
import styles from './list-filters.module.css'

const wording = { title: { ja: '絞り込み', en: 'Narrow the list' }, any: { ja: '指定なし', en: 'Any' } } as const

const ofOne = ['audience', 'assignee', 'due', 'fastPass', 'topic'] as const satisfies FilterName[]

interface FilterPanelProps {
  readonly id: string
  readonly search: TicketSearch
  /** What the list itself is narrowed to, which holds where nothing else is chosen. */
  readonly own: Narrowing
}

/** What a list can be narrowed to beyond its view; what is chosen stands in the address at once. */
export function FilterPanel({ id, search, own }: FilterPanelProps) {
  const words = useWords(wording)
  const { comma } = usePunctuation()
  const names = useWords(filterWords)
  const choices = useFilterChoices()
  const navigate = useNavigate()
  const saved = ownFiltersOf(own, search)
  const ownOf = (name: (typeof ofOne)[number] | 'status') =>
    saved
      .filter((filter) => filter.name === name)
      .map(({ value }) => choices[name].find((choice) => choice.value === value)?.label ?? value)
      .join(comma) || words.any
  const choose = (name: FilterName, value: string | string[] | null) =>
    void navigate({ to: '.', search: (kept) => withFilter(kept, name, value), replace: true })
  return (
    <div id={id} role="group" aria-label={words.title} className={styles.panel}>
      <MultiSelect
        size="xs"
        className={styles.wide ?? ''}
        label={names.status}
        placeholder={search.status ? '' : ownOf('status')}
        data={choices.status}
        value={search.status ?? []}
        onChange={(status) => choose('status', status)}
      />
      {ofOne.map((name) => (
        <Select
          key={name}
          size="xs"
          className={name === 'topic' ? (styles.wide ?? '') : ''}
          label={names[name]}
          placeholder={ownOf(name)}
          clearable
          searchable={name === 'assignee'}
          openOnFocus={false}
          data={choices[name]}
          value={search[name] ?? null}
          onChange={(value) => choose(name, value)}
        />
      ))}
    </div>
  )
}
