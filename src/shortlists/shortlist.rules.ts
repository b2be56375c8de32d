import { shortlistActs, shortlistStatuses, type ShortlistAct, type ShortlistStatus } from '../catalog/case-codes.ts'
import { requireMove, type MoveTable, type Movable } from './moves.rules.ts'

/** Business days the other side has to answer. */
export const businessDaysToAnswer = 10

/** Business days the desk has to reply to a municipality's question: the company is asked first. */
export const businessDaysToReply = 3

export const shortlistMoves: MoveTable<ShortlistStatus, ShortlistAct> = {
  draft: { change: 'draft', approve: 'approved', dispatch: 'dispatched', withdraw: 'withdrawn' },
  // What was approved is what stood then: changed, it is a draft again.
  approved: { change: 'draft', dispatch: 'dispatched', withdraw: 'withdrawn' },
  dispatched: { state_interest: 'dispatched', state_last_interest: 'answered', withdraw: 'withdrawn', expire: 'expired' },
  answered: {},
  withdrawn: {},
  expired: {},
}

const movable: Movable<ShortlistStatus, ShortlistAct> = {
  statuses: shortlistStatuses,
  acts: shortlistActs,
  noun: { ja: '候補自治体一覧', en: 'shortlist' },
  ended: {
    withdrawn: { ja: '取り下げられています', en: 'has been withdrawn' },
    expired: { ja: '回答の期限を過ぎています', en: 'has expired; draft a new one' },
  },
}

/** Statuses something may still come of. */
export const livingShortlistStatuses = ['draft', 'approved', 'dispatched'] as const satisfies readonly ShortlistStatus[]

/** The status as time has made it, whether or not a worker has written it down yet. */
export function statusAt({ status, expiresAt }: { status: ShortlistStatus; expiresAt: Date | null }, now: Date): ShortlistStatus {
  return status === 'dispatched' && expiresAt !== null && expiresAt <= now ? 'expired' : status
}

/** Whether something may still come of it at `now`. */
export function isLiving(shortlist: { status: ShortlistStatus; expiresAt: Date | null }, now: Date): boolean {
  return (livingShortlistStatuses as readonly ShortlistStatus[]).includes(statusAt(shortlist, now))
}

/** The status `act` leads to at `now`. Throws Conflict (409) naming the legal acts. */
export function moveShortlist(
  shortlist: { status: ShortlistStatus; expiresAt: Date | null },
  act: ShortlistAct,
  now: Date,
): ShortlistStatus {
  const status = act === 'expire' ? shortlist.status : statusAt(shortlist, now)
  return requireMove(shortlistMoves, movable, status, act)
}

/** Whether somebody may be its second person: neither who drafted it nor who wrote what stands. */
export function isSecondPerson(staffId: string, { createdBy }: { createdBy: string }, lastChangedBy: string | null): boolean {
  return staffId !== createdBy && staffId !== lastChangedBy
}

/** Whether people of the company may see it: only what has left the desk. */
export function isVisibleToCompany(shortlist: { dispatchedAt: Date | null }): boolean {
  return shortlist.dispatchedAt !== null
}
