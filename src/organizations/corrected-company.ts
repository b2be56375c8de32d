import type { Reader } from '../db/client.ts'
import type { EventDetails } from '../events/event-types.ts'
import type { EventRow } from '../events/events.store.ts'
import { findCompanyById, type CompanyRow } from './companies.store.ts'
import { findProposal } from './proposals.store.ts'

/**
 * The company whose name or number an event changed, by a correction of the desk or an accepted proposal; undefined for any other event.
 */
export async function findCorrectedCompany(reader: Reader, { type, details }: EventRow): Promise<CompanyRow | undefined> {
  if (type === 'company.corrected') return findCompanyById(reader, (details as EventDetails['company.corrected']).companyId) // what its type says
  if (type !== 'proposal.decided') return undefined
  const { proposalId, accepted } = details as EventDetails['proposal.decided'] // what its type says
  if (!accepted.includes('name') && !accepted.includes('corporateNumber')) return undefined
  const proposal = await findProposal(reader, proposalId)
  return proposal && findCompanyById(reader, proposal.organizationId)
}
