import { ProblemNote } from '../parts/problem-note.tsx'
import { useWords } from '../language/language.tsx'
import { useOperations } from '../session/use-operations.ts'
import { ViewLink } from '../shell/view-link.tsx'
import { useSavedViews } from './use-saved-views.ts'
import styles from './saved-views.module.css'

const wording = {
  title: { ja: '保存した一覧', en: 'Saved lists' },
  shared: { ja: '共有', en: 'Shared' },
  none: {
    ja: '一覧の「…」から、いまの条件を保存できます。',
    en: 'Save what a list shows from its “…”.',
  },
} as const

/** The lists somebody saved, below the desk's queues. */
export function SavedViewLinks() {
  const words = useWords(wording)
  const can = useOperations()
  const { data, error, refetch } = useSavedViews()
  if (!can('listSavedViews')) return null
  return (
    <div role="group" aria-labelledby="saved-views">
      <hr className={styles.rule} />
      <p id="saved-views" className={styles.title}>
        {words.title}
      </p>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && <p className={styles.none}>{words.none}</p>}
      {data?.items.map(({ id, name, shared, count, atLeast }) => (
        <ViewLink key={id} view={id} count={count} isAtLeast={atLeast}>
          {name}
          {shared && <small className={styles.shared}>{words.shared}</small>}
        </ViewLink>
      ))}
    </div>
  )
}
