import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { MatchingSearch } from './matching-search.ts'

/** A shortlist takes so many. */
export const picksAtMost = 10

type Change = { readonly [Key in keyof MatchingSearch]: MatchingSearch[Key] | undefined }

interface MatchingAddress extends MatchingSearch {
  /** Leads elsewhere within the matching of this ticket; undefined takes away. */
  readonly go: (change: Change, how?: { replace: boolean }) => void
}

export function useMatchingAddress(): MatchingAddress {
  const search: MatchingSearch = useSearch({ from: '/tickets/$number' })
  const navigate = useNavigate()
  const go = useCallback(
    (change: Change, { replace } = { replace: false }) =>
      void navigate({
        to: '.',
        replace,
        search: (kept) => Object.fromEntries(Object.entries({ ...kept, ...change }).filter(([, value]) => value !== undefined)),
      }),
    [navigate],
  )
  return { ...search, go }
}

interface Picks {
  /** Codes, in the order they were chosen. */
  readonly picks: readonly string[]
  readonly toggle: (code: string) => void
  readonly clear: () => void
}

/** The municipalities chosen out of a run, for comparing and for a shortlist. */
export function usePicks(runId: string): Picks {
  const { run, picks: written, go } = useMatchingAddress()
  const picks = useMemo(() => (run === runId && written !== undefined ? written.split(',') : []), [run, runId, written])
  const choose = (chosen: readonly string[]) =>
    go({ run: runId, picks: chosen.length > 0 ? chosen.join(',') : undefined }, { replace: true })
  return {
    picks,
    toggle: (code) => choose(picks.includes(code) ? picks.filter((one) => one !== code) : [...picks, code].slice(0, picksAtMost)),
    clear: () => choose([]),
  }
}
