import type { Transaction } from '../db/client.ts'
import type { EventRow } from '../events/events.store.ts'
import { findCorrectedCompany } from '../organizations/corrected-company.ts'
import { lockTicketsOf } from '../tickets/update-ticket.ts'
import { identifyingKinds } from './blind-summary.rules.ts'
import { withComposedSummary } from './brief.rules.ts'
import { identityOf } from './company-identity.ts'
import { lockLivingEnquiries, replaceBrief } from './enquiries.store.ts'
import { noteHeldBack } from './summary-of-case.ts'

/**
 * When a company's name or number is corrected, blind enquiries under way whose written summary tells who it is by now go on with the
 * composed one. Safe to repeat.
 */
export async function holdTellingSummariesBack(tx: Transaction, event: EventRow, now: Date): Promise<void> {
  const company = await findCorrectedCompany(tx, event)
  for (const ticket of company ? await lockTicketsOf(tx, company.id) : []) {
    const living = await lockLivingEnquiries(tx, ticket.id)
    const identity = living.length > 0 && company && (await identityOf(tx, { ...ticket, organizationId: company.id }))
    for (const { id, brief } of living) {
      if (!identity || brief.disclosure !== 'blind' || identifyingKinds(brief.summary, identity).length === 0) continue
      const composed = withComposedSummary(brief)
      if (composed.summary === brief.summary) continue
      await replaceBrief(tx, id, composed)
      await noteHeldBack(tx, ticket.id, id, now)
    }
  }
}
