import type { StaffRole } from '../catalog/desk-codes.ts'
import type { TaskKind } from '../catalog/task-codes.ts'
import type { Deps } from '../deps.ts'
import type { SignedInActor } from '../people/actor.ts'
import type { Reader } from '../db/client.ts'
import { ticketForReading } from '../tickets/ticket-access.ts'
import { countTaskRows, listOpenTasksAbout, listTaskRows, type TaskFilter, type TaskRow } from './tasks.store.ts'

/** Whose tasks are asked for. */
export type Whose = 'mine' | 'everyone'

interface Page {
  limit: number
  after: string | undefined
}

/** Tasks of a ticket, done ones too, in the order they were made. Errors: those of `ticketForReading`. */
export async function listTasksOfTicket({ db }: Deps, actor: SignedInActor, number: string, { limit, after }: Page): Promise<TaskRow[]> {
  const ticket = await ticketForReading(db, actor, number)
  return listTaskRows(db, { ticketId: ticket.id, open: false }, limit, after)
}

/** Up to `limit` tasks of a ticket still to be seen to, in the order they were made. Errors as above. */
export async function listOpenTasksOfTicket({ db }: Deps, actor: SignedInActor, number: string, limit: number): Promise<TaskRow[]> {
  const ticket = await ticketForReading(db, actor, number)
  return listTaskRows(db, { ticketId: ticket.id, open: true }, limit)
}

/** Whether a task of one of these kinds is still to be seen to on a ticket. */
export async function hasOpenTask(reader: Reader, ticketId: string, kinds: readonly TaskKind[]): Promise<boolean> {
  return (await listOpenTasksAbout(reader, { ticketId }, kinds)).length > 0
}

/** More than anybody has to see to at once. */
const ownAtMost = 1000

/**
 * What is still to be seen to of the tickets a member of the desk has, for a supervisor of those nobody has, too, in the order it was made.
 */
export async function readOwnTasks(
  reader: Reader,
  { id, role }: { id: string; role: StaffRole },
): Promise<{ kind: TaskRow['kind']; ticketNumber: string }[]> {
  const rows = await listTaskRows(reader, { assigneeIds: [id], forSupervisors: role === 'supervisor', open: true }, ownAtMost)
  return rows.flatMap(({ kind, ticketNumber }) => (ticketNumber === null ? [] : [{ kind, ticketNumber }]))
}

/**
 * Tasks still to be seen to: those of tickets the actor, or somebody they stand in for, has, and for supervisors those of no ticket, of
 * tickets nobody has, and wishes to be forgotten, which they settle; or `everyone`'s.
 */
export function listOpenTasks({ db }: Deps, actor: SignedInActor, of: Whose, { limit, after }: Page): Promise<TaskRow[]> {
  return listTaskRows(db, openOf(actor, of), limit, after)
}

/** How many they are; counts no further than `limit`. */
export function countOpenTasks({ db }: Deps, actor: SignedInActor, of: Whose, limit: number): Promise<number> {
  return countTaskRows(db, openOf(actor, of), limit)
}

function openOf(actor: SignedInActor, of: Whose): TaskFilter {
  const own = [actor.id, ...(actor.kind === 'staff' ? actor.substituteFor : [])]
  return { open: true, ...(of === 'mine' && { assigneeIds: own, forSupervisors: actor.role === 'supervisor' }) }
}
