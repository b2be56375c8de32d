import type { Transaction } from '../db/client.ts'
import { meetingFacts } from '../meetings/mail-facts.ts'
import { readMeeting, type MeetingRow } from '../meetings/read-meetings.ts'
import { planSequence, type ComingStep, type Mail } from './plan-sequence.ts'
import { offerTimes, readWhoKnows, tellTheTime } from './meeting-knowledge.ts'
import type { Cancellation, Plan, PlannedFollowUp } from './plan.ts'
import { whyCancelled, whyOfferEnded } from './offer-end.ts'
import type { Reactions } from './reaction.ts'
import { lockPendingOfSeries, lockRemindersOf } from './series.store.ts'

export const meetingReactions: Reactions = {
  'meeting.proposed': async ({ ticketId, details: { meetingId, insteadOf }, at }, tx) => {
    // What tells that the other one did not come about offers its times.
    if (insteadOf !== undefined) return {}
    const offer = { key: offerKey(meetingId), side: 'applicant', ticketId, details: { meetingId } } as const
    return {
      add: await planSequence(tx, 'meeting-offer', await startOfOffer(tx, meetingId, at), (step) => offered(step, offer)),
      over: await overAsThingsStand(tx, meetingId, ticketId),
    }
  },

  'meeting.booked': async ({ ticketId, details: { meetingId }, at }, tx) => {
    await lockRemindersOf(tx, meetingId)
    const meeting = await meetingOf(tx, meetingId)
    const picked = [{ reason: 'answered', of: { ticketId, meetingId }, kinds: offerTimes }] as const
    // Moved before anybody was told: what happened then tells it.
    if (meeting.status !== 'booked' || meeting.revision > 0) return { cancel: picked }
    return {
      cancel: picked,
      add: await planSequence(tx, 'meeting', startOf(meeting, at), (step) =>
        step.kind === 'meeting-reminder' ? reminderOf(step, meeting, ticketId) : toBoth(step.kind, meeting, { ticketId }),
      ),
    }
  },

  'meeting.moved': async ({ ticketId, details: { meetingId, revision, from, byApplicant }, at }, tx): Promise<Plan> => {
    const meeting = await meetingOf(tx, meetingId)
    // What happened since tells it; nothing planned for that loses its sense.
    if (meeting.status !== 'booked' || meeting.revision !== revision) return {}
    return changed(tx, meeting, { at, before: { ticketId, movedFrom: from, ...(byApplicant && { byApplicant }) } })
  },

  'meeting.handed_over': async ({ ticketId, details: { meetingId, revision, from }, at }, tx): Promise<Plan> => {
    const meeting = await meetingOf(tx, meetingId)
    // Of an offer nobody has anything in a calendar yet; who holds the meeting stands in what follows.
    if (meeting.status === 'proposed') return {}
    const key = `meeting-cancelled:${meetingId}:${revision}:former`
    const farewell = { key, side: 'staff', staffId: from, ticketId, details: { meetingId, revision, handedFrom: from } } as const
    const former = await planSequence(tx, 'meeting-cancellation', { at }, () => farewell)
    if (meeting.status !== 'booked' || meeting.revision !== revision) return { add: former }
    const { cancel, add } = await changed(tx, meeting, { at, before: { ticketId, handedFrom: from } })
    return { cancel, add: [...former, ...add] }
  },

  'meeting.cancelled': async ({ ticketId, details, at }, tx): Promise<Plan> => {
    const { meetingId, status, byApplicant } = details
    await lockRemindersOf(tx, meetingId)
    const reason = whyCancelled(details)
    // What stands instead of the offer tells all there is to tell; or who was offered it said no.
    if (reason !== 'meeting_cancelled') return { cancel: [{ reason, of: { ticketId, meetingId }, kinds: offerTimes }] }
    const meeting = await meetingOf(tx, meetingId)
    const kinds = [...tellTheTime, ...offerTimes, 'after-meeting-survey'] as const
    return {
      cancel: [{ reason: 'meeting_cancelled', of: { ticketId, meetingId }, kinds }],
      add: await planSequence(tx, 'meeting-cancellation', { at }, ({ kind }) => {
        const told = toBoth(kind, meeting, { ticketId, ...(byApplicant && { byApplicant }) })
        // The consultant has nothing of an offer in their calendar.
        return status === 'booked' ? told : told.filter(({ side }) => side === 'applicant')
      }),
    }
  },

  'meeting.expired': async ({ ticketId, details: { meetingId } }, tx): Promise<Plan> => {
    await lockRemindersOf(tx, meetingId)
    return { cancel: [{ reason: 'expired', of: { ticketId, meetingId }, kinds: offerTimes }] }
  },

  'meeting.missed': async ({ ticketId, details: { meetingId, offeredId }, at }, tx): Promise<Plan> => {
    await lockRemindersOf(tx, meetingId)
    // Recorded as held since, it is asked about all the same.
    const asked = (await meetingOf(tx, meetingId)).status === 'held' ? [] : (['after-meeting-survey'] as const)
    const cancelled = { reason: 'meeting_cancelled', of: { ticketId, meetingId }, kinds: [...tellTheTime, ...asked] } as const
    if (offeredId === undefined) return { cancel: [cancelled] }
    const details = { meetingId: offeredId, missedId: meetingId }
    const offer = { key: offerKey(offeredId, meetingId), side: 'applicant', ticketId, details } as const
    return {
      cancel: [cancelled],
      add: await planSequence(tx, 'meeting-missed', await startOfOffer(tx, offeredId, at), (step) => offered(step, offer)),
      over: await overAsThingsStand(tx, offeredId, ticketId),
    }
  },
}

