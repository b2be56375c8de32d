import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, bodyOf } from '../api/client.ts'
import type { Run } from './use-runs.ts'

/** A criterion of the company that can be weighed. */
export type Weighed = Exclude<Run['weights'][number]['criterion'], 'unspecified'>

/** Raw weights by criterion, as far as they differ from what the company stated. */
export interface GivenWeights {
  readonly company: Readonly<Partial<Record<Weighed, number>>>
  readonly municipality: Readonly<Record<string, number>>
}

const untilStillMs = 250
const candidatesAtOnce = 20

/** What a run would say with other weights; nothing is kept. Asked once the sliders rest. */
export function useWhatIf(number: string, runId: string, given: GivenWeights | undefined) {
  const [weights] = useDebouncedValue(given, untilStillMs)
  return useQuery({
    queryKey: ['what-if', number, runId, weights],
    enabled: weights !== undefined && given !== undefined,
    placeholderData: keepPreviousData,
    queryFn: () =>
      bodyOf(
        api.POST('/api/v1/tickets/{number}/matches/what-if', {
          params: { path: { number }, query: { limit: candidatesAtOnce, excluded: 0 } },
          body: { weights: { company: weights?.company ?? {}, municipality: weights?.municipality ?? {} }, runId },
        }),
      ),
  })
}
