import type { Reader } from '../db/client.ts'
import type { CompanyProfile, Profile } from '../organizations/profile.schemas.ts'
import { currentProfile } from '../organizations/read-organization.ts'

/** What a company states about itself now. A company with a match run has stated something. */
export async function currentCompanyProfile(reader: Reader, companyId: string): Promise<{ body: Profile }> {
  const version = await currentProfile(reader, companyId)
  if (!version) throw new Error(`company ${companyId} has a match run but no profile`)
  return version
}

/** The body of a company's profile version. */
export function profileAsCompany(version: { body: Profile } | undefined): CompanyProfile {
  if (!version || !('industry' in version.body)) throw new Error('not the profile of a company')
  return version.body
}
