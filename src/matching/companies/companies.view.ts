import { z } from 'zod'
import { contributionsSpeakingFor } from '../lines/speaking-for.rules.ts'
import { explainContribution, explainViolation, freeWishIn, questionFor } from '../explain.ts'
import { sharedRankMembers, shownCandidateSchema, shownExcludedSchema, showSide, showTown, townSchema } from '../runs/candidate.view.ts'
import { showSummary, verdictSummarySchema } from '../runs/verdict.view.ts'
import type { CompanyRanking, SuitingCompany } from './rank-companies.ts'
import type { SeekingCompany } from './seeking-companies.store.ts'

/** Sentences of a company in `reasons`, at most. */
const mostReasons = 5

const seekingCompanySchema = z
  .object({ id: z.uuid(), name: z.string(), prefecture: z.string(), ticketNumber: z.string(), profileVersionId: z.uuid() })
  .meta({ id: 'SeekingCompany' })

const { score, confidence, companySide, municipalitySide, unknowns, reasons } = shownCandidateSchema.shape

const suitingCompanySchema = z
  .object({
    rank: z.int().describe('Place of the company for this municipality'),
    ...sharedRankMembers,
    company: seekingCompanySchema,
    municipalityRank: z.int().describe("Place of this municipality in the company's own ranking, as the engine ranks"),
    municipalitySharedRank: sharedRankMembers.sharedRank,
    municipalitySharedBy: sharedRankMembers.sharedBy,
    candidateCount: z.int().describe("Municipalities in the company's own ranking"),
    score,
    confidence,
    companySide,
    municipalitySide,
    unknowns,
    reasons,
    summary: verdictSummarySchema,
  })
  .meta({ id: 'SuitingCompany' })

export const companyRankingSchema = z
  .object({
    municipality: townSchema,
    profileVersionId: z.uuid().nullable().describe('Null: the municipality has stated nothing, so the order means little'),
    companyCount: z.int().describe('Companies looked at: those of the newest 2,000 tickets that are worked on'),
    excludedCount: z.int().describe('How many of them a must-have of either side rules out'),
    companies: z.array(suitingCompanySchema).describe('Best first'),
    excluded: z.array(
      z.object({
        company: seekingCompanySchema,
        violations: shownExcludedSchema.shape.violations,
        reasons: shownExcludedSchema.shape.reasons,
      }),
    ),
  })
  .meta({ id: 'CompanyRanking' })

export function showCompanyRanking(ranking: CompanyRanking): z.infer<typeof companyRankingSchema> {
  const { municipality, profileVersionId, companyCount, excludedCount, suiting, excluded } = ranking
  return {
    municipality: showTown(municipality),
    profileVersionId,
    companyCount,
    excludedCount,
    companies: suiting.map((one, index) => showSuiting(one, index + 1)),
    excluded: excluded.map(({ company, said: { violations } }) => ({
      company: showSeeking(company),
      violations,
      reasons: violations.map(explainViolation),
    })),
  }
}

function showSeeking({ companyId: id, name, prefecture, ticketNumber, profileVersionId }: SeekingCompany) {
  return { id, name, prefecture, ticketNumber, profileVersionId }
}

function showSuiting(
  { company, said, shared, sharedOfTown, candidateCount }: SuitingCompany,
  rank: number,
): z.infer<typeof suitingCompanySchema> {
  const [ofCompany, ofMunicipality] = [showSide(said.companySide, false), showSide(said.municipalitySide, false)]
  const wish = freeWishIn(ofCompany.contributions)
  return {
    rank,
    sharedRank: shared.sharedRank,
    sharedBy: shared.sharedBy,
    company: showSeeking(company),
    municipalityRank: said.rank,
    municipalitySharedRank: sharedOfTown.sharedRank,
    municipalitySharedBy: sharedOfTown.sharedBy,
    candidateCount,
    score: said.score,
    confidence: said.confidence,
    companySide: ofCompany,
    municipalitySide: ofMunicipality,
    unknowns: said.unknowns.map((unknown) => ({ ...unknown, question: questionFor(unknown, wish) })),
    reasons: contributionsSpeakingFor([...ofMunicipality.contributions, ...ofCompany.contributions])
      .slice(0, mostReasons)
      .map(explainContribution),
    summary: showSummary(said, false),
  }
}
