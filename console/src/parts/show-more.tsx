import { Button } from '@mantine/core'
import { useWords } from '../language/language.tsx'

const wording = { more: { ja: 'さらに表示', en: 'Show more' } } as const

interface ShowMoreProps {
  /** What `useInfiniteQuery` says of the list. */
  readonly list: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    fetchNextPage(): Promise<unknown>
  }
  /** What it says instead of “Show more”. */
  readonly label?: string
}

/** Goes on with a list that has more than is shown; nothing when it has not. */
export function ShowMore({ list: { hasNextPage, isFetchingNextPage, fetchNextPage }, label }: ShowMoreProps) {
  const words = useWords(wording)
  if (!hasNextPage) return null
  return (
    <Button size="compact-sm" variant="default" my="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
      {label ?? words.more}
    </Button>
  )
}
