import type { CompanyProfile } from '../organizations/profile.schemas.ts'
import type { CorporateForm } from './intake.schemas.ts'

/** What a company's form says of the company, and nothing else. */
export function companyProfileOfForm(form: CorporateForm): CompanyProfile {
  const { industry, employees, prefecture, headquarters } = form.company
  const { purposes, presence, needs, plans, sites, disclosure } = form
  return { industry, employees, prefecture, headquarters, purposes, presence, needs, plans, sites, disclosure }
}
