import type { Schemas } from '../api/client.ts'

export type Proposal = Schemas['Proposal']

/** What is said of a proposed field. */
export type Verdict = 'accepted' | 'refused'

/** What was decided of a field; undefined while nothing was. */
export function verdictOf({ decision }: Proposal, field: string): Verdict | undefined {
  if (decision?.accepted.includes(field)) return 'accepted'
  return decision?.refused.includes(field) ? 'refused' : undefined
}
