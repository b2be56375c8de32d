import type { Reader } from '../db/client.ts'
import { countUnassigned, listUnassigned, listUnfinishedOf, type OwedTicket } from './week.store.ts'

export type { OwedTicket } from './week.store.ts'

/** What a member of the desk has before them. */
export interface Week {
  /** Theirs, whose response should have been given before now. */
  overdue: OwedTicket[]
  /** Theirs, whose response is due until the week ends. */
  dueThisWeek: OwedTicket[]
  /** Their others that are not finished, the soonest due first. */
  others: OwedTicket[]
  /** The first that nobody has, in the order of the queue, how many there are, and how many of those are overdue. */
  unassigned: { count: number; overdue: number; tickets: OwedTicket[] }
}

/** The week of a member of the desk, as it stands at `now`; it ends at `until`. */
export async function readWeek(
  reader: Reader,
  staffId: string,
  { now, until, limit }: { now: Date; until: Date; limit: number },
): Promise<Week> {
  const open = await listUnfinishedOf(reader, staffId)
  const due = open.filter((ticket): ticket is OwedTicket & { dueAt: Date } => ticket.dueAt !== null)
  return {
    others: open.filter(({ dueAt }) => dueAt === null || dueAt >= until),
    overdue: due.filter(({ dueAt }) => dueAt <= now),
    dueThisWeek: due.filter(({ dueAt }) => dueAt > now && dueAt < until),
    unassigned: { ...(await countUnassigned(reader, now)), tickets: await listUnassigned(reader, limit) },
  }
}
