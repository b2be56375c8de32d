import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { useMe } from '../session/use-session.ts'
import { useViews } from '../shell/use-views.ts'
import type { TicketSearch } from './ticket-search.ts'

const wording = {
  none: { ja: 'この一覧に案件はありません。', en: 'There is nothing in this list.' },
  narrowed: {
    ja: 'この一覧に案件はありません。条件を変えるか、ほかの一覧を選んでください。',
    en: 'Nothing here. Change what it is narrowed to, or choose another list.',
  },
  mine: { ja: '担当している案件はありません。', en: 'You have no tickets.' },
  nobodys: { ja: '担当者を待っている案件もありません。', en: 'None waits for somebody to take it either.' },
  yet: {
    ja: '届いた相談が、ここに並びます。電話で受けた相談は、メニューから登録できます。',
    en: 'What is filed stands here. Calls are taken down from the menu.',
  },
  see: { ja: (count: string) => `すべての案件（${count}件）を見る`, en: (count: string) => `See all tickets (${count})` },
  take: {
    ja: (count: string) => `担当者のいない案件（${count}件）から引き受ける`,
    en: (count: string) => `Take one of those nobody has (${count})`,
  },
} as const

/** What to do where a list has no tickets: take one that nobody has, or ask for others. */
export function EmptyList({ search: { view, sort: _sort, ...filters } }: { search: TicketSearch }) {
  const words = useWords(wording)
  const views = useViews()
  const me = useMe()
  const isNarrowed = Object.keys(filters).length > 0
  const countOf = (wanted: string) => views.data?.items.find(({ code }) => code === wanted)?.count
  const [unassigned, all] = [countOf('unassigned') ?? 0, countOf('all')]
  // Whoever is given no tickets can take none.
  const isMine = !isNarrowed && view === 'mine' && me?.carriesTickets !== false
  return (
    <Text p="md" c="dimmed" size="sm">
      {isNarrowed ? words.narrowed : isMine ? words.mine : words.none} {!isNarrowed && all === 0 && words.yet}
      {isMine && unassigned > 0 && (
        <Link to="/tickets" search={{ view: 'unassigned' }}>
          {words.take(grouped(unassigned))}
        </Link>
      )}
      {isMine && unassigned === 0 && all !== 0 && `${words.nobodys} `}
      {!isNarrowed && view !== 'all' && !(isMine && unassigned > 0) && all !== undefined && all > 0 && (
        <Link to="/tickets" search={{ view: 'all' }}>
          {words.see(grouped(all))}
        </Link>
      )}
    </Text>
  )
}
