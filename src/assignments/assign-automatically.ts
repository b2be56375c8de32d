import { dayInJapan } from '../calendar/business-time.rules.ts'
import type { Reader, Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict } from '../errors.ts'
import { findCompany, findMunicipality } from '../organizations/read-organization.ts'
import type { SignedInActor } from '../people/actor.ts'
import { listAbsencesOn, ticketCarriersForAssignment } from '../people/read-staff.ts'
import { ticketForUpdate } from '../tickets/ticket-access.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import { refuseAssigned, refuseFinished } from './assignment.rules.ts'
import { chooseConsultant, type Carrier, type Choice, type Place } from './choose-consultant.rules.ts'
import { countOpenLoads } from './workload.store.ts'
import { writeAssignment } from './write-assignment.ts'

export interface AutomaticAssignment {
  ticket: TicketRow
  chosen: Place
  runnerUp: Place | null
}

/**
 * Gives a ticket to the consultant the rules choose, and says why them and who was next. Conflict (409): `already_assigned`,
 * `ticket_finished`, or `nobody_available` with why nobody, counted and person by person.
 */
export async function assignAutomatically({ db }: Pick<Deps, 'db'>, actor: SignedInActor, number: string): Promise<AutomaticAssignment> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForUpdate(tx, actor, number)
    refuseFinished(ticket)
    refuseAssigned(ticket)
    const carriers = await readCarriers(tx, dayInJapan(now))
    const prefecture = await prefectureOf(tx, ticket.organizationId)
    const { chosen, runnerUp, unavailable } = chooseConsultant({ ...ticket, prefecture }, carriers)
    if (!chosen) throw nobodyAvailable(unavailable)
    const { consultantId, reasons } = chosen
    const standsInFor = reasons.find(({ rule }) => rule === 'stands_in_for')?.value
    const details = { consultantId, automatic: true, reasons, ...(standsInFor !== undefined && { substituteFor: String(standsInFor) }) }
    return { ticket: await writeAssignment(tx, actor, ticket, details, now), chosen, runnerUp }
  })
}

/** Everyone who could carry the ticket, locked: until this assignment is written, no other one changes anybody's load. */
async function readCarriers(tx: Transaction, today: string): Promise<Carrier[]> {
  const people = await ticketCarriersForAssignment(tx)
  const absences = new Map((await listAbsencesOn(tx, today)).map((absence) => [absence.staffId, absence]))
  const loads = await countOpenLoads(
    tx,
    people.map((person) => person.id),
  )
  return people.map((person) => ({
    id: person.id,
    role: person.role === 'supervisor' ? 'supervisor' : 'consultant',
    audiences: person.audiences,
    topics: person.topics,
    prefectures: person.prefectures,
    capacity: person.capacity,
    openLoad: loads.get(person.id) ?? 0,
    absent: absences.has(person.id),
    substituteId: absences.get(person.id)?.substituteId ?? null,
  }))
}

async function prefectureOf(reader: Reader, organizationId: string | null): Promise<string | null> {
  if (organizationId === null) return null
  const organization = (await findMunicipality(reader, organizationId)) ?? (await findCompany(reader, organizationId))
  return organization?.prefecture ?? null
}

function nobodyAvailable(unavailable: Choice['unavailable']): Conflict {
  const counts = { full: 0, absent: 0, substitute_unavailable: 0 }
  for (const { why } of unavailable) counts[why] += 1
  return new Conflict(
    'nobody_available',
    {
      ja: `担当できるコンサルタントがいません（上限に達している: ${counts.full}人、不在: ${counts.absent}人、不在で代行者も対応できない: ${counts.substitute_unavailable}人）。担当を指定するか、定員や不在の登録を見直してください。`,
      en: `No consultant is available (full: ${counts.full}, absent: ${counts.absent}, absent with a substitute who is unavailable: ${counts.substitute_unavailable}). Assign somebody by hand, or look at capacities and absences.`,
    },
    { counts, consultants: unavailable },
  )
}
