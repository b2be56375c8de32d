import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '../db/client.ts'
import { municipalities } from '../organizations/organizations.table.ts'
import { enquiries, introductions, outcomes, shortlistCandidates, shortlists } from './shortlists.table.ts'

/** Every municipality that was proposed out of a run, list by list, with the company's and its own answer. */
export function listResponseRows(reader: Reader, runId: string) {
  return reader
    .select({
      shortlist: { id: shortlists.id, status: shortlists.status, dispatchedAt: shortlists.dispatchedAt },
      municipality: { code: municipalities.code, name: municipalities.name, prefecture: municipalities.prefecture },
      candidate: {
        position: shortlistCandidates.position,
        engineRank: shortlistCandidates.engineRank,
        deskRank: shortlistCandidates.deskRank,
        interest: shortlistCandidates.interest,
        interestReason: shortlistCandidates.interestReason,
        interestAt: shortlistCandidates.interestAt,
      },
      enquiry: {
        id: enquiries.id,
        status: enquiries.status,
        createdAt: enquiries.createdAt,
        answeredAt: enquiries.answeredAt,
        answerMessage: enquiries.answerMessage,
      },
      introduction: { id: introductions.id, createdAt: introductions.createdAt },
    })
    .from(shortlists)
    .innerJoin(shortlistCandidates, eq(shortlistCandidates.shortlistId, shortlists.id))
    .innerJoin(municipalities, eq(municipalities.id, shortlistCandidates.municipalityId))
    .leftJoin(enquiries, eq(enquiries.candidateId, shortlistCandidates.id))
    .leftJoin(introductions, eq(introductions.enquiryId, enquiries.id))
    .where(eq(shortlists.runId, runId))
    .orderBy(asc(shortlists.id), asc(shortlistCandidates.position))
}

export type ResponseRow = Awaited<ReturnType<typeof listResponseRows>>[number]

/** What came of introductions as it stands, in the order of the days. */
export function listOutcomesOf(reader: Reader, introductionIds: readonly string[]) {
  return reader
    .select({ introductionId: outcomes.introductionId, kind: outcomes.kind, on: outcomes.on })
    .from(outcomes)
    .where(and(inArray(outcomes.introductionId, [...introductionIds]), isNull(outcomes.correctedAt)))
    .orderBy(asc(outcomes.on), asc(outcomes.id))
}

export type OutcomeOfRow = Awaited<ReturnType<typeof listOutcomesOf>>[number]
