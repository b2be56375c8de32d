import type { Deps } from '../deps.ts'
import { DeskError } from '../errors.ts'
import { etagOf } from '../http/preconditions.ts'
import { faultOf } from '../log/fault.ts'

export interface WantedTicket {
  number: string
  /** As its sender saw it; without one the act does not ask which it is. */
  version?: number | undefined
}

export interface TicketOutcome {
  number: string
  /** Why it was not done; undefined: it was. */
  error: unknown
}

/**
 * Does one act to several tickets, one after the other, each in the transaction of its verb: what is refused for one keeps the others
 * from nothing, and nothing is half-done. `act` gets the ticket's number and, where its sender named a version, what stands for it.
 */
export async function eachTicket(
  { log }: Pick<Deps, 'log'>,
  wanted: readonly WantedTicket[],
  act: (number: string, ifMatch: string | undefined) => Promise<unknown>,
): Promise<TicketOutcome[]> {
  const outcomes: TicketOutcome[] = []
  for (const { number, version } of wanted) {
    try {
      // One after the other: a hundred at once would take every connection.
      await act(number, version === undefined ? undefined : etagOf(version))
      outcomes.push({ number, error: undefined })
    } catch (error) {
      // What was done before it stands, so the answer says of each what happened, whatever went wrong.
      if (!(error instanceof DeskError)) log.error({ fault: faultOf(error) }, 'one of several tickets was left as it is')
      outcomes.push({ number, error })
    }
  }
  return outcomes
}
