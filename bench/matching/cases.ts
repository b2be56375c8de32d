import { type Evidence, noEvidence } from '../../src/evidence/evidence.ts'
import { type Bm25, byBm25 } from './cases/bm25.ts'
import { evidenceOfAll } from './cases/evidence-of-all.ts'
import { meanOf, measure, measureChance } from './cases/measures.ts'
import {
  byDistance,
  byEngine,
  byPopulation,
  byStatements,
  type Given,
  marketOfCases,
  type RankOfTruth,
  type Take,
  ways,
  withoutOwnPage,
} from './cases/rankings.ts'
import { type Case, type CaseTown, readCases, readFigures, readTowns, type TownFigures } from './cases/read-cases.ts'
import { duel, head, row, say } from './cases/tables.ts'

/**
 * How far up the engine ranks the municipality a company really went to, against rankings by population, by distance, by
 * completeness of the profiles and by lot; with the wishes of another company, where its advantage must go; and with less to read.
 * `npm run bench:cases`, with `-- --each` the rank of every case. Deterministic. What is read and what is not checked:
 * cases/README.md.
 */
const cases = readCases()
const towns = new Map(readTowns().map((town) => [town.code, town]))
const figures = readFigures()
/** How many places on in the list the other company stands whose wishes are borrowed. */
const shifts = [1, 7, 13, 19, 26, 31, 37, 43, 49]

function another(one: Case, shift: number): Case {
  const start = cases.indexOf(one) + shift
  const others = cases.flatMap((_, step) => cases[(start + step) % cases.length] ?? [])
  return others.find((other) => other.municipality !== one.municipality) ?? one
}

function ranksOf(ranking: RankOfTruth, candidates: readonly string[], among = cases): number[] {
  return among.map((one) => ranking(one, candidates))
}

function compare(title: string, candidates: readonly string[], evidence: Evidence): void {
  const market = marketOfCases(candidates, towns, evidence)
  const engines = ways.map((given) => ({ given, ranks: ranksOf(byEngine(market, given), candidates) }))
  const others = [...simpleRankings(figures), { name: 'by completeness of the profile', ranking: byStatements(towns) }].map(
    ({ name, ranking }) => ({ name, ranks: ranksOf(ranking, candidates) }),
  )
  head(title)
  for (const { given, ranks } of engines) row(`engine, ${given}`, measure(ranks))
  for (const { name, ranks } of others) row(name, measure(ranks))
  row('by lot', measureChance(candidates.length))
  for (const given of ways) {
    const borrowed = shifts.map((shift) =>
      measure(
        ranksOf(
          byEngine(market, given, (one) => another(one, shift)),
          candidates,
        ),
      ),
    )
    row(`engine, ${given} of another company`, meanOf(borrowed))
  }
  for (const { given, ranks } of engines) for (const other of others) duel(`${given} against ${other.name}`, ranks, other.ranks)
  if (!process.argv.includes('--each')) return
  say(`  ${'rank of each case'.padEnd(32)}${ways.map((given) => given.padStart(16)).join('')}`)
  for (const [index, { id }] of cases.entries()) {
    say(`  ${id.padEnd(32)}${engines.map(({ ranks }) => String(ranks[index]).padStart(16)).join('')}`)
  }
}

function simpleRankings(of: readonly TownFigures[] | null): { name: string; ranking: RankOfTruth }[] {
  if (of === null) return []
  const byCode = new Map(of.map((town) => [town.code, town]))
  return [
    { name: 'by population', ranking: byPopulation(byCode) },
    { name: 'by distance from headquarters', ranking: byDistance(byCode) },
  ]
}

const withoutNotes: Take = ({ code, level }) => ({ code, level })
const onlyLookedUp: Take = ({ code, level, note, source }) => (source === null ? null : { code, level, note })

function compareWithLess(candidates: readonly string[], evidence: Evidence): void {
  head(`among the ${candidates.length}, with less to read`)
  const full = marketOfCases(candidates, towns, evidence)
  const bare = marketOfCases(candidates, towns, evidence, withoutNotes)
  const lookedUp = marketOfCases(candidates, towns, evidence, onlyLookedUp)
  const less: readonly Given[] = ['purposes and presence only', 'nothing but words']
  for (const given of less) row(`engine, ${given}`, measure(ranksOf(byEngine(full, given), candidates)))
  const sure = cases.filter((one) => one.confidence === 'high')
  for (const given of ways) row(`${given}: levels without notes`, measure(ranksOf(byEngine(bare, given), candidates)))
  for (const given of ways) row(`${given}: only what was looked up`, measure(ranksOf(byEngine(lookedUp, given), candidates)))
  for (const given of ways) {
    const ranks = cases.map((one) => byEngine(withoutOwnPage(full, one, townOf(one)), given)(one, candidates))
    row(`${given}: not from the case's own page`, measure(ranks))
  }
  for (const given of ways) row(`${given}: ${sure.length} surest cases`, measure(ranksOf(byEngine(full, given), candidates, sure)))
}

const yardsticks: readonly { name: string; as: Bm25 }[] = [
  { name: 'plain bigram BM25, k1 1.2, b 0.75', as: { words: 'all', levels: false, documentFrequency: true } },
  {
    name: "BM25 of the engine's words, by levels",
    as: { words: 'of the engine', levels: true, documentFrequency: false },
  },
]

/** The company's words and nothing else, against BM25 over the same texts; also by halves of the cases, every other one in each. */
function compareWords(candidates: readonly string[]): void {
  head(`among the ${candidates.length}, by nothing but the company's words`)
  const own = marketOfCases(candidates, towns, noEvidence)
  const rankings = [
    { name: 'engine', ranking: byEngine(own, 'nothing but words') },
    ...yardsticks.map(({ name, as }) => ({ name, ranking: byBm25([...towns.values()], as) })),
  ]
  const measured = rankings.map(({ name, ranking }) => ({ name, ranks: ranksOf(ranking, candidates) }))
  for (const { name, ranks } of measured) {
    row(name, measure(ranks))
    for (const half of [0, 1]) {
      row(`  ${half === 0 ? 'odd' : 'even'} cases`, measure(ranks.filter((_, index) => index % 2 === half)))
    }
  }
  const [engine, ...others] = measured
  for (const other of others) duel(`words against ${other.name}`, engine?.ranks ?? [], other.ranks)
  const borrowed = shifts.map((shift) =>
    measure(
      ranksOf(
        byEngine(own, 'nothing but words', (one) => another(one, shift)),
        candidates,
      ),
    ),
  )
  row('engine, words of another company', meanOf(borrowed))
}

function townOf(one: Case): CaseTown {
  const town = towns.get(one.municipality)
  if (town === undefined) throw new Error(`towns.json lacks ${one.municipality}, where ${one.id} went`)
  return town
}

const stated = [...towns.keys()]
say(`${cases.length} cases, ${towns.size} municipalities with a profile`)
compare(`among the ${stated.length}, by what they state`, stated, noEvidence)
compareWithLess(stated, noEvidence)
compareWords(stated)
if (figures === null) {
  say('\n../shared/data is not there: population, distance and all municipalities are left out.')
} else {
  const evidence = evidenceOfAll()
  const all = figures.map((town) => town.code)
  compare(`among the ${stated.length}, with public figures too`, stated, evidence)
  compare(`among all ${all.length}, the others by public figures only`, all, evidence)
  head(`among all ${all.length}, public figures only: nobody has stated anything`)
  const silent = marketOfCases(all, new Map(), evidence)
  for (const given of ways) row(`engine, ${given}`, measure(ranksOf(byEngine(silent, given), all)))
}
