import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { byCursor } from '../api/by-cursor.ts'
import { api, bodyOf, type Schemas } from '../api/client.ts'

export type RunSummary = Schemas['MatchSummary']
export type Run = Schemas['Match']
export type RankingLine = Schemas['MatchRankingLine']
export type Candidate = Schemas['MatchCandidate']
export type Side = 'company' | 'municipality'
/** How a company and a municipality suit each other, whichever of them asked. */
export type Judgement = Pick<Candidate, 'score' | 'confidence' | 'companySide' | 'municipalitySide' | 'unknowns'>
export type JudgementSummary = NonNullable<Schemas['MatchVerdict']['summary']>

const runsAtOnce = 100
/** More municipalities there are not. */
const wholeRanking = 2000
const excludedAtOnce = 100

/** The runs of a ticket, newest first. */
export function useRuns(number: string) {
  return useQuery({
    queryKey: ['runs', number],
    queryFn: () => bodyOf(api.GET('/api/v1/tickets/{number}/matches', { params: { path: { number }, query: { limit: runsAtOnce } } })),
  })
}

/** What a run says as a whole: its weights, notices, and what keeps candidates away. */
export function useRun(number: string, runId: string) {
  return useQuery({
    queryKey: ['run', runId],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/tickets/{number}/matches/{runId}', { params: { path: { number, runId }, query: { limit: 1, excluded: 0 } } }),
      ),
  })
}

/** All candidates of a run by rank, in numbers: one answer, so that the map and any order of it are there at once. */
export function useRanking(runId: string) {
  return useQuery({
    queryKey: ['ranking', runId],
    queryFn: () => bodyOf(api.GET('/api/v1/runs/{runId}/ranking', { params: { path: { runId }, query: { limit: wholeRanking } } })),
    staleTime: 60_000,
  })
}

export function useVerdict(runId: string, code: string) {
  return useQuery({
    queryKey: ['verdict', runId, code],
    queryFn: () => bodyOf(api.GET('/api/v1/runs/{runId}/candidates/{code}', { params: { path: { runId, code } } })),
    staleTime: 60_000,
  })
}

/** Two to four codes side by side. */
export function useComparison(runId: string, codes: readonly string[]) {
  const municipalities = codes.join(',')
  return useQuery({
    queryKey: ['comparison', runId, municipalities],
    enabled: codes.length >= 2,
    queryFn: () => bodyOf(api.GET('/api/v1/runs/{runId}/comparison', { params: { path: { runId }, query: { municipalities } } })),
  })
}

/** The municipalities a run ruled out, page by page. */
export function useExcluded(runId: string) {
  return useInfiniteQuery({
    queryKey: ['excluded', runId],
    ...byCursor,
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/runs/{runId}/excluded', {
          params: { path: { runId }, query: { limit: excludedAtOnce, ...(pageParam !== undefined && { cursor: pageParam }) } },
        }),
      ),
  })
}

/** The newest version of a ticket's own weights; null while the stated importances count. */
export function useNewestWeights(number: string) {
  return useQuery({
    queryKey: ['weights', number],
    queryFn: async () => {
      const { items } = await bodyOf(
        api.GET('/api/v1/tickets/{number}/match-weights', { params: { path: { number }, query: { limit: 1 } } }),
      )
      return items[0] ?? null
    },
  })
}

/** Makes what shows a run's order read it again, after a consultant changed it. */
export function useRefreshRun(runId: string): () => Promise<void> {
  const queries = useQueryClient()
  return useCallback(async () => {
    await Promise.all(
      [
        ['run', runId],
        ['ranking', runId],
        ['verdict', runId],
        ['comparison', runId],
      ].map((queryKey) => queries.invalidateQueries({ queryKey })),
    )
  }, [queries, runId])
}
