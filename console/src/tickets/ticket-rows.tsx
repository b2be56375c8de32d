import type { VirtualItem } from '@tanstack/react-virtual'
import { SelectBox } from '../bulk/select-box.tsx'
import type { Selection } from '../bulk/use-selection.ts'
import { lineCalled } from '../focus/use-one-stop.ts'
import { TicketRow } from './ticket-row.tsx'
import type { Ticket } from './use-tickets.ts'
import bulk from '../bulk/bulk.module.css'

interface TicketRowsProps {
  readonly tickets: readonly Ticket[]
  /** The rows in sight, of a list as high as `height` pixels. */
  readonly shown: readonly VirtualItem[]
  readonly height: number
  readonly open: string | undefined
  /** The one of them that Tab leads to. */
  readonly stop: number
  readonly isCompact: boolean
  readonly selection: Selection
}

/** A list as rows without columns: only those in sight are there. */
export function TicketRows({ tickets, shown, height, open, stop, isCompact, selection }: TicketRowsProps) {
  return (
    <ul style={{ height, position: 'relative', margin: 0, padding: 0, listStyle: 'none' }}>
      {shown.map(({ key, index, start, size }) => {
        const ticket = tickets[index]
        return (
          ticket && (
            <li
              key={key}
              {...lineCalled(ticket.number)}
              className={bulk.row}
              style={{ position: 'absolute', insetInline: 0, height: size, transform: `translateY(${String(start)}px)` }}
            >
              {(selection.offers(ticket) || selection.has(ticket.number)) && <SelectBox ticket={ticket} selection={selection} />}
              <TicketRow ticket={ticket} isOpen={ticket.number === open} isStop={index === stop} isCompact={isCompact} />
            </li>
          )
        )
      })}
    </ul>
  )
}
