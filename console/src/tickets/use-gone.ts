import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { DraftKind } from './use-drafts.ts'

type LetGo = (kind: DraftKind) => void

/** By ticket: where its words stand now. Whoever sent them may have left the ticket since, and come back. */
const shown = new Map<string, LetGo>()

/** Lets go of what was written of a ticket where it stands by then, and here where it stands nowhere. */
export function useGone(number: string, letGo: LetGo): LetGo {
  const latest = useRef(letGo)
  useLayoutEffect(() => {
    latest.current = letGo
  })
  useEffect(() => {
    const here: LetGo = (kind) => latest.current(kind)
    shown.set(number, here)
    return () => {
      if (shown.get(number) === here) shown.delete(number)
    }
  }, [number])
  return useCallback((kind) => (shown.get(number) ?? latest.current)(kind), [number])
}
