import { businessDaysLeft } from '../calendar/business-time.rules.ts'
import type { Reader } from '../db/client.ts'
import type { PassedCaseKind, PassedCaseStatus } from '../catalog/passed-case-codes.ts'
import type { ProfileMember } from '../organizations/profile-members.ts'
import { isProvedRepresentative } from '../people/read-contacts.ts'
import type { MunicipalForm } from '../tickets/intake.schemas.ts'
import { isUnfinished } from '../tickets/lifecycle.rules.ts'
import { sharedOf } from '../tickets/passing/form-of-forwarded.ts'
import { statedMembers } from '../tickets/passing/passing.rules.ts'
import { readPassedCase } from '../tickets/passing/read-passed-cases.ts'
import type { OpenedLink } from './open-case-link.ts'

/** A case a prefecture passed on, for the municipality that is asked to confirm it. */
export interface PassedCase {
  readonly purpose: 'passed'
  readonly kind: PassedCaseKind
  readonly status: PassedCaseStatus
  readonly prefecture: string
  readonly municipality: string
  /** Whom the link was sent to: in their name it is answered. */
  readonly readerName: string
  /** Who of the prefecture passed it on, and whether the desk knows that they speak for it. */
  readonly passer: { readonly name: string; readonly department: string | null; readonly email: string; readonly known: boolean }
  /** Whom the prefecture named, when the desk asks somebody else. */
  readonly named: string | null
  readonly createdAt: Date
  readonly dueAt: Date
  readonly daysLeft: number
  /** An answer is taken all the same. */
  readonly isOverdue: boolean
  /** All that was stated for the municipality; of a forwarded case what its prefecture asks for. */
  readonly form: MunicipalForm | null
  readonly shared: ReturnType<typeof sharedOf> | null
  readonly note: string
  /** Parts of the form that can be said to be wrong. */
  readonly parts: readonly ProfileMember[]
  readonly answeredAt: Date | null
  /** Its own words with the answer. */
  readonly words: string | null
  /** Who says they answered. */
  readonly answerer: string | null
  /** Number of the municipality's own ticket once it has confirmed. */
  readonly ticketNumber: string | null
}

/** Reads what a `passed` link is about as it stands now. */
export async function readPassedCaseLink(reader: Reader, { link, contact, now }: OpenedLink): Promise<PassedCase> {
  const { passed, prefecture, municipality, passer, asked, ticket, source } = await readPassedCase(reader, link.passedCaseId ?? '')
  const { kind, status, createdAt, dueAt, note, answeredAt } = passed
  const form = kind === 'filed' && ticket ? (ticket.form as MunicipalForm) : null // what the intake's schema made of it
  const isOver = status === 'waiting' && ticket !== null && !isUnfinished(ticket.status)
  return {
    purpose: 'passed',
    kind,
    status: isOver ? 'withdrawn' : status,
    prefecture: prefecture.name,
    municipality: municipality.name,
    readerName: contact.name,
    passer: { name: passer.name, department: passer.department, email: passer.email, known: isProvedRepresentative(passer) },
    named: form && form.contact.email !== asked.email ? [form.contact.department, form.contact.name].filter(Boolean).join(' ') : null,
    createdAt,
    dueAt,
    daysLeft: businessDaysLeft(now, dueAt),
    isOverdue: dueAt <= now,
    form,
    shared: source && sharedOf(source),
    note,
    parts: form ? statedMembers(form) : [],
    answeredAt,
    words: passed.words,
    answerer: passed.answerer,
    ticketNumber: answeredAt ? (ticket?.number ?? null) : null,
  }
}
