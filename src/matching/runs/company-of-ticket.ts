import type { Reader } from '../../db/client.ts'
import { Conflict } from '../../errors.ts'
import type { CompanyProfile } from '../../organizations/profile.schemas.ts'
import { currentProfile, findCompany } from '../../organizations/read-organization.ts'
import type { TicketRow } from '../../tickets/update-ticket.ts'

/**
 * What the company of a ticket states now. Throws Conflict `no_company`; `organization_erased` where there is no such company any more,
 * whatever is left of what it stated: runs of before stay readable, none is made.
 */
export async function companyOf(reader: Reader, ticket: TicketRow): Promise<{ versionId: string; profile: CompanyProfile }> {
  const companyId = ticket.audience === 'corporate' ? ticket.organizationId : null
  const version = companyId === null ? undefined : await currentProfile(reader, companyId)
  if (version === undefined || !('industry' in version.body)) {
    throw new Conflict('no_company', {
      ja: 'マッチングは、プロフィールのある企業からの相談案件でのみ実行できます。',
      en: 'Only the ticket of a company with a profile can be matched with municipalities.',
    })
  }
  if ((await findCompany(reader, version.organizationId)) === undefined) {
    throw new Conflict('organization_erased', {
      ja: 'この相談案件の企業は消去されているため、新たにマッチングを実行することはできません。これまでの結果は引き続きご覧いただけます。',
      en: 'The company of this ticket has been erased, so it cannot be matched any more; runs made before can still be read.',
    })
  }
  return { versionId: version.id, profile: version.body }
}
