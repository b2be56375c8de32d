import type { SuppressionReason } from '../catalog/suppression-codes.ts'
import { reachesEverything, reachOf, type Operation } from '../people/access.policy.ts'
import type { SignedInActor } from '../people/actor.ts'
import { reachesTicket } from '../tickets/ticket.policy.ts'
import type { FollowUpRow } from './follow-ups.store.ts'

export const followUpCan = ['skip', 'sendNow'] as const

/** What belongs to no ticket is everybody's who works at the desk, but for the mails to one of its members. */
export function isOfAnother(actor: SignedInActor, { staffId }: Pick<FollowUpRow, 'staffId'>): boolean {
  return staffId !== null && staffId !== actor.id
}

/** Whether what holds a mail lets a person send it all the same: what is held until its ticket is resolved takes the ticket along. */
export function mayGoThough({ heldFor }: Pick<FollowUpRow, 'heldFor'>): boolean {
  return heldFor === null || heldFor === 'resolution'
}

/** A mail that was looked at, with what was found: `against`, why it will not go, where that was asked. */
interface Looked {
  readonly followUp: FollowUpRow
  readonly assigneeId: string | null
  readonly isTooSoon: boolean
  readonly against?: SuppressionReason | undefined
}

/** What `actor` may do with a mail: asked of the rows and rules that decide when they do it. */
export function actsOnFollowUp(
  { followUp, assigneeId, isTooSoon, against }: Looked,
  actor: SignedInActor,
): Record<(typeof followUpCan)[number], boolean> {
  const may = (operation: Operation): boolean => {
    if (actor.kind !== 'staff' || followUp.state !== 'pending') return false
    if (followUp.ticketId !== null) return reachesTicket(actor, operation, { assigneeId, organizationId: null, applicantId: '' })
    const isOwn = reachOf(operation, actor.role) === 'own' && !isOfAnother(actor, followUp)
    return isOwn || reachesEverything(operation, actor.role)
  }
  return { skip: may('skipFollowUp'), sendNow: may('hastenFollowUp') && mayGoThough(followUp) && !isTooSoon && !against }
}
