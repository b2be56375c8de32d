/** Which proposals the list shows: those to decide, or those that are decided. */
export interface ProposalsSearch {
  decided?: true
}

export function readProposalsSearch({ decided }: Record<string, unknown>): ProposalsSearch {
  return decided === true ? { decided } : {}
}
