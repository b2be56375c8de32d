import { Navigate, useLocation } from '@tanstack/react-router'
import { useAwaitsOperations, useOperations } from '../session/use-operations.ts'
import { useMe } from '../session/use-session.ts'

/** Leads everyone to the screen that has something for them: their tickets, the running of the desk, what is on record. */
export function Home() {
  const me = useMe()
  const can = useOperations()
  const isAwaited = useAwaitsOperations()
  const { pathname } = useLocation()
  // Whoever has chosen something else already, which has still to be loaded, is led nowhere.
  if (!me || isAwaited || pathname !== '/') return null
  if (!me.carriesTickets && can('retryJob')) return <Navigate to="/queue" replace />
  if (!me.carriesTickets && can('listAudit')) return <Navigate to="/audit" replace />
  return <Navigate to="/tickets" search={{ view: 'mine' }} replace />
}
