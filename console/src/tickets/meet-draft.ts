import type { QueryClient } from '@tanstack/react-query'
import type { Schemas } from '../api/client.ts'

type DraftKind = Exclude<keyof Schemas['Drafts'], 'files'>

/** A note has no subject. */
interface Words {
  readonly subject?: string
  readonly body: string
}

const saysSubject = ({ subject = '' }: Words, theirs: Words) => subject === theirs.subject
const wasTried = (tried: Words | undefined, theirs: Words) =>
  tried !== undefined && tried.body === theirs.body && saysSubject(tried, theirs)
const saysAll = (words: Words, theirs: Words) => saysSubject(words, theirs) && words.body.includes(theirs.body.trim())

interface Meeting {
  readonly queries: QueryClient
  readonly number: string
  readonly kind: DraftKind
  /** What is written here; nothing when it was sent, or thrown away. */
  readonly words: Words | undefined
  /** What was sent to be kept before, unanswered: it may have come through. */
  readonly tried: Words | undefined
  /** Whether there are newer words here. */
  readonly isPast: () => boolean
  readonly readDrafts: (number: string) => Promise<Schemas['Drafts']>
  readonly noteSeen: (number: string, kind: DraftKind, draft: Schemas['Draft'] | null) => void
  /** Sends what is written here to be kept again. */
  readonly keep: () => void
  /** What is written here waits until its writer has chosen. */
  readonly holdBack: () => void
}

/**
 * What becomes of words that could not be kept, because others stand there since, of another window of their writer's: nothing is asked
 * where these say the others as well; otherwise both are shown.
 */
export async function meetDraft({
  queries,
  number,
  kind,
  words,
  tried,
  isPast,
  readDrafts,
  noteSeen,
  keep,
  holdBack,
}: Meeting): Promise<void> {
  const drafts = await readDrafts(number)
  if (isPast()) return
  const theirs = drafts[kind]
  // What was written elsewhere stays, and is there when the ticket is opened next.
  if (!words) {
    queries.setQueryData(['drafts', number], drafts)
    queries.setQueryData(['draft-elsewhere', number, kind], null)
  } else if (!theirs || wasTried(tried, theirs) || saysAll(words, theirs)) {
    queries.setQueryData(['draft-elsewhere', number, kind], null)
    noteSeen(number, kind, theirs)
    keep()
  } else {
    holdBack()
    queries.setQueryData(['draft-elsewhere', number, kind], theirs)
  }
}