/** What offers times, when none is offered any more as things stand. */
async function overAsThingsStand(tx: Transaction, meetingId: string, ticketId: string | null): Promise<Cancellation[]> {
  await lockRemindersOf(tx, meetingId)
  const reason = await whyOfferEnded(tx, await meetingOf(tx, meetingId))
  return reason === undefined ? [] : [{ reason, of: { ticketId, meetingId }, kinds: offerTimes }]
}

/** Plan key of the mail that offers times, the first of an offer or, instead of a meeting that was missed, another. */
export function offerKey(meetingId: string, missedId?: string): string {
  return missedId === undefined ? `meeting-offer:${meetingId}` : `meeting-missed:${missedId}:${meetingId}`
}

/** Its reminders go before the last of its times. */
async function startOfOffer(tx: Transaction, meetingId: string, at: Date) {
  const before = (await meetingFacts(tx, meetingId))?.slots.at(-1)?.startsAt
  if (!before) throw new Error(`the offer ${meetingId} has no times`)
  return { at, before }
}

function offered({ kind, code }: ComingStep, offer: Mail): Mail {
  return kind === 'meeting-offer-reminder' ? { ...offer, key: `${offer.key}:reminder:${code}` } : offer
}

async function meetingOf(tx: Transaction, id: string): Promise<MeetingRow> {
  const meeting = await readMeeting(tx, id)
  if (!meeting) throw new Error(`meeting ${id} is gone`)
  return meeting
}

/** A meeting without a time is none yet, and nothing can go before it. */
function startOf({ startsAt }: MeetingRow, at: Date) {
  if (!startsAt) throw new Error('a booked meeting has no time')
  return { at, before: startsAt }
}

/**
 * What a booked meeting that has changed brings instead of what was planned before: who knew of it is told of the change, whoever did not
 * gets the confirmation its first booking would have brought; and its reminders are at its new time.
 */
async function changed(
  tx: Transaction,
  meeting: MeetingRow,
  { at, before }: { at: Date; before: Before },
): Promise<{ cancel: Cancellation[]; add: PlannedFollowUp[] }> {
  const { ticketId } = before
  const of = { ticketId, meetingId: meeting.id }
  // None of them may go while it is decided by what went.
  if (ticketId !== null) await lockPendingOfSeries(tx, { ticketId, kinds: tellTheTime })
  const knows = await readWhoKnows(tx, meeting)
  // Whoever takes a meeting over is told from whom.
  const isTold = (mail: Mail) => (mail.side === 'staff' && before.handedFrom !== undefined) || knows(mail)
  return {
    cancel: [{ reason: 'meeting_moved', of, kinds: tellTheTime }],
    add: [
      ...(await planSequence(tx, 'meeting', startOf(meeting, at), (step) =>
        step.kind === 'meeting-reminder'
          ? reminderOf(step, meeting, ticketId)
          : toBoth(step.kind, meeting, { ticketId }).filter((mail) => !isTold(mail)),
      )),
      ...(await planSequence(tx, 'meeting-move', { at }, ({ kind }) => toBoth(kind, meeting, before).filter(isTold))),
    ],
  }
}

/** What a mail says of how a meeting was before, on whose ticket. */
interface Before {
  ticketId: string | null
  movedFrom?: string
  handedFrom?: string
  byApplicant?: true
}

/** To the applicant and to whose meeting it is. */
function toBoth(kind: ComingStep['kind'], { id, revision, staffId }: MeetingRow, { ticketId, ...before }: Before): Mail[] {
  const key = `${kind}:${id}:${revision}`
  const mail = { ticketId, details: { meetingId: id, revision, ...before } }
  return [
    { ...mail, key: `${key}:applicant`, side: 'applicant' },
    { ...mail, key: `${key}:staff`, side: 'staff', staffId },
  ]
}

function reminderOf({ code }: ComingStep, { id, revision }: MeetingRow, ticketId: string | null): Mail {
  return { key: `meeting-reminder:${id}:${revision}:${code}`, side: 'applicant', ticketId, details: { meetingId: id, revision } }
}
