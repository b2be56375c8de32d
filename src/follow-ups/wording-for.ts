import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { yearCountFor, type YearCount } from '../calendar/japanese-date.rules.ts'
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
  return yearsOfLetters(tx, async () => {
    if (side === 'staff') return false
    if (side === 'municipality') return true
    if (organizationId !== null) return (await findMunicipality(tx, organizationId)) !== undefined
    const ticket = ticketId === null ? undefined : await readTicketById(tx, ticketId)
    return ticket?.audience === 'municipal'
  })
}

/** Years by the era in a letter to a municipality, when the desk is set so. */
export async function yearsOfLetters(tx: Transaction, isToMunicipality: () => boolean | Promise<boolean>): Promise<YearCount> {
  const { eraYears } = await readSettings(tx)
  return yearCountFor(eraYears, eraYears && (await isToMunicipality()))
}
