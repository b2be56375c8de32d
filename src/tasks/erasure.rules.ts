import { deadlineAfter } from '../calendar/business-time.rules.ts'
import type { TaskKind } from '../catalog/task-codes.ts'

/** A wish to be forgotten is to be granted, or refused with a reason, without delay. */
const businessDaysToSettle = 10

/** Until when a wish of `requestedAt` is to be settled. */
export function wishSettledUntil(requestedAt: Date): Date {
  return deadlineAfter(requestedAt, businessDaysToSettle)
}

/** What is left to people once a wish to be forgotten was granted is to be done without delay: within two weeks of work. */
const businessDaysByHand = 10

/** Until when what is stored of somebody whose wish was granted at `grantedAt` is to be seen to. */
export function erasedByHandUntil(grantedAt: Date): Date {
  return deadlineAfter(grantedAt, businessDaysByHand)
}

/** Tasks about wishes to be forgotten: settled by those who do not reach their own tickets alone, whoever has the ticket. */
export const erasureTaskKinds = ['erasure_request', 'erasure_by_hand'] as const satisfies readonly TaskKind[]

export function isAboutErasure(kind: TaskKind): boolean {
  return (erasureTaskKinds as readonly TaskKind[]).includes(kind)
}
