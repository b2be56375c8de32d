import { CloseButton, Group } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { useOrganizationName } from '../organization/use-organization.ts'
import type { TicketSearch } from '../tickets/ticket-search.ts'
import { filterWords } from './filter-words.ts'
import { filtersOf, ownFiltersOf, withoutFilter, withoutFilters, type Narrowing } from './filters.ts'
import { useFilterChoices } from './filter-choices.ts'
import styles from './list-filters.module.css'

const wording = {
  group: { ja: '絞り込みの条件', en: 'What the list is narrowed to' },
  remove: { ja: (what: string) => `「${what}」を外す`, en: (what: string) => `Remove “${what}”` },
  clear: { ja: 'すべて外す', en: 'Clear all' },
  own: { ja: 'この一覧の条件', en: 'Saved with the list' },
  unnamed: { ja: '選んだ組織', en: 'The chosen one' },
  somebody: { ja: '名簿にない職員', en: 'Somebody not listed' },
} as const

/** What the list is narrowed to: by a saved list itself, and beyond it, each of these removable. */
export function FilterChips({ search, own }: { search: TicketSearch; own: Narrowing }) {
  const words = useWords(wording)
  const { colon, comma, dot, left, right } = usePunctuation()
  const names = useWords(filterWords)
  const choices = useFilterChoices()
  const navigate = useNavigate()
  const set = filtersOf(search)
  const saved = ownFiltersOf(own, search)
  const organization = useOrganizationName(search.organization ?? saved.find(({ name }) => name === 'organization')?.value) ?? words.unnamed
  const say = (name: (typeof set)[number]['name'], value: string) =>
    name === 'organization'
      ? organization
      : (choices[name].find((choice) => choice.value === value)?.label ?? (name === 'assignee' ? words.somebody : value))
  return (
    <Group gap={4} mt={6} role="group" aria-label={words.group}>
      {saved.length > 0 && (
        <span className={styles.own}>
          {words.own}
          {colon}
          {[...Map.groupBy(saved, ({ name }) => name)]
            .map(([name, values]) => names[name] + left + values.map(({ value }) => say(name, value)).join(dot) + right)
            .join(comma)}
        </span>
      )}
      {set.map((filter) => {
        const said = `${names[filter.name]}${colon}${say(filter.name, filter.value)}`
        return (
          <span key={said} className={styles.chip}>
            {said}
            <CloseButton
              size="xs"
              aria-label={words.remove(said)}
              onClick={() => void navigate({ to: '.', search: (kept) => withoutFilter(kept, filter) })}
            />
          </span>
        )
      })}
      {set.length > 1 && (
        <button type="button" className={styles.clear} onClick={() => void navigate({ to: '.', search: (kept) => withoutFilters(kept) })}>
          {words.clear}
        </button>
      )}
    </Group>
  )
}
