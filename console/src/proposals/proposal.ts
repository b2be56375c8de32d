import type { Schemas } from '../api/client.ts'
import { useTownName } from '../parts/use-town-name.ts'

export type Proposal = Schemas['Proposal']

/** What is said of a proposed field. */
export type Verdict = 'accepted' | 'refused'

/** What was decided of a field; undefined while nothing was. */
export function verdictOf({ decision }: Proposal, field: string): Verdict | undefined {
  if (decision?.accepted.includes(field)) return 'accepted'
  return decision?.refused.includes(field) ? 'refused' : undefined
}

/** What the organisation of a proposal is called in the console's language. */
export function useNameOfProposal({ organizationName: name, organizationRomanName: romanName }: Proposal): string {
  return useTownName()({ name, romanName })
}
