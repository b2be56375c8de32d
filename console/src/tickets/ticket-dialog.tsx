import type { MantineSize } from '@mantine/core'
import type { ReactNode } from 'react'
import { FormDialog } from '../parts/form-dialog.tsx'
import { queriesOf, type Ticket } from './use-tickets.ts'

interface TicketDialogProps {
  readonly ticket: Ticket
  readonly title: string
  /** What its button says. */
  readonly act: string
  readonly perform: () => Promise<unknown>
  readonly close: () => void
  readonly size?: MantineSize
  readonly children: ReactNode
}

/** A question about a ticket whose answer changes it. */
export function TicketDialog({ ticket, ...dialog }: TicketDialogProps) {
  return <FormDialog {...dialog} changes={queriesOf(ticket.number)} />
}
