import { eq } from 'drizzle-orm'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { newLink } from '../pages/browser.ts'
import { inOneBrowser } from '../pages/one-browser.ts'
import type { Person } from '../support/app.ts'
import type { TestDesk } from '../support/desk.ts'
import { offer, thursday, ticketOf, tuesday, type Meeting } from './scene.ts'

/** The applicant’s browser, in which they book and change it. */
export const { get, post, postAndLook } = inOneBrowser()

interface BookedByLink {
  consultant: Person
  number: string
  /** The applicant's address. */
  email: string
  /** Of the page of the meeting. */
  path: string
  meeting: Meeting
}

/** On a Tuesday a ticket's applicant was offered three times on Thursday, and has booked the first of them, at ten, on its page. */
export async function bookByLink(desk: TestDesk): Promise<BookedByLink> {
  await desk.moveClockTo(tuesday)
  const consultant = await desk.staff('consultant')
  const { number, email, applicantId } = await ticketOf(desk, consultant)
  const meeting = await offer(consultant, number, [thursday('10:00'), thursday('14:00'), thursday('16:00')])
  const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
  const { path } = await newLink(desk, { purpose: 'meeting', contactId: applicantId, ticketId: ticket?.id, meetingId: meeting.id })
  await postAndLook(desk, path, { go: 'book', slot: slotOf(meeting, '10:00') })
  return { consultant, number, email, path, meeting }
}

/** Id of the offered time that begins then on Thursday. */
export function slotOf(meeting: Meeting, clock: string): string {
  return meeting.slots.find(({ startsAt }) => startsAt === thursday(clock))?.id ?? ''
}
