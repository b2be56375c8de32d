import { CloseButton, Group } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { Offer } from '../keys/offer.tsx'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import type { TicketSearch } from '../tickets/ticket-search.ts'
import { filterWords } from './filter-words.ts'
import { filtersOf, ownFiltersOf, withoutFilter, withoutFilters, type Narrowing } from './filters.ts'
import { useSayFilters } from './use-say-filters.ts'
import styles from './list-filters.module.css'

const wording = {
  group: { ja: '絞り込みの条件', en: 'What the list is narrowed to' },
  remove: { ja: (what: string) => `「${what}」を外す`, en: (what: string) => `Remove “${what}”` },
  clear: { ja: 'すべて外す', en: 'Clear all' },
  own: { ja: 'この一覧の条件', en: 'Saved with the list' },
} as const

/** What the list is narrowed to: by a saved list itself, and beyond it, each of these removable. */
export function FilterChips({ search, own }: { search: TicketSearch; own: Narrowing }) {
  const words = useWords(wording)
  const { colon } = usePunctuation()
  const names = useWords(filterWords)
  const navigate = useNavigate()
  const set = filtersOf(search)
  const saved = ownFiltersOf(own, search)
  const { say, sayAll } = useSayFilters(search.organization ?? saved.find(({ name }) => name === 'organization')?.value)
  const clear = () => void navigate({ to: '.', search: (kept) => withoutFilters(kept) })
  return (
    <Group gap={4} mt={6} role="group" aria-label={words.group}>
      {saved.length > 0 && (
        <span className={styles.own}>
          {words.own}
          {colon}
          {sayAll(saved)}
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
        <>
          <Offer name={wording.clear} of={{ key: 'filters', name: words.group }} act={clear} />
          <button type="button" className={styles.clear} onClick={clear}>
            {words.clear}
          </button>
        </>
      )}
    </Group>
  )
}
