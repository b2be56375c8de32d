import { VisuallyHidden } from '@mantine/core'
import type { VirtualItem } from '@tanstack/react-virtual'
import type { CSSProperties } from 'react'
import { SelectBox } from '../bulk/select-box.tsx'
import type { Selection } from '../bulk/use-selection.ts'
import { lineCalled } from '../focus/use-one-stop.ts'
import { useWords } from '../language/language.tsx'
import type { ListQuery } from '../saved-views/saved-query.ts'
import { TicketLink } from '../tickets/ticket-link.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { ColumnHead } from './column-head.tsx'
import { layOut, type Column } from './columns.ts'
import { TicketCell } from './ticket-cell.tsx'
import styles from './list-columns.module.css'

const wording = { label: { ja: '案件', en: 'Tickets' }, select: { ja: '選択', en: 'Select' } } as const

interface TicketTableProps {
  readonly tickets: readonly Ticket[]
  readonly columns: readonly Column[]
  readonly sort: ListQuery['sort']
  /** The rows in sight, of a list as high as `height` pixels. */
  readonly shown: readonly VirtualItem[]
  readonly height: number
  /** Whether more tickets follow than are here. */
  readonly goesOn: boolean
  readonly open: string | undefined
  /** The one of them that Tab leads to. */
  readonly stop: number
  readonly selection: Selection
}

/** A list as a table: only rows in sight are there, and each says which one it is. */
export function TicketTable({ tickets, columns, sort, shown, height, goesOn, open, stop, selection }: TicketTableProps) {
  const words = useWords(wording)
  const { template, width } = layOut(columns)
  // The name leads to the ticket; where it is not shown, whatever stands first.
  const leading = columns.includes('applicant') ? 'applicant' : columns[0]
  return (
    <div
      role="grid"
      aria-multiselectable
      aria-label={words.label}
      aria-rowcount={goesOn ? -1 : tickets.length + 1}
      className={styles.table}
      style={{ minWidth: width, '--columns': template } as CSSProperties /* React's type knows no variables of our own */}
    >
      <div role="rowgroup" className={styles.headGroup}>
        <div role="row" aria-rowindex={1} className={styles.row}>
          <span role="columnheader" className={styles.head}>
            <VisuallyHidden>{words.select}</VisuallyHidden>
          </span>
          {columns.map((column) => (
            <ColumnHead key={column} column={column} sort={sort} />
          ))}
        </div>
      </div>
      <div role="rowgroup" style={{ height, position: 'relative' }}>
        {shown.map(({ key, index, start, size }) => {
          const ticket = tickets[index]
          return (
            ticket && (
              <div
                key={key}
                {...lineCalled(ticket.number)}
                role="row"
                aria-selected={selection.has(ticket.number)}
                aria-rowindex={index + 2}
                className={`${styles.row} ${styles.ticket}`}
                style={{ height: size, transform: `translateY(${String(start)}px)` }}
              >
                <span role="gridcell" className={styles.select}>
                  {(selection.offers(ticket) || selection.has(ticket.number)) && <SelectBox ticket={ticket} selection={selection} />}
                </span>
                {columns.map((column) => (
                  <span key={column} role="gridcell" className={styles.cell}>
                    {column === leading ? (
                      <TicketLink number={ticket.number} isOpen={ticket.number === open} isStop={index === stop} className={styles.lead}>
                        <TicketCell column={column} ticket={ticket} />
                      </TicketLink>
                    ) : (
                      <TicketCell column={column} ticket={ticket} />
                    )}
                  </span>
                ))}
              </div>
            )
          )
        })}
      </div>
    </div>
  )
}
