import { Suspense } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { useTimeline } from '../tickets/use-timeline.ts'
import type { Ticket } from '../tickets/use-tickets.ts'

const RelatedList = lazy(() => import('./related-list.tsx').then((module) => ({ default: module.RelatedList })))

/** Tickets this one is related to; nothing when there are none. They come with the timeline, so that opening a ticket asks for no more. */
export function RelatedTickets({ ticket }: { ticket: Ticket }) {
  const { data } = useTimeline(ticket.number)
  const relations = data?.pages[0]?.relations ?? []
  if (relations.length === 0) return null
  return (
    <Suspense>
      <RelatedList ticket={ticket} relations={relations} />
    </Suspense>
  )
}
