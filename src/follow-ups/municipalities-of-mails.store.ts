import { eq, inArray, sql } from 'drizzle-orm'
import type { Reader } from '../db/client.ts'
import { municipalities } from '../organizations/organizations.table.ts'
import { enquiries, introductions } from '../shortlists/shortlists.table.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { followUps } from './follow-ups.table.ts'

export interface MunicipalityOfMail {
  code: string
  name: string
}

/** The municipality of the enquiry or introduction each of the mails is about, by mail; of none where it is about neither. */
export async function listMunicipalitiesOf(
  reader: Reader,
  rows: readonly Pick<FollowUpRow, 'id' | 'enquiryId' | 'introductionId'>[],
): Promise<ReadonlyMap<string, MunicipalityOfMail>> {
  const ids = rows.flatMap(({ id, enquiryId, introductionId }) => ((enquiryId ?? introductionId) ? [id] : []))
  if (ids.length === 0) return new Map()
  const found = await reader
    .select({ id: followUps.id, code: municipalities.code, name: municipalities.name })
    .from(followUps)
    .leftJoin(enquiries, eq(enquiries.id, followUps.enquiryId))
    .leftJoin(introductions, eq(introductions.id, followUps.introductionId))
    .innerJoin(municipalities, eq(municipalities.id, sql`coalesce(${enquiries.municipalityId}, ${introductions.municipalityId})`))
    .where(inArray(followUps.id, ids))
  return new Map(found.map(({ id, ...municipality }) => [id, municipality]))
}
