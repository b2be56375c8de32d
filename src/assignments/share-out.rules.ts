import { chooseConsultant, type Carrier, type Place, type TicketToAssign } from './choose-consultant.rules.ts'

/** Who should take one of several tickets; null: nobody has room. */
export interface Share {
  readonly number: string
  readonly chosen: Place | null
}

/**
 * Shares the tickets of somebody who leaves them out among those who have room, one after the other as they stand: each choice counts in
 * the load of whoever has it before the next is made. Whoever leaves counts as absent, so that a substitute takes their place.
 */
export function shareOut(
  tickets: readonly (TicketToAssign & { number: string })[],
  carriers: readonly Carrier[],
  leaver: { id: string; substituteId: string | null },
): Share[] {
  let now: readonly Carrier[] = carriers.map((carrier) =>
    carrier.id === leaver.id ? { ...carrier, absent: true, substituteId: leaver.substituteId } : carrier,
  )
  return tickets.map((ticket) => {
    const { chosen } = chooseConsultant(ticket, now)
    if (chosen) now = withOneMore(now, chosen.consultantId)
    return { number: ticket.number, chosen }
  })
}

/** The carriers when `id` holds one ticket more. */
export function withOneMore(carriers: readonly Carrier[], id: string): readonly Carrier[] {
  return carriers.map((carrier) => (carrier.id === id ? { ...carrier, openLoad: carrier.openLoad + 1 } : carrier))
}
