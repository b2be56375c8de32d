import { useNavigate } from '@tanstack/react-router'
import { useLanguage, useWords } from '../language/language.tsx'
import type { ListQuery } from '../saved-views/saved-query.ts'
import { columnTraits, type Column } from './columns.ts'
import styles from './list-columns.module.css'

const wording = {
  sort: { ja: 'この列で並べ替え', en: 'Sort by this' },
  unsort: { ja: '対応順に戻す', en: 'Back to what is next' },
} as const

/** The heading of a column; where the list has an order by it, it sorts, and pressed again goes back to what is next. */
export function ColumnHead({ column, sort }: { column: Column; sort: ListQuery['sort'] }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const trait = columnTraits[column]
  const name = trait[language]
  if (!('sort' in trait)) {
    return (
      <span role="columnheader" className={styles.head}>
        {name}
      </span>
    )
  }
  const isSorted = sort === trait.sort
  const direction = trait.sort === 'due' ? 'ascending' : 'descending'
  return (
    <span role="columnheader" className={styles.head} aria-sort={isSorted ? direction : 'none'}>
      <button
        type="button"
        className={styles.sort}
        title={isSorted ? words.unsort : words.sort}
        onClick={() => void navigate({ to: '.', search: (kept) => ({ ...kept, sort: isSorted ? 'queue' : trait.sort }) })}
      >
        {name}
        <span aria-hidden="true">{isSorted ? (direction === 'ascending' ? ' ▲' : ' ▼') : ' ↕'}</span>
      </button>
    </span>
  )
}
