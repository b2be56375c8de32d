import { dayInJapan } from '../calendar/business-time.rules.ts'
import { compose } from '../mail/compose.ts'
import { findStaff, findSubstitute } from '../people/read-staff.ts'
import { cancel, present, required, send, type Drafter, type Verdict, type World } from './draft.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { deskUrlOf, mailboxOf, signedBy } from './recipient.ts'
import { caseOf, type TicketCase } from './ticket-case.ts'

/** To whoever has the ticket now, or stands in for them; when nobody has it, to the supervisor it was planned for. */
export const draftOverdueNotice: Drafter = async (followUp, world) => {
  const known = await caseOf(followUp, world)
  const consultantId = known.ticket.assigneeId
  if (consultantId === null) return alert('overdue-notice', followUp, known, required(followUp.staffId, 'a reader'), world)
  const substitute = await findSubstitute(world.tx, consultantId, dayInJapan(world.now))
  return alert('overdue-notice', followUp, known, substitute?.id ?? consultantId, world)
}

export const draftOverdueEscalation: Drafter = async (followUp, world) => {
  const supervisor = await findStaff(world.tx, required(followUp.staffId, 'a reader'))
  if (supervisor?.role !== 'supervisor') return cancel('not_needed')
  return alert('overdue-escalation', followUp, await caseOf(followUp, world), supervisor.id, world)
}

async function alert(
  kind: 'overdue-notice' | 'overdue-escalation',
  { details }: FollowUpRow,
  { ticket, people }: TicketCase,
  readerId: string,
  { tx, config }: World,
): Promise<Verdict> {
  if (ticket.responseOverdueAt === null) return cancel('answered')
  const reader = present(await findStaff(tx, readerId), 'the reader')
  if (!reader.active) return cancel('not_needed')
  const props = {
    readerName: reader.name,
    ticketNumber: ticket.number,
    first: details.first ?? true,
    dueAt: details.responseDueAt ? new Date(details.responseDueAt) : ticket.firstResponseDueAt,
    deskUrl: deskUrlOf(config, ticket.number),
    ...signedBy(people.assignee?.name),
  }
  return send({
    to: mailboxOf(reader),
    thread: { side: 'staff', ticketId: ticket.id },
    write: (wording) => compose(kind, props, wording),
  })
}
