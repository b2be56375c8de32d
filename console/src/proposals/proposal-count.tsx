import { Count } from '../shell/count.tsx'
import { useViews } from '../shell/use-views.ts'

/** How many proposed changes wait for its reader to decide; they come with the queues, without a request of their own. */
export function ProposalCount() {
  const count = useViews().data?.pendingProposals
  return typeof count === 'number' ? <Count count={count} /> : null
}
