import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, bodyOf } from '../api/client.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { Sections } from './sections.tsx'
import styles from './shell.module.css'

const wording = {
  more: { ja: (limit: number) => `${limit}以上`, en: (limit: number) => `${limit}+` },
} as const

/** More than this many are not counted. */
const countLimit = 1000

export function useViews() {
  return useQuery({ queryKey: ['ticket-views'], queryFn: () => bodyOf(api.GET('/api/v1/ticket-views')) })
}

/** The desk's queues with how many tickets wait in each. */
export function Sidebar() {
  const { language } = useLanguage()
  const words = useWords(wording)
  const { data, error, refetch } = useViews()
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />
  return (
    <>
      {data?.items.map(({ code, label, count }) => (
        <Link
          key={code}
          to="/tickets"
          search={{ view: code }}
          activeOptions={{ exact: false, includeSearch: true, explicitUndefined: false }}
          activeProps={{ 'aria-current': 'page' }}
          className={styles.view ?? ''}
        >
          <span>{label[language]}</span>
          <span className={`${styles.count} ${code === 'overdue' && count > 0 ? styles.alarming : ''}`}>
            {count > countLimit ? words.more(countLimit) : count}
          </span>
        </Link>
      ))}
      <Sections />
    </>
  )
}
