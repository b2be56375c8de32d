import { addCalendarDays, dayInJapan, startOfDayInJapan } from '../calendar/business-time.rules.ts'
import { compose } from '../mail/compose.ts'
import type { DigestGroup } from '../mail/messages/weekly-digest.ts'
import { findStaff } from '../people/read-staff.ts'
import { readWeek, type OwedTicket } from '../tickets/read-week.ts'
import { cancel, present, required, send, type Drafter } from './draft.ts'
import { deskUrlOf, mailboxOf } from './recipient.ts'

/** More than this many of a kind are counted, not listed. */
const listed = 15

export const draftWeeklyDigest: Drafter = async (followUp, { tx, now, config }) => {
  const staffId = required(followUp.staffId, 'a reader')
  const reader = present(await findStaff(tx, staffId), 'the reader')
  if (!reader.active) return cancel('not_needed')
  const weekOf = followUp.details.weekOf ?? dayInJapan(now)
  const until = startOfDayInJapan(addCalendarDays(weekOf, 7))
  // Last week's digest is no use any more.
  if (now >= until) return cancel('expired')
  const { overdue, dueThisWeek, open, unassigned } = await readWeek(tx, staffId, { now, until, limit: listed })
  if (open.length === 0 && unassigned.count === 0) return cancel('not_needed')
  const props = {
    readerName: reader.name,
    weekOf,
    overdue: groupOf(overdue),
    dueThisWeek: groupOf(dueThisWeek),
    open: groupOf(open),
    unassigned: { ...groupOf(unassigned.tickets, unassigned.count), overdue: unassigned.overdue },
    deskUrl: deskUrlOf(config),
  }
  return send({
    to: mailboxOf(reader),
    thread: { side: 'colleague', staffId },
    write: (wording) => compose('weekly-digest', props, wording),
  })
}

function groupOf(tickets: readonly OwedTicket[], count = tickets.length): DigestGroup {
  return { count, tickets: tickets.slice(0, listed).map(({ number, dueAt }) => ({ ticketNumber: number, ...(dueAt && { dueAt }) })) }
}
