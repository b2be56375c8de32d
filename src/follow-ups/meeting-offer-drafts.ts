import { addBusinessDays } from '../calendar/business-time.rules.ts'
import { compose } from '../mail/compose.ts'
import { answerOfferBy } from '../meetings/answer-offer-by.rules.ts'
import { slotStandings } from '../meetings/choose-slot.ts'
import { meetingFacts } from '../meetings/mail-facts.ts'
import { readMeeting } from '../meetings/read-meetings.ts'
import { pickingLeadMinutes } from '../meetings/slots.rules.ts'
import { offersReplacedBy } from '../meetings/withdraw-offers.ts'
import { isUnfinished } from '../tickets/lifecycle.rules.ts'
import {
  cancel,
  holdForVerification,
  present,
  required,
  send,
  waitUntil,
  type Draft,
  type Drafter,
  type Verdict,
  type World,
} from './draft.ts'
import { findByPlanKey, type FollowUpRow } from './follow-ups.store.ts'
import { slack } from './late.rules.ts'
import { detailsOf, meetingCaseOf, noteOf, toApplicant, type MeetingCase } from './meeting-drafts.ts'
import { mayHaveTold } from './meeting-knowledge.ts'
import { offerKey } from './meeting.reactions.ts'
import { whyOfferEnded } from './offer-end.ts'
import { addresseeOf } from './recipient.ts'
import { listSeries } from './series.store.ts'

export const draftMeetingOffer: Drafter = async (followUp, world) => offerOf(await meetingCaseOf(followUp, world), world)

/** The same after a meeting that did not come about; when that has turned out wrong meanwhile, nothing. */
export const draftMeetingMissed: Drafter = async (followUp, world) => {
  const missed = present(await readMeeting(world.tx, required(followUp.details.missedId, 'the meeting that was missed')), 'the meeting')
  if (missed.status !== 'missed' || missed.startsAt === null) return cancel('meeting_held')
  return offerOf(await meetingCaseOf(followUp, world), world, missed.startsAt)
}

async function offerOf(known: MeetingCase, world: World, missedAt?: Date): Promise<Verdict> {
  const coming = slotsToCome(known, world.now)
  const end = await endOfOffer(known, coming, world)
  if (end) return end
  if (!known.applicant.verified) return holdForVerification
  // It may have waited for long. Where none is left, its page still asks when it would suit.
  const left = await slotsLeft(known, world)
  const slots = left.length > 0 ? left : coming
  const props = { ...offered(known, slots), ...noteOf(known.meeting), ...(await replacesOlder(known, world)) }
  return send({
    ...toApplicant(known),
    link: meetingLink({ ...known, slots }, world.now),
    write: (wording, link) =>
      missedAt ? compose('meeting-missed', { ...props, missedAt, link }, wording) : compose('meeting-offer', { ...props, link }, wording),
  })
}

/** Before the last of the times: those nobody has taken meanwhile; nothing when none is left, or the desk has ended the case. */
export const draftOfferReminder: Drafter = async (followUp, world) => {
  const known = await meetingCaseOf(followUp, world)
  const end = await endOfOffer(known, slotsToCome(known, world.now), world)
  if (end) return end
  if (!isUnfinished(known.ticket.status)) return cancel('moved_on')
  if (!known.applicant.verified) return holdForVerification
  const obstacle = await inTheWayOfOfferReminder(followUp, world)
  if (obstacle) return obstacle
  const slots = await slotsLeft(known, world)
  if (slots.length === 0) return cancel('not_needed')
  const props = offered(known, slots)
  return send({
    ...toApplicant(known),
    link: meetingLink(known, world.now),
    write: (wording, link) => compose('meeting-offer-reminder', { ...props, link }, wording),
  })
}

async function endOfOffer({ meeting }: MeetingCase, slots: readonly Date[], { tx }: World): Promise<Verdict | undefined> {
  const reason = (await whyOfferEnded(tx, meeting)) ?? (slots.length === 0 ? 'expired' : undefined)
  return reason && cancel(reason)
}

/** Whether its reader was mailed an offer that ended with this one. */
async function replacesOlder({ ticket, meeting }: MeetingCase, { tx }: World): Promise<{ replaces?: true }> {
  const older = new Set(await offersReplacedBy(tx, [meeting.id]))
  if (older.size === 0) return {}
  const offers = await listSeries(tx, { ticketId: ticket.id, kinds: ['meeting-offer', 'meeting-missed'] })
  const wasTold = offers.some((mail) => older.has(mail.details.meetingId ?? '') && mayHaveTold(mail))
  return wasTold ? { replaces: true } : {}
}

/** Why it does not go now because of the mail with the offer: that one still waits, went out just now, or never will. */
async function inTheWayOfOfferReminder({ details }: FollowUpRow, { tx, now }: World): Promise<Verdict | undefined> {
  const first = await findByPlanKey(tx, offerKey(required(details.meetingId, 'a meeting'), details.missedId))
  if (!first || first.state === 'failed' || first.state === 'cancelled') return cancel('first_mail_not_sent')
  if (first.state === 'pending' || first.state === 'sending') return waitUntil(addBusinessDays(now, 1))
  const soonest = addBusinessDays(first.sentAt ?? first.dueAt, 1)
  return !details.hastened && soonest.getTime() - now.getTime() > slack ? waitUntil(soonest) : undefined
}

function offered(known: MeetingCase, slots: readonly Date[]) {
  const { ticket, host, applicant } = known
  const { joinUrl: _onceBooked, ...details } = detailsOf(known)
  return { ...details, slots, to: addresseeOf(applicant), ticketNumber: ticket.number, consultantName: host.name }
}

async function slotsLeft({ meeting }: MeetingCase, { tx, now }: World): Promise<Date[]> {
  const { slots } = present(await meetingFacts(tx, meeting.id), 'the meeting')
  const standings = await slotStandings(tx, { meeting, slots }, now)
  return slots.flatMap(({ startsAt }, index) => (standings[index] === 'open' ? [startsAt] : []))
}

function slotsToCome({ slots }: Pick<MeetingCase, 'slots'>, now: Date): Date[] {
  return slots.filter((at) => at.getTime() - pickingLeadMinutes * 60_000 > now.getTime())
}

/** The page on which the applicant picks. */
function meetingLink({ meeting, ticket, slots }: Pick<MeetingCase, 'meeting' | 'ticket' | 'slots'>, now: Date): NonNullable<Draft['link']> {
  const [first] = slotsToCome({ slots }, now)
  return {
    purpose: 'meeting',
    contactId: ticket.applicantId,
    ticketId: ticket.id,
    meetingId: meeting.id,
    caseEndsAt: first ? answerOfferBy(first, now) : null,
  }
}
