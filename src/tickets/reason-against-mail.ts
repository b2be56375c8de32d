import type { SuppressionReason } from '../catalog/suppression-codes.ts'
import type { Deps } from '../deps.ts'
import type { SignedInActor } from '../people/actor.ts'
import { readReasonAgainst } from '../suppressions/suppress-address.ts'
import { ticketForReading } from './ticket-access.ts'
import { readPeople } from './ticket-people.ts'

/** Why what the desk writes to a ticket's applicant is not mailed as things stand; null when it is. Errors: those of `ticketForReading`. */
export async function reasonAgainstMail({ db, config }: Deps, actor: SignedInActor, number: string): Promise<SuppressionReason | null> {
  const { applicant } = await readPeople(db, await ticketForReading(db, actor, number))
  return (await readReasonAgainst(db, config, applicant.email)) ?? null
}
