import { dayInJapan } from '../calendar/business-time.rules.ts'
import { compose } from '../mail/compose.ts'
import type { DigestGroup, DigestTicket } from '../mail/messages/weekly-digest.ts'
import { isMailedAtOnce } from '../notifications/choices.ts'
import { findStaff, findSubstitute } from '../people/read-staff.ts'
import { enquiryFacts } from '../shortlists/mail-facts.ts'
import { cancel, present, required, send, waitUntil, type Drafter, type Verdict, type World } from './draft.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { isOpen } from './overdue.reactions.ts'
import { findLastAlertTo, listDueAlerts, lockAlertsTo, wasNotified, type AlertKind } from './overdue.store.ts'
import { afterCap, capPeriodStart } from './recipient-cap.rules.ts'
import { deskUrlOf, mailboxOf, signedBy } from './recipient.ts'
import { caseOf, type TicketCase } from './ticket-case.ts'

/** To whoever has the ticket now, or stands in for them; when nobody has it, to the supervisor it was planned for. */
export const draftOverdueNotice: Drafter = async (followUp, world) => {
  const known = await caseOf(followUp, world)
  const consultantId = known.ticket.assigneeId
  if (consultantId === null) return alert('overdue-notice', followUp, known, required(followUp.staffId, 'a reader'), world)
  const readerId = await readerOf(consultantId, new Map(), world)
  // Whoever stands in for somebody did not choose how they are told of what is not theirs.
  if (readerId === consultantId && !(await isMailedAtOnce(world.tx, readerId, 'deadline'))) return cancel('not_wanted')
  return alert('overdue-notice', followUp, known, readerId, world)
}

export const draftOverdueEscalation: Drafter = async (followUp, world) => {
  const supervisor = await findStaff(world.tx, required(followUp.staffId, 'a reader'))
  if (supervisor?.role !== 'supervisor') return cancel('not_needed')
  return alert('overdue-escalation', followUp, await caseOf(followUp, world), supervisor.id, world)
}

async function alert(
  kind: AlertKind,
  followUp: FollowUpRow,
  { ticket, people }: TicketCase,
  readerId: string,
  world: World,
): Promise<Verdict> {
  const overdue = await overdueOf(followUp, ticket, world)
  if (!overdue) return cancel('answered')
  const reader = present(await findStaff(world.tx, readerId), 'the reader')
  if (!reader.active) return cancel('not_needed')
  const { details } = followUp
  if (!details.hastened) {
    const { since, questionId } = overdue
    const about = { ticketId: ticket.id, questionId, since, staffId: reader.id, address: reader.email }
    if (kind === 'overdue-escalation' && (await wasNotified(world.tx, about))) return cancel('told_already')
    const obstacle = await inTheWayOfAlert(kind, followUp, reader.email, world)
    if (obstacle) return obstacle
  }
  const props = {
    readerName: reader.name,
    ticketNumber: ticket.number,
    first: details.first ?? true,
    ...(overdue.municipality !== undefined && { question: { municipality: overdue.municipality } }),
    dueAt: details.responseDueAt ? new Date(details.responseDueAt) : ticket.firstResponseDueAt,
    others: await othersFor(kind, { ticketId: ticket.id, questionId: overdue.questionId }, readerId, world),
    deskUrl: deskUrlOf(world.config, ticket.number),
    ...signedBy(people.assignee?.name),
  }
  return send({
    to: mailboxOf(reader),
    thread: { side: 'staff', ticketId: ticket.id },
    write: (wording) => compose(kind, props, wording),
  })
}

/** Since when the ticket's response, or the reply to the question the alert is about, is overdue; undefined once it is no more. */
async function overdueOf(
  { enquiryId, details, dueAt }: FollowUpRow,
  { responseOverdueAt }: TicketCase['ticket'],
  { tx }: World,
): Promise<{ since: Date; questionId: string | null; municipality?: string } | undefined> {
  const { questionId } = details
  if (enquiryId === null || questionId === undefined) return responseOverdueAt ? { since: responseOverdueAt, questionId: null } : undefined
  const facts = present(await enquiryFacts(tx, enquiryId), 'the enquiry')
  if (!isOpen(facts, questionId)) return undefined
  // A question is overdue once: whatever was told of it counts.
  const since = facts.questions.find((one) => one.questionId === questionId)?.askedAt ?? dueAt
  return { since, questionId, municipality: facts.municipality.name }
}

/** One mail a day and reader, with all that is overdue then: what stood in it is told, what came later waits for the next morning. */
async function inTheWayOfAlert(kind: AlertKind, followUp: FollowUpRow, address: string, { tx, now }: World): Promise<Verdict | undefined> {
  await lockAlertsTo(tx, address)
  const last = await findLastAlertTo(tx, address, { kind, otherThan: followUp.id })
  if (!last) return undefined
  if (last >= followUp.dueAt && last >= followUp.createdAt) return cancel('told_already')
  return last >= capPeriodStart(now) ? waitUntil(afterCap(now), 'daily_cap') : undefined
}

/** More than this many are counted, not listed. */
const listed = 15

/** What else this reader is to be told of, and is still overdue. */
async function othersFor(
  kind: AlertKind,
  told: { ticketId: string; questionId: string | null },
  readerId: string,
  { tx, now }: World,
): Promise<DigestGroup> {
  const readers = new Map<string, string>()
  const theirs = new Map<string, DigestTicket>()
  for (const { ticketId, questionId, number, assigneeId, staffId, dueAt } of await listDueAlerts(tx, kind, now)) {
    if (ticketId === told.ticketId && questionId === told.questionId) continue
    const reader = kind === 'overdue-escalation' || assigneeId === null ? staffId : await readerOf(assigneeId, readers, { tx, now })
    if (reader !== readerId) continue
    const due = dueAt === null ? {} : { dueAt: new Date(dueAt) }
    theirs.set(questionId ?? ticketId, { ticketNumber: number, ...due, ...(questionId !== null && { isQuestion: true }) })
  }
  return { count: theirs.size, tickets: [...theirs.values()].slice(0, listed) }
}

/** Whoever stands in for a consultant today, or they themselves. */
async function readerOf(consultantId: string, known: Map<string, string>, { tx, now }: Pick<World, 'tx' | 'now'>): Promise<string> {
  const reader = known.get(consultantId) ?? (await findSubstitute(tx, consultantId, dayInJapan(now)))?.id ?? consultantId
  known.set(consultantId, reader)
  return reader
}
