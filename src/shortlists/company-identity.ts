import { z } from 'zod'
import { labelOf } from '../catalog/code-list.ts'
import { findLocalGovernment } from '../catalog/local-governments.ts'
import { prefectures } from '../catalog/prefectures.ts'
import type { Reader } from '../db/client.ts'
import { currentProfile, findCompany } from '../organizations/read-organization.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import type { CompanyIdentity } from './blind-summary.rules.ts'
import { listPeopleOfCase } from './people-of-cases.store.ts'

/** What a corporate form says of who sent it; whatever else it holds. */
const senderSchema = z.object({
  company: z.object({ name: z.string(), headquarters: z.string().optional() }),
  contact: z.object({ name: z.string(), nameKana: z.string().optional(), email: z.string(), phone: z.string().optional() }),
})

/** Everything by which the company of a ticket could be recognised: its names and numbers, its contacts, who takes part in the ticket. */
export async function identityOf(reader: Reader, ticket: TicketRow & { organizationId: string }): Promise<CompanyIdentity> {
  const company = await findCompany(reader, ticket.organizationId)
  if (!company) throw new Error(`company ${ticket.organizationId} is gone`)
  // A form may spell company and person otherwise than the desk, which keeps what it knew before.
  const { data: sender } = senderSchema.safeParse(ticket.form)
  const stated = sender && { ...sender.contact, nameKana: sender.contact.nameKana ?? null, phone: sender.contact.phone ?? null }
  const profile = (await currentProfile(reader, ticket.organizationId))?.body
  const known = profile && 'industry' in profile ? profile.headquarters : undefined
  return {
    companyNames: [company.name, ...(sender ? [sender.company.name] : [])],
    corporateNumber: company.corporateNumber,
    ticketNumber: ticket.number,
    employees: company.employees,
    prefecture: labelOf(prefectures, company.prefecture),
    headquarters: [known, sender?.company.headquarters].flatMap((code) => findLocalGovernment(code ?? '')?.name ?? []),
    people: [...(await listPeopleOfCase(reader, ticket.organizationId, ticket.id)), ...(stated ? [stated] : [])],
  }
}
