import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import type { YearCount } from '../calendar/japanese-date.rules.ts'
import type { Wording } from '../mail/text-blocks/wording.ts'
import { findMunicipality } from '../organizations/read-organization.ts'
import { readSettings } from '../people/read-settings.ts'
import { readWording, type WordingWish } from '../texts/read-wording.ts'
import { readTicketById } from '../tickets/update-ticket.ts'
import type { FollowUpRow } from './follow-ups.store.ts'

/** As much of a follow-up as its words depend on. */
type Written = Pick<FollowUpRow, 'kind' | 'side' | 'ticketId' | 'organizationId'>

/** The words a follow-up is written in, as they stand in this transaction. */
export async function wordingFor(
  tx: Transaction,
  followUp: Written,
  deps: Pick<Deps, 'log' | 'config'>,
  wish: Omit<WordingWish, 'kind' | 'years'>,
): Promise<Wording> {
  return readWording(tx, { ...wish, kind: followUp.kind, years: await yearsFor(tx, followUp) }, deps)
}

/** Letters to municipalities may count years by the era: 令和8年. */
async function yearsFor(tx: Transaction, { side, ticketId, organizationId }: Written): Promise<YearCount> {
  const { eraYears } = await readSettings(tx)
  if (!eraYears || side === 'staff') return 'western'
  if (side === 'municipality') return 'era'
  if (organizationId !== null) return (await findMunicipality(tx, organizationId)) ? 'era' : 'western'
  const ticket = ticketId === null ? undefined : await readTicketById(tx, ticketId)
  return ticket?.audience === 'municipal' ? 'era' : 'western'
}
