import { romanNameOf } from '../catalog/local-governments.ts'
import type { PassedCaseKind, PassedCaseStatus } from '../catalog/passed-case-codes.ts'
import type { Reader } from '../db/client.ts'
import type { ContactRow } from '../people/read-contacts.ts'
import {
  selectApplicantOf,
  selectPartiesOf,
  selectPeopleOf,
  selectPeopleOfOne,
  type PartiesRow,
  type PeopleRow,
} from './ticket-people.store.ts'
import type { TicketRow } from './tickets.store.ts'

/** Who a ticket is about: its applicant, the organisation they write for, and who takes care of it. */
export interface TicketParties {
  applicant: ContactRow
  /** With the two digits of its prefecture. */
  organization: { id: string; kind: 'municipality' | 'company'; name: string; prefecture: string; romanName: string | null } | null
  assignee: { id: string; name: string } | null
}

/** The same, and what stands beside them in a list. */
export interface TicketPeople extends TicketParties {
  /** Who gets a copy of each message, in the order they were added, by the contact they are, else as participants. */
  participants: { id: string; name: string }[]
  /** Number of the ticket it became part of. */
  mergedInto: string | null
  /** Number of the ticket it was split off from. */
  splitFrom: string | null
  /** The prefecture it came through, who of it passed it on, and whether the municipality has confirmed it. */
  through: { kind: PassedCaseKind; status: PassedCaseStatus; prefecture: { code: string; name: string }; by: string; byId: string } | null
  /** The last message, from whom it is and when it was written. */
  lastWord: { direction: 'in' | 'out'; at: Date } | null
}

/** The people of every given ticket, by ticket id. */
export async function readPeopleOf(reader: Reader, rows: readonly Pick<TicketRow, 'id'>[]): Promise<Map<string, TicketPeople>> {
  if (rows.length === 0) return new Map()
  const found = await selectPeopleOf(
    reader,
    rows.map((row) => row.id),
  )
  return new Map(found.map((row) => [row.ticketId, peopleIn(row)]))
}

/** The people of one ticket. */
export async function readPeople(reader: Reader, ticket: Pick<TicketRow, 'id'>): Promise<TicketPeople> {
  const [found] = await selectPeopleOfOne(reader, { ticketId: ticket.id })
  if (!found) throw new Error(`ticket ${ticket.id} has no applicant`)
  return peopleIn(found)
}

/** Who one ticket is about, without the rest. */
export async function readParties(reader: Reader, ticket: Pick<TicketRow, 'id'>): Promise<TicketParties> {
  const [found] = await selectPartiesOf(reader, { ticketId: ticket.id })
  if (!found) throw new Error(`ticket ${ticket.id} has no applicant`)
  return partiesIn(found)
}

function partiesIn({ applicant, staff, company, municipality }: PartiesRow): TicketParties {
  const organization = company ? { ...company, kind: 'company' as const, romanName: null } : municipality && ofLocalGovernment(municipality)
  return { applicant, organization, assignee: staff }
}

function peopleIn(row: PeopleRow): TicketPeople {
  const { passed, lastWord, mergedInto, splitFrom } = row
  const through = passed && {
    kind: passed.kind,
    status: passed.status,
    prefecture: { code: passed.prefectureCode, name: passed.prefectureName },
    by: passed.by,
    byId: passed.byId,
  }
  return { ...partiesIn(row), participants: row.participants ?? [], mergedInto, splitFrom, through, lastWord }
}

/** Whom a ticket is from, without the others. */
export async function readApplicant(reader: Reader, ticketId: string): Promise<ContactRow> {
  const applicant = await selectApplicantOf(reader, ticketId)
  if (!applicant) throw new Error(`ticket ${ticketId} has no applicant`)
  return applicant
}

function ofLocalGovernment({ code, ...known }: { code: string; id: string; name: string; prefecture: string }) {
  return { ...known, kind: 'municipality' as const, romanName: romanNameOf(code) ?? null }
}
