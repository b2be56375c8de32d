import { addCalendarDays, dayInJapan, startOfDayInJapan } from '../calendar/business-time.rules.ts'
import { compose } from '../mail/compose.ts'
import type { DigestGroup } from '../mail/messages/weekly-digest.ts'
import { readMeetingsAhead } from '../meetings/read-meetings-ahead.ts'
import { findStaff } from '../people/read-staff.ts'
import { readOwnTasks } from '../tasks/list-tasks.ts'
import { readWeek, type OwedTicket } from '../tickets/read-week.ts'
import { readPeopleOf } from '../tickets/ticket-people.ts'
import { cancel, present, required, send, type Drafter, type World } from './draft.ts'
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
  const { overdue, dueThisWeek, others, unassigned } = await readWeek(tx, staffId, { now, until, limit: listed })
  const meetings = await readMeetingsAhead(tx, staffId, { from: now, until })
  const tasks = await readOwnTasks(tx, reader)
  const told = [overdue, dueThisWeek, others, meetings, tasks]
  // Whoever leads the desk sees in the queues what nobody has: only what is to be seen to there is a reason to write to them.
  const toTake = reader.role === 'supervisor' ? 0 : unassigned.count
  if (told.every(({ length }) => length === 0) && toTake === 0) return cancel('not_needed')
  const groupOf = (tickets: readonly OwedTicket[], count?: number) => groupedOf({ tx, config }, tickets, count)
  const props = {
    readerName: reader.name,
    weekOf,
    overdue: await groupOf(overdue),
    dueThisWeek: await groupOf(dueThisWeek),
    open: await groupOf(others),
    meetings: firstOf(meetings.map((meeting) => ({ ...meeting, url: deskUrlOf(config, meeting.ticketNumber) }))),
    tasks: firstOf(tasks.map((task) => ({ ...task, url: deskUrlOf(config, task.ticketNumber) }))),
    unassigned: { ...(await groupOf(unassigned.tickets, unassigned.count)), overdue: unassigned.overdue },
    deskUrl: deskUrlOf(config),
  }
  return send({
    to: mailboxOf(reader),
    thread: { side: 'colleague', staffId },
    write: (wording) => compose('weekly-digest', props, wording),
  })
}

function firstOf<Item>(items: readonly Item[]): { count: number; first: Item[] } {
  return { count: items.length, first: items.slice(0, listed) }
}

/** The first of some tickets, each with whose it is and the way there. */
async function groupedOf(
  { tx, config }: Pick<World, 'tx' | 'config'>,
  tickets: readonly OwedTicket[],
  count = tickets.length,
): Promise<DigestGroup> {
  const first = tickets.slice(0, listed)
  const people = await readPeopleOf(tx, first)
  return {
    count,
    tickets: first.map(({ id, number, status, audience, topics, dueAt }) => {
      const organization = people.get(id)?.organization?.name
      const url = deskUrlOf(config, number)
      return { ticketNumber: number, status, audience, topics, url, ...(organization && { organization }), ...(dueAt && { dueAt }) }
    }),
  }
}
