import type { Reader } from '../db/client.ts'
import { introducedFacts, municipalityFacts, within, type MunicipalityFacts, type PersonFacts } from './case-people.ts'
import { deadlineOf, livingEnquiryStatuses } from './enquiry.rules.ts'
import { listFollowedEnquiries } from './followed-enquiries.store.ts'
import type { EnquiryFacts } from './mail-facts.ts'

/** What either side follows an enquiry by, from its sending to the introduction. */
export interface FollowedEnquiry extends Pick<
  EnquiryFacts,
  'enquiryId' | 'ticketId' | 'status' | 'createdAt' | 'expiresAt' | 'deadline' | 'answeredAt' | 'consentedAt' | 'consentWithdrawnAt'
> {
  readonly municipality: MunicipalityFacts & Pick<EnquiryFacts['municipality'], 'brief'>
  /** The municipality's own words with its answer. */
  readonly answerMessage: string | null
  readonly introduction: Introduced | null
}

interface Introduced {
  readonly createdAt: Date
  readonly companyPerson: PersonFacts
  readonly municipalityPerson: PersonFacts
}

/** Enquiries by their ids, and the newest of a ticket, the newest first; read at once, however many they are. */
export async function followEnquiries(
  reader: Reader,
  wanted: { readonly ids: readonly string[]; readonly newest?: { readonly ticketId: string; readonly limit: number } | undefined },
): Promise<FollowedEnquiry[]> {
  if (wanted.ids.length === 0 && !wanted.newest) return []
  return (await listFollowedEnquiries(reader, wanted)).map(follow)
}

function follow(row: Awaited<ReturnType<typeof listFollowedEnquiries>>[number]): FollowedEnquiry {
  const { enquiry, ticket, municipality } = row
  const { id: enquiryId, ticketId, createdAt, expiresAt, answeredAt, consentedAt, consentWithdrawnAt, brief, answerMessage } = enquiry
  return {
    enquiryId,
    ticketId,
    status: within(ticket, enquiry.status, livingEnquiryStatuses),
    createdAt,
    expiresAt,
    deadline: deadlineOf(enquiry),
    answeredAt,
    consentedAt,
    consentWithdrawnAt,
    municipality: { ...municipalityFacts(municipality), brief },
    answerMessage,
    introduction: introducedBy(row),
  }
}

function introducedBy(row: Awaited<ReturnType<typeof listFollowedEnquiries>>[number]): Introduced | null {
  const { introducedAt, companyName, companyContact, companyItems, municipalityContact, municipalityItems, municipality } = row
  if (introducedAt === null || companyContact === null || municipalityContact === null) return null
  return {
    createdAt: introducedAt,
    companyPerson: introducedFacts(companyContact, companyName, companyItems ?? []),
    municipalityPerson: introducedFacts(municipalityContact, municipality.name, municipalityItems ?? []),
  }
}
