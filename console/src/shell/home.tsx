import { Navigate } from '@tanstack/react-router'
import { useMe } from '../session/use-session.ts'

/** Leads everyone to the screen that has something for them: their tickets, the running of the desk, what is on record. */
export function Home() {
  const me = useMe()
  if (!me) return null
  if (me.role === 'administrator') return <Navigate to="/queue" replace />
  if (me.role === 'auditor') return <Navigate to="/audit" replace />
  return <Navigate to="/tickets" search={{ view: 'mine' }} replace />
}
