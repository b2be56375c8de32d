import { withConsultant } from '../mail/compose.ts'
import type { Draft, World } from './draft.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { peopleOf } from './people-of-world.ts'

/**
 * The draft with whoever takes care of its ticket named at its end, the same in every mail, so that its reader knows whom to turn to; a
 * mail that a person writes or holds a meeting for names them already. Nobody is named to strangers, and in what a municipality is asked
 * to confirm before the ticket is its own.
 */
export async function signed(followUp: FollowUpRow, draft: Draft, world: World): Promise<Draft> {
  const { ticketId, side, details } = followUp
  if (ticketId === null || side === 'staff' || details.passedCaseId !== undefined || draft.toStranger) return draft
  const { assignee } = await peopleOf(world, ticketId)
  if (!assignee) return draft
  return { ...draft, write: (wording, link) => withConsultant(draft.write(wording, link), assignee.name, wording) }
}
