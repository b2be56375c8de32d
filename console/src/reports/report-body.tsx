import { Loader, Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayExactly } from '../parts/instant.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import styles from './reports.module.css'

const wording = {
  none: {
    ja: 'この条件に当てはまる相談案件はありません。年度や絞り込みを変えてお試しください。',
    en: 'No ticket was received that this asks for. Try another fiscal year or fewer conditions.',
  },
  readAt: { ja: '集計日時', en: 'Counted' },
} as const

interface ReportBodyProps<Report> {
  readonly asked: Pick<UseQueryResult<Report>, 'data' | 'error' | 'refetch' | 'isPending'>
  readonly isEmpty: (report: Report) => boolean
  /** What its figures mean. */
  readonly notes: readonly string[]
  readonly children: (report: Report) => ReactNode
}

/** A report once it has come: what it shows, what its figures mean, when they were counted. */
export function ReportBody<Report extends { readAt: string }>({ asked, isEmpty, notes, children }: ReportBodyProps<Report>) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const { data, error, refetch, isPending } = asked
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />
  if (isPending || !data) return <Loader />
  if (isEmpty(data)) return <Text>{words.none}</Text>
  return (
    <>
      {children(data)}
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        <li>
          {words.readAt} <time dateTime={data.readAt}>{sayExactly(data.readAt, language)}</time>
        </li>
      </ul>
    </>
  )
}
