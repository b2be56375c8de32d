import { z } from 'zod'
import { disclosureCodes, type Disclosure } from '../catalog/matching-codes.ts'
import type { Reader } from '../db/client.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import { disclosureOf } from './brief.rules.ts'
import { currentCompanyProfile, profileAsCompany } from './company-profile.ts'
import { findProfileOfRun } from './shortlists.store.ts'

/** What a corporate form says of being named; whatever else it holds. */
const statedSchema = z.object({ disclosure: z.enum(disclosureCodes) })

/**
 * Whether enquiries of a ticket's shortlist name the company: only when its present profile, the one the list was made from and the
 * ticket's own form all say so. A form that came later may ask for more discretion than the first, and nobody has decided on it yet.
 */
export async function disclosureOfCase(
  reader: Reader,
  ticket: Pick<TicketRow, 'form'> & { organizationId: string },
  runId: string,
): Promise<Disclosure> {
  const { data: form = { disclosure: 'blind' } } = statedSchema.safeParse(ticket.form)
  const current = profileAsCompany(await currentCompanyProfile(reader, ticket.organizationId))
  return disclosureOf(form, profileAsCompany(await findProfileOfRun(reader, runId)), current)
}
