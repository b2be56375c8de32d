import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { useMe } from '../session/use-session.ts'
import { useOperations } from '../session/use-operations.ts'

export type Doing = Schemas['Presence']['people'][number]['doing']

/** Milliseconds: whoever only passes by is not there; who stays says so before the twenty seconds it counts for are over. */
const arrivesAfter = 1500
const renewedEvery = 12_000

/** Says what one does at a ticket as long as it is shown, and tells who of the others is there, too. */
export function usePresence(number: string, doing: Doing): Schemas['Presence']['people'] {
  const me = useMe()
  const canState = useOperations()('statePresence')
  useEffect(() => {
    if (!canState) return undefined
    const path = { params: { path: { number } } }
    // Presence is a courtesy: when it cannot be told, work goes on.
    const state = () => void api.PUT('/api/v1/tickets/{number}/presence', { ...path, body: { doing } }).catch(() => undefined)
    let renewing: ReturnType<typeof setInterval> | undefined
    const arriving = setTimeout(() => {
      state()
      renewing = setInterval(state, renewedEvery)
    }, arrivesAfter)
    return () => {
      clearTimeout(arriving)
      if (renewing === undefined) return
      clearInterval(renewing)
      void api.DELETE('/api/v1/tickets/{number}/presence', path).catch(() => undefined)
    }
  }, [number, doing, canState])
  // Never asked for: the feed tells who is there on opening and at each change, and writes it into this query's cache.
  const { data } = useQuery<Schemas['Presence']>({
    queryKey: ['presence', number],
    queryFn: () => bodyOf(api.GET('/api/v1/tickets/{number}/presence', { params: { path: { number } } })),
    enabled: false,
  })
  return data?.people.filter(({ staffId }) => staffId !== me?.id) ?? []
}
