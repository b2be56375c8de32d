import { dayInJapan } from '../calendar/business-time.rules.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict } from '../errors.ts'
import type { SignedInActor } from '../people/actor.ts'
import { ticketCarriersForAssignment } from '../people/read-staff.ts'
import { ticketForUpdate } from '../tickets/ticket-access.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import { refuseAssigned, refuseFinished } from './assignment.rules.ts'
import { describeCarriers, prefectureOf } from './carriers.ts'
import { chooseConsultant, type Choice, type Place } from './choose-consultant.rules.ts'
import { chosenByRule, writeAssignment } from './write-assignment.ts'

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
    // Locked: until this assignment is written, no other one changes anybody's load.
    const carriers = await describeCarriers(tx, await ticketCarriersForAssignment(tx), dayInJapan(now))
    const prefecture = await prefectureOf(tx, ticket.organizationId)
    const { chosen, runnerUp, unavailable } = chooseConsultant({ ...ticket, prefecture }, carriers)
    if (!chosen) throw nobodyAvailable(unavailable)
    const { consultantId, reasons } = chosen
    return { ticket: await writeAssignment(tx, actor, ticket, chosenByRule(consultantId, reasons), now), chosen, runnerUp }
  })
}

function nobodyAvailable(unavailable: Choice['unavailable']): Conflict {
  const counts = { full: 0, absent: 0, substitute_unavailable: 0, awaits_password: 0 }
  for (const { why } of unavailable) counts[why] += 1
  return new Conflict(
    'nobody_available',
    {
      ja: `担当できるコンサルタントがいません（上限に達している: ${counts.full}人、不在: ${counts.absent}人、不在で代行者も対応できない: ${counts.substitute_unavailable}人、招待中でまだサインインできない: ${counts.awaits_password}人）。担当を指定するか、定員や不在の登録を見直してください。`,
      en: `No consultant is available (full: ${counts.full}, absent: ${counts.absent}, absent with a substitute who is unavailable: ${counts.substitute_unavailable}, invited and not here yet: ${counts.awaits_password}). Assign somebody by hand, or look at capacities and absences.`,
    },
    { counts, consultants: unavailable },
  )
}
