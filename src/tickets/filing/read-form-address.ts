import type { Reader } from '../../db/client.ts'
import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { readWayOfTicket, type PassedCaseFacts } from '../passing/read-passed-cases.ts'
import { readPeople } from '../ticket-people.ts'
import { findTicket, type TicketRow } from '../tickets.store.ts'
import { addressStanding, type AddressStanding } from './address-standing.rules.ts'

/** Where the mail that answers a form goes. */
export interface FormAddress {
  readonly email: string
  readonly standing: AddressStanding
  /** What it was filed for, when a prefecture did. */
  readonly filed?: PassedCaseFacts
}

/**
 * The address of a ticket's applicant, as the receipt may tell of it; of a form a prefecture filed for its municipality, that of whoever
 * filed it. One to which no mail goes, because it bounces or its owner had it erased, looks like any other: the receipt must not tell what
 * the desk knows of an address.
 */
export async function readFormAddress({ db }: Pick<Deps, 'db'>, number: string): Promise<FormAddress | undefined> {
  const ticket = await findTicket(db, number)
  return ticket && (await addressOfForm(db, ticket, await readNow(db)))
}

/** The same of a ticket at hand. */
export async function addressOfForm(reader: Reader, ticket: TicketRow, now: Date): Promise<FormAddress | undefined> {
  const people = await readPeople(reader, ticket)
  if (people.through === null) return { email: people.applicant.email, standing: addressStanding(ticket, people, now) }
  const filed = await readWayOfTicket(reader, ticket.id)
  if (filed?.passed.kind !== 'filed') return undefined
  const { passer: filer, passed } = filed
  const standing = addressStanding(ticket, { applicant: filer, lastWord: people.lastWord, through: null }, now)
  // Once the municipality has answered it is theirs.
  return { email: filer.email, standing: standing === 'mendable' && passed.status !== 'waiting' ? 'settled' : standing, filed }
}
