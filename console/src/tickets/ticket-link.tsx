import { Link, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'

interface TicketLinkProps {
  readonly number: string
  readonly isOpen: boolean
  readonly className: string | undefined
  readonly children: ReactNode
}

/** Leads from a list to a ticket of it. What it shows is asked for when it is pressed upon: a hand takes a while to let go. */
export function TicketLink({ number, isOpen, className = '', children }: TicketLinkProps) {
  const router = useRouter()
  return (
    <Link
      to="/tickets/$number"
      data-place={`row ${number}`}
      params={{ number }}
      search={(kept) => kept}
      className={className}
      onPointerDown={() => void router.preloadRoute({ to: '/tickets/$number', params: { number }, search: (kept) => kept })}
      {...(isOpen && { 'aria-current': 'true' as const })}
    >
      {children}
    </Link>
  )
}
