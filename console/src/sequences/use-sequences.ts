import { useQuery } from '@tanstack/react-query'
import { api, bodyOf, type Schemas } from '../api/client.ts'

export type Sequence = Schemas['Sequence']
export type Step = Schemas['SequenceStep']
/** How a kind of mail may be used in a sequence. */
export type KindRule = Sequence['may']['send'][number]

/** All sequences as they are now. */
export function useSequences() {
  return useQuery({ queryKey: ['sequences'], queryFn: () => bodyOf(api.GET('/api/v1/sequences')) })
}

/** One with all its versions. */
export function useSequenceVersions(code: string) {
  return useQuery({
    queryKey: ['sequences', code],
    queryFn: () => bodyOf(api.GET('/api/v1/sequences/{code}', { params: { path: { code } } })),
  })
}
