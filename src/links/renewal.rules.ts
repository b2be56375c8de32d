import type { CaseLinkRow } from './case-links.store.ts'

/** What a link and its like lead to, and whom. */
type Renewable = Pick<CaseLinkRow, 'contactId' | 'ticketId' | 'shortlistId' | 'enquiryId' | 'meetingId' | 'passedCaseId'>

/**
 * Names what a mail with a new link leads to: the same of all links their reader was ever mailed to it, so that whoever has several old ones
 * brings no more mails than whoever has one. `purpose`: of the new link.
 */
export function renewedActOf({ contactId, ticketId, shortlistId, enquiryId, meetingId, passedCaseId }: Renewable, purpose: string): string {
  const isToTicket = purpose === 'case' || purpose === 'verify'
  const act = isToTicket ? ticketId : (shortlistId ?? enquiryId ?? meetingId ?? passedCaseId)
  return [purpose, contactId, ...(act === null ? [] : [act])].join(':')
}
