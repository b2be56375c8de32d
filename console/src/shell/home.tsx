import { Navigate } from '@tanstack/react-router'
import { useAwaitsOperations, useOperations } from '../session/use-operations.ts'
import { useMe } from '../session/use-session.ts'

/** Leads everyone to the screen that has something for them: their tickets, the running of the desk, what is on record. */
export function Home() {
  const me = useMe()
  const can = useOperations()
  const isAwaited = useAwaitsOperations()
  if (!me || isAwaited) return null
  if (!me.carriesTickets && can('retryJob')) return <Navigate to="/queue" replace />
  if (!me.carriesTickets && can('listAudit')) return <Navigate to="/audit" replace />
  return <Navigate to="/tickets" search={{ view: 'mine' }} replace />
}
