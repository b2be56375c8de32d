import type { Evidence } from '../../../src/evidence/evidence.ts'
import { distanceKm } from '../../../src/matching/score/distance.rules.ts'
import { type Market, marketOf, patchMarket } from '../../../src/matching/market/market.ts'
import { rankMarket } from '../../../src/matching/score/rank-market.ts'
import type { CompanyNeedStated, CompanyProfile, MunicipalityProfile, StatedStrength } from '../../../src/organizations/profile.schemas.ts'
import type { Case, CaseTown, TownFigures } from './read-cases.ts'

/** Which of a company's statements the engine is given. */
export type Given = 'codes' | 'words' | 'codes and words' | 'purposes and presence only' | 'nothing but words'
/** Purposes and presence are given with each of these, as an enquiry form asks for both. */
export const ways: readonly Given[] = ['codes', 'words', 'codes and words']

/** Where the true municipality stands: expected place among equals, so that ties earn nothing. */
export type RankOfTruth = (one: Case, candidates: readonly string[]) => number

/** Nobody's size is asked for here, so that the number of an unknown company is of no consequence. */
const someEmployees = 100
const importanceOfWords = 3

/** How a statement of a municipality is taken up; null: not at all. */
export type Take = (stated: CaseTown['strengths'][number]) => StatedStrength | null

const asStated: Take = ({ code, level, note }) => ({ code, level, note })

function profileOf(town: CaseTown, take: Take): MunicipalityProfile {
  return { strengths: town.strengths.flatMap((stated) => take(stated) ?? []), offices: [], needs: [] }
}

/** The candidates as the engine holds them; who is not among `towns` has stated nothing. */
export function marketOfCases(codes: readonly string[], towns: ReadonlyMap<string, CaseTown>, evidence: Evidence, take = asStated): Market {
  const stated = codes.map((code) => {
    const town = towns.get(code)
    return { code, profile: town === undefined ? null : profileOf(town, take) }
  })
  return marketOf(stated, evidence)
}

function companyOf(who: Case, wants: Case, given: Given): CompanyProfile {
  const codes: CompanyNeedStated[] = given.startsWith('codes') ? [...wants.needs] : []
  const words: CompanyNeedStated[] = given.endsWith('words') ? [{ code: 'words', importance: importanceOfWords, target: wants.words }] : []
  const formless = given === 'nothing but words'
  const { industry, employees, prefecture, headquarters } = who
  return {
    industry,
    employees: employees ?? someEmployees,
    prefecture,
    headquarters,
    purposes: formless ? [] : wants.purposes,
    presence: formless ? [] : wants.presence,
    needs: [...codes, ...words],
    plans: {},
    disclosure: 'open',
  }
}

/** 1 + those better + half of the equals. */
export function expectedRank(values: ReadonlyMap<string, number>, truth: string): number {
  const own = values.get(truth) ?? Number.NEGATIVE_INFINITY
  let better = 0
  let equal = 0
  for (const [code, value] of values) {
    if (value > own) better += 1
    else if (value === own && code !== truth) equal += 1
  }
  return 1 + better + equal / 2
}

function byValue(valueOf: (one: Case, code: string) => number): RankOfTruth {
  return (one, candidates) => expectedRank(new Map(candidates.map((code) => [code, valueOf(one, code)])), one.municipality)
}

/** The same market for one case: its municipality without what the page says that also reports the case. */
export function withoutOwnPage(market: Market, one: Case, town: CaseTown): Market {
  const strengths = town.strengths.filter((stated) => stated.source === null || stated.source !== one.source)
  return patchMarket(market, [{ code: town.code, profile: profileOf({ ...town, strengths }, asStated) }])
}

/** The engine with the wishes of `speaker(one)`; the truth remains where `one` went. Whom it excludes comes last. */
export function byEngine(market: Market, given: Given, speaker: (one: Case) => Case = (one) => one): RankOfTruth {
  return (one) => {
    const { score, rankOf } = rankMarket(market, companyOf(one, speaker(one), given))
    const values = market.towns.map(({ code }, town): [string, number] => [code, rankOf[town] === 0 ? -1 : (score[town] ?? -1)])
    return expectedRank(new Map(values), one.municipality)
  }
}

export function byPopulation(figures: ReadonlyMap<string, TownFigures>): RankOfTruth {
  return byValue((_, code) => figures.get(code)?.population ?? 0)
}

/** Nearest to headquarters first. */
export function byDistance(figures: ReadonlyMap<string, TownFigures>): RankOfTruth {
  return byValue((one, code) => {
    const [from, to] = [figures.get(one.headquarters), figures.get(code)]
    return from === undefined || to === undefined ? Number.NEGATIVE_INFINITY : -distanceKm(from, to)
  })
}

/** Who says most of itself: what a ranking would earn by completeness of profiles alone. */
export function byStatements(towns: ReadonlyMap<string, CaseTown>): RankOfTruth {
  return byValue((_, code) => towns.get(code)?.strengths.reduce((sum, { level }) => sum + level, 0) ?? 0)
}
