import { addBusinessDays, dayInJapan } from '../calendar/business-time.rules.ts'
import type { CancelReason } from '../catalog/follow-up-codes.ts'
import { compose } from '../mail/compose.ts'
import { readLastMessageOut } from '../tickets/read-correspondence.ts'
import { cancel, hold, holdForVerification, required, send, waitUntil, type Drafter, type Verdict, type World } from './draft.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { speaksAgain } from './first-mail.ts'
import { slack } from './late.rules.ts'
import { addresseeOf, signedBy } from './recipient.ts'
import { namesEnd, stepOf } from './reminder-plan.rules.ts'
import { listSeries } from './series.store.ts'
import { caseOf, ownCaseLink, toApplicant } from './ticket-case.ts'
import { waitingKinds } from './waiting.reactions.ts'

/** Why a mail was kept from its reader, not from being timely. */
const unreachable: ReadonlySet<CancelReason> = new Set(['hard_bounce', 'erased', 'handling_refused'])

export const draftWaitingReminder: Drafter = async (followUp, world) => {
  const known = await caseOf(followUp, world)
  const { ticket, applicant, people } = known
  if (ticket.status !== 'waiting_applicant') return cancel('moved_on')
  if (!applicant.verified) return holdForVerification
  const obstacle = await inTheWayOfNext(followUp, world)
  if (obstacle) return obstacle
  const asked = await readLastMessageOut(world.tx, ticket.id)
  const reminders = await remindersOfWait(followUp, world)
  const props = {
    turn: stepOf(followUp) === 7 && (await speaksAgain(followUp, reminders, world)) ? 'second' : 'first',
    to: addresseeOf(applicant),
    ticketNumber: ticket.number,
    ...(asked && !asked.erasedAt && { asked: asked.subject }),
    ...(namesEnd(followUp, reminders) && (await resolvedOn(followUp, world))),
    ...signedBy(people.assignee?.name),
  } as const
  return send({
    ...toApplicant(known),
    asksForReply: true,
    link: ownCaseLink(known),
    write: (wording, casePage) => compose('waiting-reminder', { ...props, casePage }, wording),
  })
}

export const draftWaitingResolved: Drafter = async (followUp, world) => {
  const known = await caseOf(followUp, world)
  const { ticket, applicant, people } = known
  if (ticket.status === 'waiting_applicant') return hold('resolution')
  if (ticket.resolution !== 'no_answer') return cancel('moved_on')
  if (!applicant.verified) return holdForVerification
  const props = { to: addresseeOf(applicant), ticketNumber: ticket.number, ...signedBy(people.assignee?.name) }
  return send({
    ...toApplicant(known),
    link: ownCaseLink(known),
    write: (wording, casePage) => compose('waiting-resolved', { ...props, casePage }, wording),
  })
}

/** The mails of the wait a mail belongs to. */
export function waitOf({ ticketId, plannedBy }: FollowUpRow, { tx }: Pick<World, 'tx'>): Promise<FollowUpRow[]> {
  return listSeries(tx, { ticketId: required(ticketId, 'a ticket'), kinds: waitingKinds, plannedBy: required(plannedBy, 'an event') })
}

async function remindersOfWait(followUp: FollowUpRow, world: Pick<World, 'tx'>): Promise<FollowUpRow[]> {
  return (await waitOf(followUp, world)).filter(({ kind }) => kind === 'waiting-reminder')
}

/**
 * Whether an applicant's silence means anything: a reminder of the wait was sent, or at least what the desk last wrote, and no reminder was
 * kept from going because mails do not reach them.
 */
export async function wasReached(followUp: FollowUpRow, world: World): Promise<boolean> {
  const reminders = await remindersOfWait(followUp, world)
  if (reminders.some(({ state }) => state === 'sent')) return true
  if (reminders.some(({ cancelReason }) => cancelReason !== null && unreachable.has(cancelReason))) return false
  const ticketId = required(followUp.ticketId, 'a ticket')
  const last = await readLastMessageOut(world.tx, ticketId)
  const sent = await listSeries(world.tx, { ticketId, kinds: ['consultant-message'], state: 'sent' })
  return sent.some(({ messageId, participantId }) => participantId === null && messageId !== null && messageId === last?.id)
}

/**
 * Why a mail of a wait does not go now because of the reminder before it: that one has not gone yet, or went so late that it is too early.
 */
export async function inTheWayOfNext(followUp: FollowUpRow, world: World): Promise<Verdict | undefined> {
  if (followUp.details.hastened) return undefined
  const step = followUp.details.step ?? 0
  const before = (await remindersOfWait(followUp, world)).filter(
    ({ details, state }) => (details.step ?? 0) < step && state !== 'cancelled',
  )
  if (before.some(({ state }) => state === 'failed')) return cancel('first_mail_not_sent')
  if (before.some(({ state }) => state === 'pending' || state === 'sending')) return waitUntil(addBusinessDays(world.now, 1))
  const last = before.at(-1)
  if (!last) return undefined
  const dueAt = addBusinessDays(last.sentAt ?? last.dueAt, step - (last.details.step ?? 0))
  return dueAt.getTime() - world.now.getTime() > slack ? waitUntil(dueAt) : undefined
}

/** The day on which silence will have meant something, counted from this reminder as the clockwork will count it. */
async function resolvedOn(followUp: FollowUpRow, world: World): Promise<{ resolvedOn?: string }> {
  const end = (await waitOf(followUp, world)).find(({ kind, state }) => kind === 'waiting-resolved' && state === 'pending')
  if (!end || end.pausedAt) return {}
  const soonest = addBusinessDays(world.now, Math.max((end.details.step ?? 0) - (followUp.details.step ?? 0), 0))
  const isLate = soonest.getTime() - end.dueAt.getTime() > slack
  return { resolvedOn: dayInJapan(isLate ? soonest : end.dueAt) }
}
