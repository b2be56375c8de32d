import type { Reader } from '../db/client.ts'
import { findCompany, findMunicipality } from '../organizations/read-organization.ts'
import type { SignedInActor } from '../people/actor.ts'
import { enquiryForReading } from './case-access.ts'
import { findNamesOf, findShortlistIdOf, listQuestions } from './enquiries.store.ts'
import { showEnquiry, type EnquiryView } from './enquiry.view.ts'
import { findIntroductionOf } from './introductions.store.ts'

/** An enquiry as `actor` may see it. NotFound (404) when there is none for them. */
export async function readEnquiry(reader: Reader, actor: SignedInActor, id: string): Promise<EnquiryView> {
  const found = await enquiryForReading(reader, actor, id)
  const { companyId, municipalityId, candidateId } = found.enquiry
  const municipality = await findMunicipality(reader, municipalityId)
  const company = await findCompany(reader, companyId)
  if (!municipality || !company) throw new Error(`a side of enquiry ${id} is gone`)
  const surroundings = {
    municipality: { code: municipality.code, name: municipality.name, prefecture: municipality.prefecture },
    companyName: company.name,
    shortlistId: await findShortlistIdOf(reader, candidateId),
    questions: await listQuestions(reader, id),
    names: await findNamesOf(reader, id),
    introductionId: (await findIntroductionOf(reader, id))?.id ?? null,
  }
  return showEnquiry(found, surroundings, actor)
}
