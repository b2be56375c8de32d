import { useCallback, useRef, useState } from 'react'
import { bulkActs, useBulkActs } from './bulk-acts.ts'
import type { Ticket } from '../tickets/use-tickets.ts'

export interface Selection {
  /** The tickets selected, in the order they were; also those that have left the list since. */
  readonly tickets: readonly Ticket[]
  readonly has: (number: string) => boolean
  /** Whether there is anything to do with a ticket together with others. */
  readonly offers: (ticket: Ticket) => boolean
  /** Selects a ticket or no more; with a range also all that lie between it and the one chosen before. */
  readonly choose: (ticket: Ticket, isRange: boolean) => void
  readonly replace: (tickets: readonly Ticket[]) => void
}

const nothing: readonly Ticket[] = []

/** Which tickets of a list are selected, as they were seen then. `list` names the list: another one starts with nothing selected. */
export function useSelection(list: string, listed: readonly Ticket[]): Selection {
  const [kept, setKept] = useState({ list, tickets: nothing })
  const tickets = kept.list === list ? kept.tickets : nothing
  const setTickets = (chosen: readonly Ticket[]) => setKept({ list, tickets: chosen })
  const may = useBulkActs()
  const before = useRef<string>(undefined)
  const has = useCallback((number: string) => tickets.some((ticket) => ticket.number === number), [tickets])
  const offers = (ticket: Ticket) => bulkActs.some((act) => may(act, ticket))
  const choose = (ticket: Ticket, isRange: boolean) => {
    const from = isRange ? listed.findIndex(({ number }) => number === before.current) : -1
    const to = listed.findIndex(({ number }) => number === ticket.number)
    const meant = from < 0 ? [ticket] : listed.slice(Math.min(from, to), Math.max(from, to) + 1).filter((one) => offers(one))
    const others = tickets.filter(({ number }) => !meant.some((one) => one.number === number))
    setTickets(has(ticket.number) ? others : [...others, ...meant])
    before.current = ticket.number
  }
  return { tickets, has, offers, choose, replace: setTickets }
}
