import { ActButton } from '../keys/act-button.tsx'
import type { Command } from '../keys/keys-provider.tsx'

const wording = { more: { ja: 'さらに表示', en: 'Show more' } } as const

interface ShowMoreProps {
  /** What `useInfiniteQuery` says of the list. */
  readonly list: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    fetchNextPage(): Promise<unknown>
  }
  /** What it says instead of “Show more”. */
  readonly label?: Command['name']
}

/** Goes on with a list that has more than is shown; nothing when it has not. */
export function ShowMore({ list: { hasNextPage, isFetchingNextPage, fetchNextPage }, label }: ShowMoreProps) {
  if (!hasNextPage) return null
  return (
    <ActButton
      name={label ?? wording.more}
      size="compact-sm"
      variant="default"
      my="xs"
      loading={isFetchingNextPage}
      act={() => void fetchNextPage()}
    />
  )
}
