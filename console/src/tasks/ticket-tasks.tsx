import { Suspense } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { useTimeline } from '../tickets/use-timeline.ts'
import type { Ticket } from '../tickets/use-tickets.ts'

const OpenTasks = lazy(() => import('./open-tasks.tsx').then((module) => ({ default: module.OpenTasks })))

/** What somebody has to see to on a ticket; nothing when nothing is open. It comes with the timeline, so that opening a ticket asks for no more. */
export function TicketTasks({ ticket: { number } }: { ticket: Ticket }) {
  const { data } = useTimeline(number)
  const open = data?.pages[0]?.openTasks ?? []
  if (open.length === 0) return null
  return (
    <Suspense>
      <OpenTasks tasks={open} />
    </Suspense>
  )
}
