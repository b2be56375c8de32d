import type { TaskKind } from '../catalog/task-codes.ts'
import type { Transaction } from '../db/client.ts'
import type { Actor } from '../people/actor.ts'
import { finishTasksWithin } from '../tasks/finish-tasks.ts'

/** What somebody had to see to, and has by what was done to the meeting. */
const settled = {
  held: ['meeting_host', 'meeting_unrecorded', 'meeting_missed'],
  missed: ['meeting_host', 'meeting_unrecorded'],
  cancelled: ['meeting_host', 'meeting_unrecorded'],
  /** To a time its host has. */
  moved: ['meeting_host', 'meeting_unrecorded'],
  handed_over: ['meeting_host'],
  /** An offer whose applicant has no time to pick any more. */
  needless: ['offer_unanswered'],
} as const satisfies Record<string, readonly TaskKind[]>

/**
 * Takes the task that nobody picked one of the offered times from the consultants' lists, when a ticket's applicant is offered others, or
 * meets the desk.
 */
export async function settleUnansweredOffers(tx: Transaction, actor: Actor, ticketId: string, now: Date): Promise<void> {
  await finishTasksWithin(tx, { ticketId }, { kinds: ['offer_unanswered'], doneBy: actor.kind === 'staff' ? actor.id : null, now })
}

/** Takes from the consultants' lists what an act upon a meeting has settled, within its transaction. */
export async function settleMeetingTasks(
  tx: Transaction,
  actor: Actor,
  meetingId: string,
  act: keyof typeof settled,
  now: Date,
): Promise<void> {
  await finishTasksWithin(tx, { meetingId }, { kinds: settled[act], doneBy: actor.kind === 'staff' ? actor.id : null, now })
}
