import { asc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '../db/client.ts'
import { municipalities } from '../organizations/organizations.table.ts'
import { passedCases } from '../tickets/passing/passed-cases.table.ts'
import { enquiries, introductions, shortlistCandidates } from './shortlists.table.ts'

const town = { code: municipalities.code, name: municipalities.name, prefecture: municipalities.prefecture }

export interface TownRow {
  /** What it is the municipality of. */
  readonly of: string
  readonly code: string
  readonly name: string
  readonly prefecture: string
}

export function listTownsByCode(reader: Reader, codes: readonly string[]): Promise<TownRow[]> {
  return reader
    .select({ of: municipalities.code, ...town })
    .from(municipalities)
    .where(inArray(municipalities.code, [...codes]))
}

export function listTownsOfEnquiries(reader: Reader, ids: readonly string[]): Promise<TownRow[]> {
  return reader
    .select({ of: enquiries.id, ...town })
    .from(enquiries)
    .innerJoin(municipalities, eq(municipalities.id, enquiries.municipalityId))
    .where(inArray(enquiries.id, [...ids]))
}

export function listTownsOfIntroductions(reader: Reader, ids: readonly string[]): Promise<TownRow[]> {
  return reader
    .select({ of: introductions.id, ...town })
    .from(introductions)
    .innerJoin(enquiries, eq(enquiries.id, introductions.enquiryId))
    .innerJoin(municipalities, eq(municipalities.id, enquiries.municipalityId))
    .where(inArray(introductions.id, [...ids]))
}

/** In the consultant's order. */
export function listTownsOfShortlists(reader: Reader, ids: readonly string[]): Promise<TownRow[]> {
  return reader
    .select({ of: shortlistCandidates.shortlistId, ...town })
    .from(shortlistCandidates)
    .innerJoin(municipalities, eq(municipalities.id, shortlistCandidates.municipalityId))
    .where(inArray(shortlistCandidates.shortlistId, [...ids]))
    .orderBy(asc(shortlistCandidates.position))
}

export function listTownsOfPassedCases(reader: Reader, ids: readonly string[]): Promise<TownRow[]> {
  return reader
    .select({ of: passedCases.id, ...town })
    .from(passedCases)
    .innerJoin(municipalities, eq(municipalities.id, passedCases.municipalityId))
    .where(inArray(passedCases.id, [...ids]))
}
