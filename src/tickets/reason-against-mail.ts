import type { SuppressionReason } from '../catalog/suppression-codes.ts'
import type { Deps } from '../deps.ts'
import type { SignedInActor } from '../people/actor.ts'
import { readReasonAgainst, readReasonsAmong } from '../suppressions/suppress-address.ts'
import { ticketForReading } from './ticket-access.ts'
import { readParties, type TicketPeople } from './ticket-people.ts'

/** Why what the desk writes to a ticket's applicant is not mailed as things stand; null when it is. Errors: those of `ticketForReading`. */
export async function reasonAgainstMail({ db, config }: Deps, actor: SignedInActor, number: string): Promise<SuppressionReason | null> {
  const { applicant } = await readParties(db, await ticketForReading(db, actor, number))
  return (await readReasonAgainst(db, config, applicant.email)) ?? null
}

/** Why nothing, or nothing optional, is mailed to the applicant; null when everything is. */
export async function reasonAgainstApplicant(
  { db, config }: Pick<Deps, 'db' | 'config'>,
  { applicant: { email } }: Pick<TicketPeople, 'applicant'>,
): Promise<SuppressionReason | null> {
  return (await readReasonsAmong(db, config, [email])).get(email) ?? null
}
