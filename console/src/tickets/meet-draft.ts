import type { QueryClient } from '@tanstack/react-query'
import type { Schemas } from '../api/client.ts'

interface Meeting {
  readonly queries: QueryClient
  readonly number: string
  readonly kind: 'note' | 'reply'
  /** What stands there. */
  readonly drafts: Schemas['Drafts']
  /** What is written here. */
  readonly words: { readonly body: string }
  /** What was sent to be kept before, unanswered: it may have come through. */
  readonly tried: { readonly body: string } | undefined
  readonly writeOver: () => void
  /** What is written here waits until its writer has chosen. */
  readonly holdBack: () => void
}

/**
 * What becomes of words that could not be kept, because others stand there since, of another window of their writer's: nothing is asked
 * where these say the others as well; otherwise both are shown.
 */
export function meetDraft({ queries, number, kind, drafts, words, tried, writeOver, holdBack }: Meeting): void {
  const theirs = drafts[kind]
  // Thrown away here, or sent: what was written elsewhere stays, and is there when the ticket is opened next.
  if (words.body === '') {
    queries.setQueryData(['drafts', number], drafts)
    queries.setQueryData(['draft-elsewhere', number, kind], null)
  } else if (!theirs || theirs.body === tried?.body || words.body.includes(theirs.body.trim())) {
    queries.setQueryData(['draft-elsewhere', number, kind], null)
    writeOver()
  } else {
    holdBack()
    queries.setQueryData(['draft-elsewhere', number, kind], theirs)
  }
}
