import { caughtMailId } from '../support/world.ts'
import type { Case } from '../support/case.ts'

/** Contacts of a case: the company's, and those of the municipality that must not know it and of the one it was introduced to. */
export const contactSides = ['company', 'blind', 'introduced'] as const
export type ContactSide = (typeof contactSides)[number]

interface Thing {
  of(of: Case): string
  /** Contacts whose own it is; nobody's when left out. */
  ownTo?: readonly ContactSide[]
}

/** What stands for each path parameter, by the collection it follows. */
export const things: Record<string, Thing> = {
  'staff/{id}': { of: (of) => of.consultant.id },
  'people/{id}': { of: (of) => of.consultant.id },
  'sessions/{sessionId}': { of: (of) => of.sessionId },
  'messages/{id}': { of: (of) => of.unsentId },
  'notes/{id}': { of: (of) => of.noteId },
  'participants/{id}': { of: (of) => of.participantId },
  'relations/{id}': { of: (of) => of.relationId },
  'canned-texts/{id}': { of: (of) => of.cannedTextId },
  'attachments/{id}': { of: (of) => of.attachmentId, ownTo: ['company'] },
  'ticket-views/{view}': { of: () => 'unassigned' },
  'saved-views/{id}': { of: (of) => of.savedViewId },
  'drafts/{kind}': { of: () => 'reply' },
  'tokens/{id}': { of: (of) => of.tokenId },
  'contacts/{id}': { of: (of) => of.company.contact.id },
  'tickets/{number}': { of: (of) => of.ticket, ownTo: ['company'] },
  'passed-cases/{id}': { of: (of) => of.forwardedId },
  'meetings/{id}': { of: (of) => of.meetings.booked, ownTo: ['company'] },
  'follow-ups/{id}': { of: (of) => of.followUpId },
  'sequences/{code}': { of: () => 'shortlist' },
  'failures/{id}': { of: (of) => of.failureId },
  'tasks/{id}': { of: (of) => of.taskId },
  'suppressions/{id}': { of: (of) => of.suppressionId },
  'text-blocks/{code}': { of: () => 'acknowledgement.closing' },
  'texts/{language}': { of: () => 'ja' },
  'municipalities/{code}': { of: (of) => of.blind.code, ownTo: ['blind'] },
  'organizations/{id}': { of: (of) => of.company.id },
  'companies/{id}': { of: (of) => of.company.id, ownTo: ['company'] },
  'proposals/{id}': { of: (of) => of.proposal.id },
  'shortlists/{id}': { of: (of) => of.shortlists.dispatched, ownTo: ['company'] },
  'candidates/{code}': { of: (of) => of.blind.code },
  'enquiries/{id}': { of: (of) => of.enquiries.sent, ownTo: ['company', 'blind'] },
  'outcomes/{outcomeId}': { of: (of) => of.outcomeId },
  'questions/{questionId}': { of: (of) => of.questionId },
  'matches/{runId}': { of: (of) => of.runId },
  'runs/{runId}': { of: (of) => of.runId },
  'caught-mails/{id}': { of: () => caughtMailId },
  'introductions/{id}': { of: (of) => of.introductionId, ownTo: ['company', 'introduced'] },
}
