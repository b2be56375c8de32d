import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { isSessionOver, useSignedOut } from '../session/signed-out.ts'
import { useMe } from '../session/use-session.ts'
import { useOperations } from '../session/use-operations.ts'

export type Doing = Schemas['Presence']['people'][number]['doing']
/** What one says of oneself; of a reply that is about to go the desk's server knows. */
type Stated = Exclude<Doing, 'sending'>

/**
 * Milliseconds: whoever only passes by is not there, unless they write; who stays says so before the twenty seconds it counts for are over.
 * Others read of it within two seconds, the way there and back among them.
 */
const arrivesAfter = 1000
const renewedEvery = 12_000
/** Within these the next ticket says which was left. */
const leftAfter = 2500

/** Presence is a courtesy: when it cannot be told, work goes on. */
function state(number: string, doing: Stated, left?: string): void {
  const body = { doing, ...(left !== undefined && { left }) }
  void api.PUT('/api/v1/tickets/{number}/presence', { params: { path: { number } }, body }).catch(() => undefined)
}

/** The ticket that was left just now, which the next one tells with its own; by itself when there is none. */
let leaving: { readonly number: string; readonly timer: ReturnType<typeof setTimeout> } | undefined

function arrive(number: string, doing: Stated): void {
  clearTimeout(leaving?.timer)
  state(number, doing, leaving?.number)
  leaving = undefined
}

function leave(number: string): void {
  const timer = setTimeout(() => {
    leaving = undefined
    if (isSessionOver()) return
    void api.DELETE('/api/v1/tickets/{number}/presence', { params: { path: { number } } }).catch(() => undefined)
  }, leftAfter)
  leaving = { number, timer }
}

/** Says what one does at a ticket as long as it is shown, and tells who of the others is there, too. */
export function usePresence(number: string, doing: Stated): Schemas['Presence']['people'] {
  const me = useMe()
  const mayState = useOperations()('statePresence')
  const isOver = useSignedOut()
  const canState = mayState && !isOver
  const latest = useRef(doing)
  const isThere = useRef(false)
  const arriveNow = useRef<() => void>(undefined)
  latest.current = doing
  useEffect(() => {
    if (!canState) return undefined
    let renewing: ReturnType<typeof setInterval> | undefined
    arriveNow.current = () => {
      clearTimeout(arriving)
      isThere.current = true
      arrive(number, latest.current)
      renewing = setInterval(() => state(number, latest.current), renewedEvery)
    }
    const arriving = setTimeout(arriveNow.current, arrivesAfter)
    return () => {
      clearTimeout(arriving)
      arriveNow.current = undefined
      clearInterval(renewing)
      // After the session nobody can be told; who is not there any more goes unsaid after twenty seconds.
      if (isThere.current && !isSessionOver()) leave(number)
      isThere.current = false
    }
  }, [number, canState])
  useEffect(() => {
    if (isThere.current) state(number, doing)
    else if (doing !== 'reading') arriveNow.current?.()
  }, [number, doing])
  // Never asked for: the feed tells who is there on opening and at each change, and writes it into this query's cache.
  const { data } = useQuery<Schemas['Presence']>({
    queryKey: ['presence', number],
    queryFn: () => bodyOf(api.GET('/api/v1/tickets/{number}/presence', { params: { path: { number } } })),
    enabled: false,
  })
  return data?.people.filter(({ staffId }) => staffId !== me?.id) ?? []
}
