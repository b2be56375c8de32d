import { useQueryClient, type Query, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useStaff } from '../parts/use-staff.ts'
import { useSignedOut } from '../session/signed-out.ts'
import { useMe } from '../session/use-session.ts'
import { readTailsAnew } from '../tickets/use-tickets.ts'
import { listenToFeed } from './feed.ts'
import type { Told } from './told.ts'

/** Milliseconds in which what happened is gathered before anything is read anew. */
const gatheredFor = 400

/** Milliseconds after which the workers have said whom it concerns. */
const saidAfter = 2500

/** Of the tickets that are shown: these queries ask for nothing as long as the feed tells. */
function readWhoIsThere(queries: QueryClient): void {
  for (const query of queries.getQueryCache().findAll({ queryKey: ['presence'] }))
    if (query.getObserversCount() > 0) void query.fetch().catch(() => undefined)
}

/** What changes an organisation, or who is known at it; these events name their ticket at most, not the others that show it. */
const ofOrganizations = /^(?:company|profile|contact|proposal|access_link)\./u

/** What was refused is asked for again by itself, and comes sooner than if each event began it anew. */
const isTriedAgain = ({ state }: Query): boolean => state.fetchStatus === 'fetching' && state.fetchFailureCount > 0

/** Reads anew what the screen shows when it has changed, whoever changed it and wherever. */
export function LiveUpdates() {
  const queries = useQueryClient()
  const me = useMe()
  const isOver = useSignedOut()
  const isSignedIn = me !== undefined && !isOver
  // Whoever is told of is told by name, whichever ticket is opened.
  useStaff()
  useEffect(() => {
    if (!isSignedIn) return undefined
    const changed = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    let later: ReturnType<typeof setTimeout> | undefined
    let heardSince = false
    let isOrganizationChanged = false
    const readConcerns = () => {
      later = heardSince ? setTimeout(readConcerns, saidAfter) : undefined
      heardSince = false
      void queries.invalidateQueries({ queryKey: ['notifications'] })
    }
    const readAnew = () => {
      timer = undefined
      const numbers = new Set(changed)
      changed.clear()
      const isAbout = (key: readonly unknown[]) => key.some((part) => typeof part === 'string' && numbers.has(part))
      void queries.invalidateQueries({ predicate: ({ queryKey }) => isAbout(queryKey) && queryKey[0] !== 'drafts' })
      for (const list of ['tickets', 'ticket-views', 'saved-views', 'tasks', 'enquiries', 'proposals'])
        void queries.invalidateQueries({ queryKey: [list] })
      void readTailsAnew(queries, numbers)
      if (!isOrganizationChanged) return
      isOrganizationChanged = false
      for (const key of ['organization', 'ticket']) {
        void queries.invalidateQueries({ queryKey: [key], predicate: (query) => !isTriedAgain(query) })
      }
    }
    const hear = ({ name, data }: Told) => {
      if (name === 'refetch') void queries.invalidateQueries()
      else if (name === 'asked') readWhoIsThere(queries)
      else if (name === 'presence') queries.setQueryData(['presence', data.ticket], data)
      else {
        if (data.ticket) changed.add(data.ticket.number)
        isOrganizationChanged ||= ofOrganizations.test(data.type)
        timer ??= setTimeout(readAnew, gatheredFor)
        if (later) heardSince = true
        else later = setTimeout(readConcerns, saidAfter)
      }
    }
    const leave = listenToFeed(hear)
    return () => {
      clearTimeout(timer)
      clearTimeout(later)
      leave()
    }
  }, [queries, isSignedIn])
  return null
}
