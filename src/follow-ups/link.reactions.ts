import { addBusinessDays, dayInJapan } from '../calendar/business-time.rules.ts'
import { readCaseLinkById } from '../links/read-case-link.ts'
import { renewedActOf } from '../links/renewal.rules.ts'
import { findContact } from '../people/read-contacts.ts'
import { planSequence } from './plan-sequence.ts'
import type { Reactions } from './reaction.ts'

export const linkReactions: Reactions = {
  'code.requested': async ({ ticketId, details: { codeId, contactId }, at }, tx) => {
    const contact = await findContact(tx, contactId)
    const organizationId = contact?.organizationId
    if (ticketId === null && !organizationId) throw new Error(`contact ${contactId} has neither case nor organisation`)
    return {
      add: await planSequence(tx, 'one-time-code', { at }, () => ({
        key: `one-time-code:${codeId}`,
        details: { codeId },
        ticketId,
        ...(ticketId === null && organizationId ? { side: 'organization', organizationId } : { side: 'applicant' }),
      })),
    }
  },

  'form.kept': ({ details: { waitingFormId, again }, at }) => {
    const mail = { kind: 'form-confirmation', side: 'applicant', ticketId: null } as const
    const details = { waitingFormId }
    if (again) return { add: [{ ...mail, key: `form:${waitingFormId}:again:${at.toISOString()}`, dueAt: at, details }] }
    const reminder = { dueAt: addBusinessDays(at, 1), scheduled: true, details: { ...details, reminds: true } } as const
    return {
      add: [
        { ...mail, key: `form:${waitingFormId}`, dueAt: at, details },
        { ...mail, key: `form:${waitingFormId}:reminder`, ...reminder },
      ],
    }
  },

  'link.renewed': async ({ ticketId, details: { linkId, purpose }, at }, tx) => {
    const link = await readCaseLinkById(tx, linkId)
    const contact = link && (await findContact(tx, link.contactId))
    // Asked for on the page of one act of it.
    const isToCase = purpose === 'case' && link !== undefined && link.purpose !== 'case'
    return {
      add: await planSequence(tx, 'new-link', { at }, () => ({
        // However often somebody presses the button, by however many links, one mail a day.
        key: `new-link:${link ? renewedActOf(link, purpose) : linkId}:${dayInJapan(at)}`,
        details: { linkId, ...(isToCase && { toCase: true as const }) },
        ticketId,
        ...(purpose === 'profile' && contact?.organizationId
          ? { side: 'organization', organizationId: contact.organizationId }
          : { side: purpose === 'answer' || purpose === 'passed' ? 'municipality' : 'applicant' }),
        // Held until its reader's address is proved, it is let go by their organisation.
        ...(purpose === 'passed' && contact?.organizationId && { organizationId: contact.organizationId }),
      })),
    }
  },
}
