import { Conflict } from '../../errors.ts'
import type { Deps } from '../../deps.ts'
import { currentProfile, findMunicipality, type MunicipalityRow } from '../../organizations/read-organization.ts'
import type { Reader } from '../../db/client.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { ticketForReading } from '../../tickets/ticket-access.ts'
import type { TicketRow } from '../../tickets/update-ticket.ts'
import { weightsInPlay } from '../criteria/weights-in-play.rules.ts'
import type { Candidate, Excluded } from '../result.schemas.ts'
import { computeRun, type ComputedRun, numbersOf, sharedRanksOf, verdictOn } from '../runs/computed-run.ts'
import { inSlices } from '../runs/in-slices.ts'
import type { LoadedMarket } from '../runs/load-market.ts'
import { lend, loadCurrentMarket, withCurrentMarket } from '../runs/loaded-markets.ts'
import { givenWeightsSchema } from '../runs/stored-run.schemas.ts'
import { sharedRankAt, type SharedRank, sharedRanks } from '../score/shared-ranks.rules.ts'
import { listSeekingCompanies, type SeekingCompany } from './seeking-companies.store.ts'

/** Tickets of companies looked at, the newest: a second or two of work for one who asks. */
export const mostSeeking = 2000

/** A company that may suit a municipality, with what its own ranking says of that municipality. */
export interface SuitingCompany {
  readonly company: SeekingCompany
  readonly said: Candidate
  /** The rank of the company that it shares with its equals. */
  readonly shared: SharedRank
  /** The rank the municipality shares with its equals in the company's own ranking. */
  readonly sharedOfTown: SharedRank
  /** How many municipalities the company's ranking has. */
  readonly candidateCount: number
}

export interface CompanyRanking {
  readonly municipality: MunicipalityRow
  /** Of its profile; null: it has stated nothing. */
  readonly profileVersionId: string | null
  /** Companies looked at, and how many of them are ruled out by a must-have of either side. */
  readonly companyCount: number
  readonly excludedCount: number
  /** Best first. */
  readonly suiting: readonly SuitingCompany[]
  readonly excluded: readonly { readonly company: SeekingCompany; readonly said: Excluded }[]
}

/**
 * Ranks the companies whose tickets are worked on for the municipality of a ticket, by the very numbers their own rankings have; nothing is
 * kept. Ties: the municipality's side, confidence, the newer ticket. Throws NotFound, Forbidden, Conflict `no_municipality`.
 */
export async function rankCompanies(
  { db }: Deps,
  actor: SignedInActor,
  ticketNumber: string,
  extent: { readonly limit: number; readonly excluded: number },
): Promise<CompanyRanking> {
  await loadCurrentMarket(db)
  const { municipality, stated, companies, loaded, giveBack } = await db.transaction(async (tx) => {
    const asking = await municipalityOf(tx, await ticketForReading(tx, actor, ticketNumber))
    const profile = await currentProfile(tx, asking.id)
    const seeking = await listSeekingCompanies(tx, mostSeeking)
    const { result } = await withCurrentMarket(db, tx, (current) => ({ loaded: current, giveBack: lend(current) }))
    return { municipality: asking, stated: profile, companies: seeking, ...result }
  })
  try {
    const ranked = await inSlices(companies, (company) => ({ company, ...numbersOf(computeFor(loaded, company), municipality.code) }))
    const candidates = ranked
      .filter(({ rank }) => rank > 0)
      .toSorted((a, b) => b.score - a.score || b.municipalityScore - a.municipalityScore || b.confidence - a.confidence)
    const out = ranked.filter(({ rank }) => rank === 0)
    const shared = sharedRanks(candidates.map(({ score, municipalityScore, confidence }) => [score, municipalityScore, confidence]))
    const first = [...candidates.slice(0, extent.limit).entries()]
    const suiting = await inSlices(first, ([index, { company }]) => ({
      ...suitingOf(loaded, company, municipality.code),
      shared: sharedRankAt(shared, index + 1),
    }))
    const excluded = await inSlices(out.slice(0, extent.excluded), ({ company }) => excludedOf(loaded, company, municipality.code))
    return {
      municipality,
      profileVersionId: stated?.id ?? null,
      companyCount: companies.length,
      excludedCount: out.length,
      suiting,
      excluded,
    }
  } finally {
    giveBack()
  }
}

/** The municipality of a ticket; a prefecture is no place that companies are matched with. */
async function municipalityOf(reader: Reader, ticket: TicketRow): Promise<MunicipalityRow> {
  const organizationId = ticket.audience === 'municipal' ? ticket.organizationId : null
  const municipality = organizationId === null ? undefined : await findMunicipality(reader, organizationId)
  if (municipality?.kind === 'municipality') return municipality
  throw new Conflict('no_municipality', {
    ja: '企業の順位は、市区町村からの相談案件でのみご覧いただけます。',
    en: 'Companies are ranked for the ticket of a municipality only.',
  })
}

function computeFor(loaded: LoadedMarket, { profile, weights }: SeekingCompany): ComputedRun {
  return computeRun(loaded, profile, weights === null ? {} : weightsInPlay(profile, givenWeightsSchema.parse(weights)))
}

function suitingOf(loaded: LoadedMarket, company: SeekingCompany, code: string): Omit<SuitingCompany, 'shared'> {
  const computed = computeFor(loaded, company)
  const verdict = verdictOn(computed, code)
  if (verdict === undefined || !('candidate' in verdict)) throw new Error(`${code} was a candidate of ${company.ticketNumber}`)
  const { said } = verdict.candidate
  const sharedOfTown = sharedRankAt(sharedRanksOf(computed), said.rank)
  return { company, said, sharedOfTown, candidateCount: computed.ranked.order.length }
}

function excludedOf(loaded: LoadedMarket, company: SeekingCompany, code: string): CompanyRanking['excluded'][number] {
  const verdict = verdictOn(computeFor(loaded, company), code)
  if (verdict === undefined || !('excluded' in verdict)) throw new Error(`${code} was ruled out for ${company.ticketNumber}`)
  return { company, said: verdict.excluded.said }
}
