import { z } from 'zod'
import { disclosureCodes, type Disclosure } from '../catalog/matching-codes.ts'
import type { Reader } from '../db/client.ts'
import { profileVersionsOf, type ProfileVersionRow } from '../organizations/read-organization.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import { disclosureOf } from './brief.rules.ts'
import { currentCompanyProfile, profileAsCompany } from './company-profile.ts'
import { findProfileOfRun, type ShortlistRow } from './shortlists.store.ts'

/** What a corporate form says of being named; whatever else it holds. */
const statedSchema = z.object({ disclosure: z.enum(disclosureCodes) })

/**
 * Whether enquiries of a ticket's shortlist name the company: only when its present profile, the one the list was made from and the
 * ticket's own form all say so. A form that came later may ask for more discretion than the first. What the desk decided after the
 * form came stands in its place, unless the list was with the company by then: it was told how it would be named.
 */
export async function disclosureOfCase(
  reader: Reader,
  ticket: Pick<TicketRow, 'form' | 'receivedAt'> & { organizationId: string },
  { runId, dispatchedAt }: Pick<ShortlistRow, 'runId' | 'dispatchedAt'>,
): Promise<Disclosure> {
  const { data: form = { disclosure: 'blind' } } = statedSchema.safeParse(ticket.form)
  const decided = decidedByDesk(await profileVersionsOf(reader, ticket.organizationId), ticket.receivedAt, dispatchedAt)
  const current = profileAsCompany(await currentCompanyProfile(reader, ticket.organizationId))
  return disclosureOf(decided ?? form, profileAsCompany(await findProfileOfRun(reader, runId)), current)
}

/**
 * What the desk said last of naming the company, after `after` and, when given, not after `until`. A profile it states says so; an
 * accepted proposal does when it changed just that, for it may be about something else.
 */
function decidedByDesk(versions: readonly ProfileVersionRow[], after: Date, until: Date | null): { disclosure: Disclosure } | undefined {
  const deciding = versions.filter((version, index) => {
    if (version.createdAt <= after || (until !== null && version.createdAt > until)) return false
    if (version.source !== 'proposal') return version.source === 'desk'
    const before = versions[index - 1]
    return before !== undefined && profileAsCompany(before).disclosure !== profileAsCompany(version).disclosure
  })
  const last = deciding.at(-1)
  return last && { disclosure: profileAsCompany(last).disclosure }
}
