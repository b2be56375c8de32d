import type { Language } from '../catalog/desk-codes.ts'
import type { CancelReason, HoldReason, PutOffReason } from '../catalog/follow-up-codes.ts'
import type { Config } from '../config.ts'
import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import type { NewCaseLink } from '../links/make-case-link.ts'
import type { MailedLink } from '../mail/blocks.ts'
import type { ComposedMail } from '../mail/compose.ts'
import type { Attachment } from '../mail/outgoing-mail.ts'
import type { Wording } from '../mail/text-blocks/wording.ts'
import type { FollowUpRow } from './follow-ups.store.ts'

/** The world a follow-up is judged in: that of the claiming transaction. */
export interface World {
  readonly tx: Transaction
  readonly config: Config
  readonly now: Date
  readonly log: Deps['log']
}

/** Whom a mail goes to, and the language it is written in; Japanese when nobody said. */
export interface Recipient {
  readonly name?: string
  readonly address: string
  readonly language?: Language
}

/** A follow-up about to become a mail. */
export interface Draft {
  readonly to: Recipient
  /** The conversation it belongs to. */
  readonly thread:
    | { readonly side: 'applicant' | 'staff'; readonly ticketId: string }
    | { readonly side: 'municipality'; readonly enquiryId: string }
    /** What belongs to no ticket: an organisation's mails, and those to a member of the desk. */
    | { readonly side: 'organization'; readonly organizationId: string }
    | { readonly side: 'colleague'; readonly staffId: string }
    | { readonly side: 'form'; readonly waitingFormId: string }
  /** To an address nobody has proved. */
  readonly toStranger?: true
  /** A person's own words, not the desk's clockwork. */
  readonly personal?: boolean
  /** It asks for a reply, though it carries no link: whoever has the ticket is told when it cannot go. */
  readonly asksForReply?: boolean
  /** Its reader has a right to hear it: whoever has the ticket tells them otherwise when it cannot go. */
  readonly mustBeTold?: boolean
  /** The link it carries, and when the case it opens ends if nobody acts: an answer counts until the earlier of the two. */
  readonly link?: Omit<NewCaseLink, 'id'> & { readonly caseEndsAt?: Date | null }
  /** The link it carries when that is none of a case. */
  readonly linkOfForm?: MailedLink
  /** Files that come with it; the same each time it is written. */
  readonly attachments?: readonly Attachment[]
  /** Writes it in the words and the language of its reader; `link` counts only when one was asked for. */
  readonly write: (wording: Wording, link: MailedLink) => ComposedMail
}

export type Verdict =
  | { readonly verdict: 'send'; readonly draft: Draft }
  | { readonly verdict: 'hold'; readonly for: HoldReason }
  | { readonly verdict: 'wait'; readonly until: Date; readonly reason: PutOffReason }
  | { readonly verdict: 'cancel'; readonly reason: CancelReason }

/** Decides what becomes of a due follow-up, from the world as it now is. */
export type Drafter = (followUp: FollowUpRow, world: World) => Promise<Verdict>

export function send(draft: Draft): Verdict {
  return { verdict: 'send', draft }
}

export function cancel(reason: CancelReason): Verdict {
  return { verdict: 'cancel', reason }
}

export function waitUntil(until: Date, reason: PutOffReason = 'too_early'): Verdict {
  return { verdict: 'wait', until, reason }
}

export function hold(reason: HoldReason): Verdict {
  return { verdict: 'hold', for: reason }
}

/** Nothing goes to an address nobody has proved. */
export const holdForVerification = hold('verified_contact')
export const holdForScan = hold('scan')

/** Nothing of a case goes to a municipality by somebody the desk has not accepted as its representative. */
export const holdForRepresentative = hold('representative')

/** An id the follow-up must have been planned with. */
export function required(id: string | null | undefined, what: string): string {
  if (!id) throw new Error(`a follow-up was planned without ${what}`)
  return id
}

/** What a follow-up names by id must be there: nothing the desk knows of is ever deleted. */
export function present<Thing>(thing: Thing | undefined, what: string): Thing {
  if (thing === undefined) throw new Error(`${what} of a follow-up is gone`)
  return thing
}
