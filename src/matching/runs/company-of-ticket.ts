import type { Reader } from '../../db/client.ts'
import { Conflict } from '../../errors.ts'
import { type CompanyProfile, companyProfileSchema } from '../../organizations/profile.schemas.ts'
import { currentProfile, findCompany } from '../../organizations/read-organization.ts'
import type { CorporateForm } from '../../tickets/intake.schemas.ts'
import { companyProfileOfForm } from '../../tickets/profile-of-form.rules.ts'
import type { TicketRow } from '../../tickets/update-ticket.ts'

/** A company as it is ranked for. */
export interface RankedCompany {
  /** Null: what the ticket's form says, which is no version of its profile. */
  readonly versionId: string | null
  readonly profile: CompanyProfile
}

/** As its profile says it. */
interface StatedCompany extends RankedCompany {
  readonly versionId: string
  readonly organizationId: string
}

/**
 * What the form of a ticket says of its company, whether or not the desk has accepted it; nothing else the company ever stated. Throws as
 * `companyOf`, and Conflict `no_form` where nothing of the form is left to rank by.
 */
export async function companyOfForm(reader: Reader, ticket: TicketRow): Promise<RankedCompany> {
  await companyOf(reader, ticket)
  const form = ticket.form as CorporateForm // what the intake's schema made of it; whether its profile still is one is looked at here
  const { success, data } = companyProfileSchema.safeParse(companyProfileOfForm(form))
  if (success) return { versionId: null, profile: data }
  throw new Conflict('no_form', {
    ja: 'この案件のフォームの内容が残っていないため、フォームによる試算はできません。企業プロフィールで実行してください。',
    en: "What this ticket's form said is not there any more, so nothing can be ranked by it; rank by the company's profile.",
  })
}

/**
 * What the company of a ticket states now. Throws Conflict `no_company`; `organization_erased` where there is no such company any more,
 * whatever is left of what it stated: runs of before stay readable, none is made.
 */
export async function companyOf(reader: Reader, ticket: TicketRow): Promise<StatedCompany> {
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
  return { versionId: version.id, organizationId: version.organizationId, profile: version.body }
}
