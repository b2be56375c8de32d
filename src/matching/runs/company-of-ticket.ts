import type { Reader } from '../../db/client.ts'
import { Conflict } from '../../errors.ts'
import type { CompanyProfile } from '../../organizations/profile.schemas.ts'
import { currentProfile } from '../../organizations/read-organization.ts'
import type { TicketRow } from '../../tickets/update-ticket.ts'

/** What the company of a ticket states now. Throws Conflict `no_company`. */
export async function companyOf(reader: Reader, ticket: TicketRow): Promise<{ versionId: string; profile: CompanyProfile }> {
  const companyId = ticket.audience === 'corporate' ? ticket.organizationId : null
  const version = companyId === null ? undefined : await currentProfile(reader, companyId)
  if (version === undefined || !('industry' in version.body)) {
    throw new Conflict('no_company', {
      ja: 'マッチングは、プロフィールのある企業からの相談案件でのみ実行できます。',
      en: 'Only the ticket of a company with a profile can be matched with municipalities.',
    })
  }
  return { versionId: version.id, profile: version.body }
}
