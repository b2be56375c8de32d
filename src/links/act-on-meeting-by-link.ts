import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { bookAgainWithin } from '../meetings/book-again.ts'
import { callOffWithin, pickAgainWithin } from '../meetings/change-booked.ts'
import { chooseSlotWithin } from '../meetings/choose-slot.ts'
import { declineSlotsWithin } from '../meetings/decline-slots.ts'
import type { SlotChoice } from '../meetings/meetings.schemas.ts'
import { readTicketById, type TicketRow } from '../tickets/update-ticket.ts'
import type { SaidByLink } from './act-by-link.ts'
import { act, idOf, type Sending } from './acting.ts'
import { makeCaseLink } from './make-case-link.ts'
import type { OpenedLink } from './open-case-link.ts'

/* What somebody does with a meeting by the link they were mailed for it; refused as every act by a link is (act-by-link.ts). */

/** Picks one of the times offered for a meeting, and says which number to call, where nobody knows one (else InvalidInput). */
export function chooseSlotByLink(deps: Pick<Deps, 'db' | 'config'>, token: string, choice: SlotChoice, sending?: Sending): Promise<void> {
  return actOnMeeting(deps, token, sending, async (tx, { actor, ticket, meetingId, now }) => {
    await chooseSlotWithin(tx, actor, ticket, meetingId, choice, now)
  })
}

/** Says that none of the times offered for a meeting suits, and which would. Conflict `meeting_status` when one was picked, or it ended. */
export function declineSlotsByLink(
  deps: Pick<Deps, 'db' | 'config'>,
  token: string,
  said: Omit<SaidByLink, 'key'>,
  sending?: Sending,
): Promise<void> {
  return actOnMeeting(deps, token, sending, async (tx, { actor, ticket, meetingId, contactId, now }) => {
    await declineSlotsWithin(tx, actor, ticket, meetingId, { ...said, contactId }, now)
  })
}

/** Moves a booked meeting to another of the times offered for it. Conflicts of `pickAgainWithin`. */
export function pickAgainByLink(deps: Pick<Deps, 'db' | 'config'>, token: string, slotId: string, sending?: Sending): Promise<void> {
  return actOnMeeting(deps, token, sending, async (tx, { actor, ticket, meetingId, now }) => {
    await pickAgainWithin(tx, actor, ticket, { id: meetingId, slotId }, now)
  })
}

/** Takes a booked meeting back, with words to the desk. Conflicts of `callOffWithin`. */
export function callOffByLink(
  deps: Pick<Deps, 'db' | 'config'>,
  token: string,
  said: Omit<SaidByLink, 'key'>,
  sending?: Sending,
): Promise<void> {
  return actOnMeeting(deps, token, sending, async (tx, { actor, ticket, meetingId, contactId, now }) => {
    await callOffWithin(tx, actor, ticket, { ...said, id: meetingId, contactId }, now)
  })
}

/** Books another of the times offered for a meeting that was called off, and makes the link to that one. Conflicts of `bookAgainWithin`. */
export function bookAgainByLink(deps: Pick<Deps, 'db' | 'config'>, token: string, slotId: string, sending?: Sending): Promise<void> {
  return actOnMeeting(deps, token, sending, async (tx, { actor, ticket, meetingId, contactId, now }) => {
    const again = await bookAgainWithin(tx, actor, ticket, { id: meetingId, slotId }, now)
    await makeCaseLink(tx, deps.config, { purpose: 'meeting', contactId, ticketId: ticket.id, meetingId: again }, now)
  })
}

/** The meeting a link was made for, and who holds the link. */
interface LinkedMeeting {
  readonly actor: OpenedLink['actor']
  readonly ticket: TicketRow
  readonly meetingId: string
  readonly contactId: string
  readonly now: Date
}

function actOnMeeting(
  deps: Pick<Deps, 'db' | 'config'>,
  token: string,
  sending: Sending | undefined,
  work: (tx: Transaction, meeting: LinkedMeeting) => Promise<void>,
): Promise<void> {
  return act(
    deps,
    token,
    ['meeting'],
    async (tx, { actor, link, contact, now }) => {
      const ticket = await readTicketById(tx, idOf(link.ticketId))
      await work(tx, { actor, ticket, meetingId: idOf(link.meetingId), contactId: contact.id, now })
      return true
    },
    sending,
  )
}
