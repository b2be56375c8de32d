import type { components } from '../../../openapi/schema.d.ts'

type Entry = components['schemas']['TimelineEntry']

/** What is read one by one, words and what failed; or several lines of history that fold. */
export type TimelinePart =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'history'; readonly entries: readonly Entry[] }

/** Fewer lines of history than this many in a row do not fold. */
const foldedFrom = 3

/** Words people said, and what needs eyes, stand for themselves: a mail that failed, a task, a deadline that passed. */
function isRead({ message, note, from, type }: Entry): boolean {
  const isForm = from !== null && from.message !== null
  return message !== null || note !== null || isForm || ['follow_up.failed', 'task.created', 'ticket.response_overdue'].includes(type)
}

/** Folds lines of history between the words of a conversation, in the order given; nothing is lost, nothing changes its place. */
export function groupTimeline(entries: readonly Entry[]): TimelinePart[] {
  const parts: TimelinePart[] = []
  let history: Entry[] = []
  const close = () => {
    if (history.length >= foldedFrom) parts.push({ kind: 'history', entries: history })
    else parts.push(...history.map((entry) => ({ kind: 'entry' as const, entry })))
    history = []
  }
  for (const entry of entries) {
    if (!isRead(entry)) {
      history.push(entry)
      continue
    }
    close()
    parts.push({ kind: 'entry', entry })
  }
  close()
  return parts
}
