import { Loader } from '@mantine/core'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { ShowMore } from '../parts/show-more.tsx'
import { EnquiryTile } from './enquiry-tile.tsx'
import { useColumn, type Column } from './use-column.ts'
import styles from './board.module.css'

const wording = {
  waiting: { ja: '回答待ち', en: 'Waiting for an answer' },
  asked: { ja: '質問あり', en: 'Asked' },
  accepted: { ja: '受諾・同意待ち', en: 'Accepted, consent asked for' },
  introduced: { ja: '引き合わせ済み', en: 'Introduced' },
  ended: { ja: '終了', en: 'Ended' },
  none: { ja: '打診はありません。', en: 'No enquiries.' },
  count: {
    ja: (count: number, hasMore: boolean) => `${grouped(count)}件${hasMore ? '以上' : ''}`,
    en: (count: number, hasMore: boolean) => `${grouped(count)}${hasMore ? '+' : ''}`,
  },
} as const

export function BoardColumn({ column, of }: { column: Column; of: 'mine' | undefined }) {
  const words = useWords(wording)
  const list = useColumn(column, of)
  const { data, error, refetch } = list
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const heading = `column-${column.name}`
  return (
    <section className={styles.column} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {words[column.name]} {data && <span className={styles.count}>{words.count(items.length, list.hasNextPage)}</span>}
      </h2>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <Loader size="sm" />}
      {data && items.length === 0 && <p className={styles.none}>{words.none}</p>}
      <ul className={styles.tiles}>
        {items.map((enquiry) => (
          <li key={enquiry.id}>
            <EnquiryTile enquiry={enquiry} />
          </li>
        ))}
      </ul>
      <ShowMore list={list} />
    </section>
  )
}
