import type { Language } from '../catalog/desk-codes.ts'
import type { SuppressionReason } from '../catalog/suppression-codes.ts'
import { readNow } from '../db/clock.store.ts'
import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { linkIn, maskedLink } from '../follow-ups/masked-link.ts'
import { addresseeOf } from '../follow-ups/recipient.ts'
import { wordingFor } from '../follow-ups/wording-for.ts'
import { compose, type ComposedMail } from '../mail/compose.ts'
import type { SignedInActor } from '../people/actor.ts'
import type { ContactRow } from '../people/read-contacts.ts'
import { findStaff } from '../people/read-staff.ts'
import { readReasonAgainst } from '../suppressions/suppress-address.ts'
import { readAttachmentsOf, type AttachmentRow } from '../tickets/attachments/read-attachments.ts'
import type { MessageRow } from '../tickets/read-correspondence.ts'
import { readSaidAt, readSplitsOf } from '../tickets/splits/read-splits.ts'
import { refuseMerged, ticketForReading } from '../tickets/ticket-access.ts'
import { readParties } from '../tickets/ticket-people.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import { judgeSplit, type Split } from './judge-split.ts'
import { readPeopleOfSplit, type PersonOfSplit } from './people-of-split.ts'
import { dueAfterSplit, type SplitRefusal } from './split.rules.ts'

export interface SplitChoices {
  readonly ticket: TicketRow
  /** Oldest first, with its files and the tickets that were split off with it. */
  readonly messages: readonly {
    readonly message: MessageRow
    readonly files: readonly AttachmentRow[]
    readonly splitInto: readonly string[]
  }[]
  readonly applicants: readonly ContactRow[]
  readonly people: readonly PersonOfSplit[]
}

/** What of a ticket may become one of its own, and whose it may be. Errors: those of `ticketForReading`; Conflict `ticket_merged`. */
export async function readSplitChoices({ db }: Deps, actor: SignedInActor, number: string): Promise<SplitChoices> {
  const ticket = await ticketForReading(db, actor, number)
  await refuseMerged(db, ticket)
  const said = await readSaidAt(db, ticket.id)
  const ids = said.map(({ id }) => id)
  const files = Map.groupBy(ids.length === 0 ? [] : await readAttachmentsOf(db, ids), ({ messageId }) => messageId)
  const splits = await readSplitsOf(db, ids, ticket.id)
  const messages = said.map((message) => ({
    message,
    files: files.get(message.id) ?? [],
    splitInto: splits.get(message.id) ?? [],
  }))
  return { ticket, messages, ...(await readPeopleOfSplit(db, ticket)) }
}

export interface SplitPreview {
  readonly refusals: readonly SplitRefusal[]
  readonly goes: { readonly messages: number; readonly files: number }
  readonly stays: { readonly messages: number }
  readonly firstResponseDueAt: Date
  /** What the applicant is told; absent when they are told nothing. */
  readonly mail?: NoticePreview
}

interface NoticePreview {
  readonly composed: ComposedMail
  readonly language: Language
  readonly address: string
  readonly heldFor: 'verified_contact' | null
  /** Why it would not be mailed. */
  readonly suppressed: SuppressionReason | null
}

/**
 * What splitting a ticket so would bring, or why it must not be; nothing is changed. Errors: those of `judgeSplit` and `readSplitChoices`.
 */
export async function previewSplit({ db, config, log }: Deps, actor: SignedInActor, number: string, split: Split): Promise<SplitPreview> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForReading(tx, actor, number)
    await refuseMerged(tx, ticket)
    const { refusals, said, chosen, part, applicant } = await judgeSplit(tx, config, ticket, split)
    const files =
      chosen.length === 0
        ? []
        : await readAttachmentsOf(
            tx,
            chosen.map(({ id }) => id),
          )
    const { firstDueAt } = dueAfterSplit(ticket, said, part, now)
    return {
      refusals,
      goes: { messages: chosen.length, files: files.length },
      stays: { messages: said.length - chosen.length },
      firstResponseDueAt: firstDueAt,
      ...(split.notice && { mail: await previewNotice(tx, { config, log }, { ticket, applicant, split, firstDueAt }, now) }),
    }
  })
}

async function previewNotice(
  tx: Transaction,
  { config, log }: Pick<Deps, 'config' | 'log'>,
  { ticket, applicant, split, firstDueAt }: { ticket: TicketRow; applicant: ContactRow; split: Split; firstDueAt: Date },
  now: Date,
): Promise<NoticePreview> {
  const { organization } = await readParties(tx, ticket)
  const { language } = applicant
  const consultant = split.consultantId === null ? undefined : await findStaff(tx, split.consultantId)
  const wording = await wordingFor(
    tx,
    { kind: 'split-notice', side: 'applicant', ticketId: ticket.id, organizationId: null },
    { log, config },
    {
      language,
    },
  )
  const composed = compose(
    'split-notice',
    {
      to: addresseeOf({ ...applicant, organization: organization?.name ?? null }),
      ticketNumber: numberToCome(ticket.number),
      originNumber: ticket.number,
      message: split.message,
      ...(consultant && { consultantName: consultant.name }),
      firstResponseDueAt: firstDueAt,
      casePage: linkIn(language, maskedLink(config, now)),
    },
    wording,
  )
  return {
    composed,
    language,
    address: applicant.email,
    heldFor: applicant.verifiedAt === null ? 'verified_contact' : null,
    suppressed: (await readReasonAgainst(tx, config, applicant.email)) ?? null,
  }
}

/** A number nobody has yet, as a preview shows it: `C-2026-******`. */
function numberToCome(number: string): string {
  return number.replace(/\d+$/u, (running) => '*'.repeat(running.length))
}
