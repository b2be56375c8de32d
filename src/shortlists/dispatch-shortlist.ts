import { deadlineAfter } from '../calendar/business-time.rules.ts'
import { readNow } from '../db/clock.store.ts'
import type { Reader, Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { Conflict, Forbidden } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { SignedInActor } from '../people/actor.ts'
import { findContact, type ContactRow } from '../people/read-contacts.ts'
import { readSettings } from '../people/read-settings.ts'
import { noteFirstResponse } from '../tickets/correspond.ts'
import { awaitApplicant, requireUnfinished } from './active-ticket.ts'
import { shortlistForUpdate, type ShortlistCase } from './case-access.ts'
import type { DispatchNeed } from './case-acts.policy.ts'
import { requireSameShortlist } from './require-same-shortlist.ts'
import { businessDaysToAnswer, moveShortlist } from './shortlist.rules.ts'
import { updateShortlist, type ShortlistRow } from './shortlists.store.ts'

/**
 * Sends the list to the company (候補自治体の紹介), which then has ten business days. Conflict (409): `applicant_unverified` while the
 * applicant's address is not proved, `approval_required` when the desk wants a second person and none has approved. With
 * `ifMatch`, 412 `stale` once it is not what was read any more.
 */
export async function dispatchShortlist({ db }: Deps, actor: SignedInActor, id: string, ifMatch?: string): Promise<ShortlistRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const { ticket, shortlist } = await shortlistForUpdate(tx, actor, id)
    if (actor.kind !== 'staff') throw new Forbidden()
    await requireSameShortlist(tx, shortlist, ifMatch)
    requireUnfinished(ticket)
    const status = moveShortlist(shortlist, 'dispatch', now)
    await requireApproval(tx, shortlist)
    await verifiedApplicant(tx, ticket.applicantId)
    const expiresAt = deadlineAfter(now, businessDaysToAnswer)
    const dispatched = await updateShortlist(tx, id, { status, dispatchedBy: actor.id, dispatchedAt: now, expiresAt })
    await recordEvent(tx, {
      type: 'shortlist.dispatched',
      actor,
      ticketId: ticket.id,
      subjectId: id,
      details: { shortlistId: id },
      at: now,
    })
    await noteFirstResponse(tx, ticket, now)
    await awaitApplicant(tx, actor, ticket, now)
    return dispatched
  })
}

/** What the desk still has to see to before it can dispatch a list; nothing once it has left the desk or ended. */
export async function readDispatchNeeds(reader: Reader, { ticket, shortlist }: ShortlistCase): Promise<DispatchNeed[]> {
  if (shortlist.status !== 'draft' && shortlist.status !== 'approved') return []
  const applicant = await findContact(reader, ticket.applicantId)
  return [
    ...((await lacksApproval(reader, shortlist)) ? (['approval'] as const) : []),
    ...(applicant?.verifiedAt ? [] : (['verified_applicant'] as const)),
  ]
}

/** Whether the desk wants a second person and none has approved. */
async function lacksApproval(reader: Reader, { approvedBy }: ShortlistRow): Promise<boolean> {
  return approvedBy === null && (await readSettings(reader)).shortlistApproval
}

async function requireApproval(tx: Transaction, shortlist: ShortlistRow): Promise<void> {
  if (!(await lacksApproval(tx, shortlist))) return
  throw new Conflict('approval_required', {
    ja: '送付の前に、作成者以外の担当者による承認が必要です。',
    en: 'A second person has to approve it before it is dispatched.',
  })
}

/** The applicant, whose address must have been proved: nothing of a case goes to an address nobody vouched for. */
export async function verifiedApplicant(tx: Transaction, applicantId: string): Promise<ContactRow> {
  const applicant = await findContact(tx, applicantId)
  if (applicant?.verifiedAt) return applicant
  throw new Conflict(
    'applicant_unverified',
    {
      ja: '相談者のメールアドレスが未確認です。本人に確かめてから、相談者の連絡先で「確認済みにする」を選んでください。',
      en: 'The applicant has not confirmed their address yet. Make sure who they are, then vouch for it beside their address.',
    },
    { contactId: applicantId },
  )
}
