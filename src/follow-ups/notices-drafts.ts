import { dayInJapan } from '../calendar/business-time.rules.ts'
import { compose } from '../mail/compose.ts'
import { leaveToNextMail, takeForMail, type UnreadTicket } from '../notifications/told-by-mail.ts'
import { findStaff } from '../people/read-staff.ts'
import { cancel, present, required, send, type Drafter, type World } from './draft.ts'
import { deskUrlOf, mailboxOf, tasksUrlOf } from './recipient.ts'

/** More than this many tickets are counted, not listed. */
const listed = 15

export const draftDailyDigest: Drafter = async (followUp, { tx, now, config }) => {
  const staffId = required(followUp.staffId, 'a reader')
  const reader = present(await findStaff(tx, staffId), 'the reader')
  if (!reader.active) return cancel('not_needed')
  const today = dayInJapan(now)
  const { digestOf = today } = followUp.details
  // One a day: what was in the way of yesterday's tells nothing beside today's.
  if (today > digestOf) {
    await leaveToNextMail(tx, staffId, followUp.id)
    return cancel('expired')
  }
  const unread = await takeForMail(tx, staffId, 'daily', followUp.id)
  if (unread.length === 0) return cancel('not_needed')
  const props = { readerName: reader.name, digestOf, ...toldOf(unread, config) }
  return send({
    to: mailboxOf(reader),
    thread: { side: 'colleague', staffId },
    write: (wording) => compose('daily-digest', props, wording),
  })
}

/** What was told at once by then, or read, goes no more. */
export const draftNotices: Drafter = async (followUp, { tx, config }) => {
  const staffId = required(followUp.staffId, 'a reader')
  const reader = present(await findStaff(tx, staffId), 'the reader')
  if (!reader.active) return cancel('not_needed')
  const unread = await takeForMail(tx, staffId, 'at_once', followUp.id)
  if (unread.length === 0) return cancel('not_needed')
  const props = { readerName: reader.name, ...toldOf(unread, config) }
  return send({
    to: mailboxOf(reader),
    thread: { side: 'colleague', staffId },
    write: (wording) => compose('notices', props, wording),
  })
}

function toldOf(unread: readonly UnreadTicket[], config: World['config']) {
  return {
    tickets: unread.slice(0, listed).map(({ number, audience, organization, told }) => ({
      ticketNumber: number,
      audience,
      told,
      url: number === null ? tasksUrlOf(config) : deskUrlOf(config, number),
      ...(organization !== undefined && { organization }),
    })),
    others: Math.max(0, unread.length - listed),
    deskUrl: deskUrlOf(config),
  }
}
