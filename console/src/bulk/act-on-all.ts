import { ApiProblem } from '../api/api-problem.ts'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import type { Ticket } from '../tickets/use-tickets.ts'

export interface Failed {
  /** As it was seen when it was chosen. */
  readonly ticket: Ticket
  readonly error: unknown
  /** As it stands now, where somebody else was quicker; it is done to that only once whoever asks has seen it. */
  readonly now?: Ticket
}

export type Wanted = { number: string; version: number }[]
/** Asks for one act to these tickets, as they were seen. */
export type Send = (tickets: Wanted) => Promise<Schemas['BulkResult']>

/** As many as the API takes at once. */
const atOnce = 100

/** What the API answers where somebody else was quicker. */
const outrun: ReadonlySet<string> = new Set(['stale', 'already_assigned'])

/** One act to all of `tickets`: how many it was done to, and what failed. */
export async function actOnAll(tickets: readonly Ticket[], send: Send): Promise<{ done: number; failed: Failed[] }> {
  const failed: Failed[] = []
  for (let from = 0; from < tickets.length; from += atOnce) {
    const some = tickets.slice(from, from + atOnce)
    const { items } = await send(some.map(({ number, version }) => ({ number, version }))).catch((error: unknown) => {
      failed.push(...some.map((ticket) => ({ ticket, error })))
      return { items: [] }
    })
    for (const { number, problem } of items) {
      const ticket = some.find((one) => one.number === number)
      if (ticket && problem) failed.push(await describe(ticket, problem))
    }
  }
  return { done: tickets.length - failed.length, failed }
}

async function describe(
  ticket: Ticket,
  { status, code, title, errors }: NonNullable<Schemas['BulkResult']['items'][number]['problem']>,
): Promise<Failed> {
  const error = new ApiProblem(status, code, title, errors)
  if (!outrun.has(code)) return { ticket, error }
  const now = await bodyOf(api.GET('/api/v1/tickets/{number}', { params: { path: { number: ticket.number } } })).catch(() => undefined)
  return now ? { ticket, error, now } : { ticket, error }
}

/** Whether somebody else changed it since it was chosen, so that whoever asks has to look at it first. */
export function isChanged({ error }: Failed): boolean {
  return error instanceof ApiProblem && outrun.has(error.code)
}
