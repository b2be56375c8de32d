import type { EventType } from '../events/event-types.ts'
import { reachOf, scopesAllow, type Operation } from '../people/access.policy.ts'
import type { SignedInActor } from '../people/actor.ts'
import { isOwnTicket } from '../tickets/ticket.policy.ts'

/** What an event is about, by the first word of its type. */
type Subject = EventType extends `${infer First}.${string}` ? First : never

/** The operation that reads what an event is about: whoever may read that is told that it happened. Null: nobody is. */
const readBy: Readonly<Record<Subject, Operation | null>> = {
  ticket: 'readTicket',
  passed_case: 'listPassedCases',
  passed_case_answerer: 'listPassedCases',
  message: 'listMessages',
  note: 'listNotes',
  attachment: 'listNotes',
  meeting: 'readMeeting',
  working_hours: 'readWorkingHours',
  calendar_feed: null,
  participant: 'listParticipants',
  relation: 'listRelations',
  code: 'listTicketEvents',
  erasure: 'listTicketEvents',
  address: 'listSuppressions',
  contact: 'listTickets',
  company: 'readCompany',
  profile: 'readMunicipalityProfile',
  proposal: 'listProposals',
  match: 'listMatches',
  weights: 'listMatchWeights',
  shortlist: 'readShortlist',
  interest: 'readShortlist',
  enquiry: 'readEnquiry',
  enquiry_answerer: 'readEnquiry',
  disclosure: 'readEnquiry',
  introduction: 'readIntroduction',
  outcome: 'readIntroduction',
  follow_up: 'readFollowUp',
  follow_ups: 'readPause',
  suppression: 'listSuppressions',
  task: 'listTasks',
  sequence: 'listSequences',
  // Counts nowhere before it is confirmed.
  form: null,
  link: 'listTicketEvents',
  staff: 'listStaff',
  session: 'listSessions',
  second_factor: 'listSessions',
  recovery_codes: 'listSessions',
  access_link: 'listSessions',
  password: 'listSessions',
  caught_mail: 'listAudit',
  token: 'listTokens',
  job: 'readQueue',
  text: 'listTextBlocks',
  canned_text: 'listCannedTexts',
  saved_view: 'listSavedViews',
  settings: 'readSettings',
}

/** Somebody who is told what happens. */
export interface Listener {
  readonly actor: SignedInActor
  /** Of an API token; null for a session. */
  readonly scopes: readonly string[] | null
}

type Owned = Parameters<typeof isOwnTicket>[1]

/** Whether `operation` lets the listener read about a ticket, or about what belongs to none. */
export function mayRead({ actor, scopes }: Listener, operation: Operation, ticket: Owned | null): boolean {
  if (scopes && !scopesAllow(operation, scopes)) return false
  const reach = reachOf(operation, actor.role)
  return reach === 'own' ? ticket !== null && isOwnTicket(actor, ticket) : reach !== 'none'
}

/** Whether the listener is told of an event of this type. One an older or newer version wrote is told to nobody. */
export function mayHear(listener: Listener, { type, ticket }: { type: string; ticket: Owned | null }): boolean {
  const subject = type.split('.')[0] ?? ''
  const operation = Object.hasOwn(readBy, subject) ? readBy[subject as Subject] : null
  if (operation === null) return false
  return mayRead(listener, operation, ticket) && (ticket === null || mayRead(listener, 'listTicketEvents', ticket))
}

/** Whether an event may have ended somebody's session, or changed how far they reach. */
export function touchesSignIn(type: string): boolean {
  const subject = type.split('.')[0] as Subject
  return subject === 'staff' || readBy[subject] === 'listSessions' || readBy[subject] === 'listTokens'
}
