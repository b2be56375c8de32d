import { useCallback } from 'react'
import { useOperations } from '../session/use-operations.ts'
import type { Ticket } from '../tickets/use-tickets.ts'

/** What can be done to several tickets at once: the operation, and where the API says it is legal for one. */
const acts = {
  assign: { operation: 'assignTickets', isLegal: ({ can }: Ticket) => can.assign },
  claim: { operation: 'assignTickets', isLegal: ({ can }: Ticket) => can.claim },
  wait: { operation: 'startWaitingOfTickets', isLegal: ({ can }: Ticket) => can.waitForApplicant || can.waitForThirdParty },
  stopWaiting: { operation: 'stopWaitingOfTickets', isLegal: ({ can }: Ticket) => can.stopWaiting },
  resolve: { operation: 'resolveTickets', isLegal: ({ can }: Ticket) => can.resolve },
  change: { operation: 'changeTickets', isLegal: ({ can }: Ticket) => can.change },
  note: { operation: 'addNoteToTickets', isLegal: ({ can }: Ticket) => can.note },
  pauseMails: { operation: 'pauseFollowUpsOfTickets', isLegal: ({ can }: Ticket) => can.pauseMails },
} as const

export type BulkAct = keyof typeof acts
export const bulkActs = Object.keys(acts) as BulkAct[] // the keys of the record above

/** Whether an act can be done to a ticket together with others. */
export function useBulkActs(): (act: BulkAct, ticket: Ticket) => boolean {
  const can = useOperations()
  return useCallback((act, ticket) => can(acts[act].operation) && acts[act].isLegal(ticket), [can])
}
