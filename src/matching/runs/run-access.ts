import type { Reader, Transaction } from '../../db/client.ts'
import { NotFound } from '../../errors.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { ticketForReading, ticketForUpdate } from '../../tickets/ticket-access.ts'
import { readTicketById, type TicketRow } from '../../tickets/update-ticket.ts'
import { type RunRow, selectRun } from './runs.store.ts'

export interface RunOfTicket {
  readonly run: RunRow
  readonly ticket: TicketRow
}

const runWord = { ja: 'マッチング結果', en: 'match run' }

async function found(reader: Reader, runId: string): Promise<{ run: RunRow; ticketNumber: string }> {
  const run = await selectRun(reader, runId)
  if (!run) throw new NotFound(runWord)
  return { run, ticketNumber: (await readTicketById(reader, run.ticketId)).number }
}

/** A run as `actor` may read it, with its ticket; of this ticket only, when its number is given. Throws NotFound, Forbidden. */
export async function runForReading(reader: Reader, actor: SignedInActor, runId: string, ofTicket?: string): Promise<RunOfTicket> {
  if (ofTicket === undefined) {
    const { run, ticketNumber } = await found(reader, runId)
    return { run, ticket: await ticketForReading(reader, actor, ticketNumber) }
  }
  const ticket = await ticketForReading(reader, actor, ofTicket)
  const run = await selectRun(reader, runId)
  if (run?.ticketId !== ticket.id) throw new NotFound(runWord)
  return { run, ticket }
}

/** A run with its ticket locked: whoever adjusts runs of one ticket does so one after the other. Throws NotFound, Forbidden. */
export async function runForUpdate(tx: Transaction, actor: SignedInActor, runId: string): Promise<RunOfTicket> {
  const { run, ticketNumber } = await found(tx, runId)
  return { run, ticket: await ticketForUpdate(tx, actor, ticketNumber) }
}
