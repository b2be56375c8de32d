import { dayInJapan, nextBusinessTime } from '../calendar/business-time.rules.ts'
import type { PutOffReason } from '../catalog/follow-up-codes.ts'
import type { Reader } from '../db/client.ts'
import { readLastBooked } from '../meetings/read-meetings.ts'
import { listScheduledAround } from './foresight.store.ts'
import { countScheduledTo, type FollowUpRow } from './follow-ups.store.ts'
import type { MailReader } from './readers-of-mails.ts'
import { capPeriodStart, scheduledADayAtMost } from './recipient-cap.rules.ts'
import { listSeries } from './series.store.ts'
import { underCap } from './under-cap.rules.ts'
import { endOfWait, type MailOfWait } from './waiting-end.rules.ts'
import { waitingKinds } from './waiting.reactions.ts'

/** More scheduled mails than wait for anybody at a time. */
const lookedAt = 200
const nobody = '00000000-0000-0000-0000-000000000000'

/** A mail that waits, with who reads it and why it does not go, as things stand. */
export interface LookedAt {
  readonly followUp: FollowUpRow
  readonly address: string | undefined
  readonly isKept: boolean
}

export interface Foreseen {
  /** Null: it does not go. */
  readonly goesAt: Date | null
  /** Why that is later than it is due. */
  readonly later?: PutOffReason | undefined
}

/**
 * Tells when mails that wait go as things stand `now`: in business time, under the cap of their reader's day, and those of a wait after the
 * mails before them. What several mails share is read once.
 */
export function foreseeingMails(
  reader: Reader,
  readerOf: (mail: FollowUpRow) => Promise<MailReader>,
  now: Date,
): (looked: LookedAt) => Promise<Foreseen> {
  const known = new Map<string, Promise<ReadonlyMap<string, Date | null>>>()
  const once = (key: string, read: () => Promise<ReadonlyMap<string, Date | null>>) => {
    const found = known.get(key) ?? read()
    known.set(key, found)
    return found
  }

  const toAddress = (address: string) =>
    once(`to ${address}`, async () => {
      const [around, goneToday] = await Promise.all([
        listScheduledAround(reader, address, lookedAt),
        countScheduledTo(reader, address, { since: capPeriodStart(now), otherThan: nobody }),
      ])
      if (!isCrowded(around, goneToday, now)) return new Map()
      const own: FollowUpRow[] = []
      for (const mail of around) {
        const { address: its, lacks } = await readerOf(mail)
        if (its === address && lacks === undefined) own.push(mail)
      }
      return underCap(own, goneToday, now)
    })

  const underTheCap = async ({ followUp, address }: LookedAt): Promise<Foreseen & { readonly goesAt: Date }> => {
    const { id, scheduled, side, dueAt } = followUp
    if (!scheduled) return { goesAt: dueAt }
    const capped = address === undefined || side === 'staff' ? undefined : (await toAddress(address)).get(id)
    const soonest = nextBusinessTime(dueAt)
    // What is due already goes at any moment.
    if (capped && capped > soonest && dayInJapan(capped) !== dayInJapan(soonest)) return { goesAt: capped, later: 'daily_cap' }
    return { goesAt: soonest, later: soonest > dueAt ? 'business_hours' : undefined }
  }

  const ofWait = ({ followUp: { ticketId, plannedBy }, address }: LookedAt) =>
    once(`wait ${plannedBy}`, async () => {
      if (ticketId === null || plannedBy === null) return new Map()
      const rows = await listSeries(reader, { ticketId, kinds: waitingKinds, plannedBy })
      const mails: MailOfWait[] = []
      for (const row of rows) {
        const { id, kind, state, details, sentAt, dueAt, heldFor, pausedAt } = row
        if (state === 'cancelled' || (kind !== 'waiting-reminder' && kind !== 'waiting-resolved')) continue
        const keeps = pausedAt !== null || (heldFor !== null && heldFor !== 'resolution')
        const at =
          state !== 'pending' ? (sentAt ?? dueAt) : keeps ? null : (await underTheCap({ followUp: row, address, isKept: false })).goesAt
        mails.push({ id, kind, state, step: details.step ?? 0, at, hastened: details.hastened ?? false })
      }
      return endOfWait(mails, await readLastBooked(reader, ticketId, now))
    })

  return async (looked) => {
    const { followUp, isKept } = looked
    if (isKept || followUp.state !== 'pending' || followUp.pausedAt !== null) return { goesAt: null }
    const alone = await underTheCap(looked)
    if (!(waitingKinds as readonly string[]).includes(followUp.kind)) return alone // asked of every kind there is
    const found = (await ofWait(looked)).get(followUp.id)
    if (found === null) return { goesAt: null }
    return found && found > alone.goesAt ? { goesAt: found, later: 'too_early' } : alone
  }
}

/** Whether more may go on one day than the cap lets through; mostly nobody gets that many, and nothing need be looked up. */
function isCrowded(mails: readonly FollowUpRow[], goneToday: number, now: Date): boolean {
  const days = new Map([[dayInJapan(now), goneToday]])
  for (const { dueAt } of mails) {
    const day = dayInJapan(nextBusinessTime(dueAt < now ? now : dueAt))
    days.set(day, (days.get(day) ?? 0) + 1)
  }
  return [...days.values()].some((count) => count > scheduledADayAtMost)
}
