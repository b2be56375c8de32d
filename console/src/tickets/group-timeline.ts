import type { components } from '../../../openapi/schema.d.ts'

type Entry = components['schemas']['TimelineEntry']

/** What is read one by one; or several lines of history that fold. */
export type TimelinePart =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'history'; readonly entries: readonly Entry[] }

/** Fewer lines of history than this many in a row do not fold. */
const foldedFrom = 3

/** What needs eyes: a task, a deadline that passed, a mail that failed, a reply that could not be sent. */
const alarming: ReadonlySet<string> = new Set(['follow_up.failed', 'message.held_up', 'task.created', 'ticket.response_overdue'])

/** What a case is told by: what went to whom, what they answered, what came of it. */
const milestones: ReadonlySet<string> = new Set([
  'shortlist.dispatched',
  'interest.stated',
  'enquiry.sent',
  'enquiry.accepted',
  'enquiry.declined',
  'introduction.made',
  'outcome.recorded',
  'passed_case.answered',
])

/** Words people said, milestones, and what needs eyes stand for themselves; so does a hold as long as it lasts. */
function isRead({ message, note, from, type, mail }: Entry): boolean {
  const isForm = from !== null && from.message !== null
  const isHeld = type === 'follow_up.held' && mail !== null && mail.heldFor !== null
  return message !== null || note !== null || isForm || isHeld || alarming.has(type) || milestones.has(type)
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
