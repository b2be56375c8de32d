import { useCallback, useMemo, useRef, useState } from 'react'
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
  /** What of the list can be selected at once. */
  readonly choosable: readonly Ticket[]
  /** Whether all of that, and whether any of it, is selected. */
  readonly isAll: boolean
  readonly isSome: boolean
  /** Selects all of it, or of what the list has become since. */
  readonly chooseAll: (listed?: readonly Ticket[]) => void
}

/** So many tickets are selected at once, at most: what a person can still mean, and five requests of an act. */
export const mostSelected = 500

const nothing: readonly Ticket[] = []

/** Which tickets of a list are selected, as they were seen then. `list` names the list: another one starts with nothing selected. */
export function useSelection(list: string, listed: readonly Ticket[]): Selection {
  const [kept, setKept] = useState({ list, tickets: nothing })
  const tickets = kept.list === list ? kept.tickets : nothing
  const may = useBulkActs()
  const before = useRef<string>(undefined)
  const offers = useCallback((ticket: Ticket) => bulkActs.some((act) => may(act, ticket)), [may])
  const choosable = useMemo(() => listed.filter((ticket) => offers(ticket)).slice(0, mostSelected), [listed, offers])
  const chosen = useMemo(() => new Set(tickets.map(({ number }) => number)), [tickets])
  const has = useCallback((number: string) => chosen.has(number), [chosen])
  // The same as long as nothing of it changes, so that opening a ticket draws no select box anew.
  return useMemo(() => {
    const setTickets = (selected: readonly Ticket[]) => setKept({ list, tickets: selected })
    const isChosen = ({ number }: Ticket) => has(number)
    return {
      tickets,
      has,
      offers,
      choose: (ticket, isRange) => {
        const from = isRange ? listed.findIndex(({ number }) => number === before.current) : -1
        const to = listed.findIndex(({ number }) => number === ticket.number)
        const meant = from < 0 ? [ticket] : listed.slice(Math.min(from, to), Math.max(from, to) + 1).filter((one) => offers(one))
        const others = tickets.filter(({ number }) => !meant.some((one) => one.number === number))
        setTickets(has(ticket.number) ? others : [...others, ...meant])
        before.current = ticket.number
      },
      replace: setTickets,
      choosable,
      isAll: choosable.length > 0 && choosable.every(isChosen),
      isSome: choosable.some(isChosen),
      chooseAll: (all = listed) => setTickets(all.filter((ticket) => offers(ticket)).slice(0, mostSelected)),
    }
  }, [list, listed, tickets, has, offers, choosable])
}
