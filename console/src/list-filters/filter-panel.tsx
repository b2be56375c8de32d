import { MultiSelect, Select } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../language/language.tsx'
import type { TicketSearch } from '../tickets/ticket-search.ts'
import { filterWords } from './filter-words.ts'
import { withFilter, type FilterName } from './filters.ts'
import { useFilterChoices } from './filter-choices.ts'
import styles from './list-filters.module.css'

const wording = { title: { ja: '絞り込み', en: 'Narrow the list' }, any: { ja: '指定なし', en: 'Any' } } as const

const ofOne = ['audience', 'assignee', 'due', 'fastPass', 'topic'] as const satisfies FilterName[]

/** What a list can be narrowed to beyond its view; what is chosen stands in the address at once. */
export function FilterPanel({ id, search }: { id: string; search: TicketSearch }) {
  const words = useWords(wording)
  const names = useWords(filterWords)
  const choices = useFilterChoices()
  const navigate = useNavigate()
  const choose = (name: FilterName, value: string | string[] | null) =>
    void navigate({ to: '.', search: (kept) => withFilter(kept, name, value), replace: true })
  return (
    <div id={id} role="group" aria-label={words.title} className={styles.panel}>
      <MultiSelect
        size="xs"
        className={styles.wide ?? ''}
        label={names.status}
        placeholder={search.status ? '' : words.any}
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
          placeholder={words.any}
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
