import { useState } from 'react'
import type { Proposal } from './proposal.ts'

interface Held {
  readonly proposal: Proposal
  readonly isListed: boolean
}

/** The listed proposals, and in their place those the reader is at that were decided by somebody else meanwhile. */
export function useHeldProposals(listed: readonly Proposal[], status: Proposal['status']) {
  const [held, setHeld] = useState<ReadonlyMap<string, Proposal>>(new Map())
  const missing = [...held.values()].filter((proposal) => proposal.status === status && !listed.some(({ id }) => id === proposal.id))
  const items: Held[] = [
    ...listed.map((proposal) => ({ proposal, isListed: true })),
    ...missing.map((proposal) => ({ proposal, isListed: false })),
  ]
  // Ids are in the order of filing, as the list is where there are any to decide.
  if (missing.length > 0) items.sort((one, other) => (one.proposal.id < other.proposal.id ? -1 : 1))
  const hold = (proposal: Proposal, isHeld: boolean) =>
    setHeld((before) => {
      if (isHeld && before.get(proposal.id) === proposal) return before
      const after = new Map(before)
      if (isHeld) after.set(proposal.id, proposal)
      else after.delete(proposal.id)
      return after
    })
  return { items, hold }
}
