import type { ComponentProps } from 'react'
import { FormDialog } from '../parts/form-dialog.tsx'
import { queriesOf, type Ticket } from './use-tickets.ts'

interface TicketDialogProps extends Omit<ComponentProps<typeof FormDialog>, 'changes'> {
  readonly ticket: Ticket
}

/** A question about a ticket whose answer changes it. */
export function TicketDialog({ ticket, ...dialog }: TicketDialogProps) {
  return <FormDialog {...dialog} changes={queriesOf(ticket.number)} />
}
