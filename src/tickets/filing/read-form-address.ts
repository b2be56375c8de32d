import type { Config } from '../../config.ts'
import type { Reader } from '../../db/client.ts'
import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { readReasonAgainst } from '../../suppressions/suppress-address.ts'
import { readPeople } from '../ticket-people.ts'
import { findTicket, type TicketRow } from '../tickets.store.ts'
import { addressStanding, type AddressStanding } from './address-standing.rules.ts'

/** Where the mail that answers a form goes. */
export interface FormAddress {
  readonly email: string
  readonly standing: AddressStanding
}

/** The address of a ticket's applicant, as the receipt may tell of it; undefined where the desk is not to keep it, or the form came through a prefecture. */
export async function readFormAddress({ db, config }: Pick<Deps, 'db' | 'config'>, number: string): Promise<FormAddress | undefined> {
  const ticket = await findTicket(db, number)
  return ticket && (await addressOfForm(db, config, ticket, await readNow(db)))
}

/** The same of a ticket at hand. */
export async function addressOfForm(reader: Reader, config: Config, ticket: TicketRow, now: Date): Promise<FormAddress | undefined> {
  const people = await readPeople(reader, ticket)
  const { email } = people.applicant
  if (people.through !== null || (await readReasonAgainst(reader, config, email)) === 'erased') return undefined
  return { email, standing: addressStanding(ticket, people, now) }
}
