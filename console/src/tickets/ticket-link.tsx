import { Link, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { tabIndexOf } from '../focus/use-one-stop.ts'
import { leaveTicket, type PaneSearch } from './pane-search.ts'
import type { TicketSearch } from './ticket-search.ts'

interface TicketLinkProps {
  readonly number: string
  readonly isOpen: boolean
  /** Tab leads to it, out of all of the list. */
  readonly isStop: boolean
  readonly className: string | undefined
  readonly children: ReactNode
}

/** Leads from a list to a ticket of it. What it shows is asked for when it is pressed upon: a hand takes a while to let go. */
export function TicketLink({ number, isOpen, isStop, className = '', children }: TicketLinkProps) {
  const router = useRouter()
  const search = (kept: TicketSearch & PaneSearch) => (isOpen ? kept : leaveTicket(kept))
  // What does not come through now is asked for again, and said, when it is opened.
  const foretell = () => void router.preloadRoute({ to: '/tickets/$number', params: { number }, search }).catch(() => undefined)
  return (
    <Link
      to="/tickets/$number"
      data-place={`row ${number}`}
      tabIndex={tabIndexOf(isStop)}
      params={{ number }}
      search={search}
      className={className}
      onPointerDown={foretell}
      {...(isOpen && { 'aria-current': 'true' as const })}
    >
      {children}
    </Link>
  )
}
