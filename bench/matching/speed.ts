import { explainCandidate } from '../../src/matching/lines/explain-candidate.ts'
import { explainContribution } from '../../src/matching/explain.ts'
import { type Market, marketOf } from '../../src/matching/market/market.ts'
import { planCompany } from '../../src/matching/criteria/company-plan.ts'
import { rankMarket } from '../../src/matching/score/rank-market.ts'
import { scoreMarket } from '../../src/matching/score/score-market.ts'
import { workspaceFor } from '../../src/matching/score/workspace.ts'
import type { CompanyProfile } from '../../src/organizations/profile.schemas.ts'
import { kernelFor, prepareForKernel } from './kernel.ts'
import { sampleCompanies, sampleMarket } from './sample-market.ts'

/** Milliseconds of this process's CPU that `work` takes. */
function cpuOf(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function rankAndExplain(market: Market, company: CompanyProfile): number {
  const ranked = rankMarket(market, company)
  let letters = 0
  for (const town of ranked.order.subarray(0, 20)) {
    const { companySide, municipalitySide } = explainCandidate(market, ranked, town)
    for (const line of [...companySide.contributions, ...municipalitySide.contributions]) letters += explainContribution(line).ja.length
  }
  return letters
}

/** Median CPU of one company against the whole market, with the first twenty explained in both languages. */
function oneCompany(market: Market, companies: readonly CompanyProfile[]): number {
  for (const company of companies) rankAndExplain(market, company)
  const rounds = companies.map((company) => cpuOf(() => rankAndExplain(market, company)))
  return rounds.toSorted((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? 0
}

const mebibyte = 1024 * 1024

/** What is still referred to, in bytes; needs `node --expose-gc`, else it counts what may be thrown away, too. */
function memoryInUse(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

interface Rates {
  readonly engine: number
  readonly kernel: number
  /** Mebibytes by which the engine's slices left more in use than they found, the first one (which fills columns) not counted. */
  readonly grown: number
}

/** Companies whose numbers the engine's and the kernel's are compared of. */
const compared = 100
const mostApart = 1e-9

/** Throws unless the kernel says of a sample of companies what the engine says: another arithmetic would be no yardstick. */
function compareNumbers(market: Market, companies: readonly CompanyProfile[]): void {
  const workspace = workspaceFor(market.towns.length)
  const kernel = kernelFor(market)
  const memory = new Map()
  for (const [index, company] of companies.entries()) {
    const plan = planCompany(company)
    scoreMarket(market, plan, workspace)
    kernel.run(prepareForKernel(market, plan, memory))
    for (const [town, out] of workspace.out.entries()) {
      const apart = (column: 'score' | 'confidence'): number => Math.abs((workspace[column][town] ?? 0) - (kernel[column][town] ?? 0))
      if (out !== kernel.out[town] || apart('score') > mostApart || apart('confidence') > mostApart) {
        const code = market.towns[town]?.code
        throw new Error(
          `company ${index}, ${code}: engine ${workspace.score[town]} (${workspace.confidence[town]}, out ${out}), ` +
            `kernel ${kernel.score[town]} (${kernel.confidence[town]}, out ${kernel.out[town]})`,
        )
      }
    }
  }
}

/**
 * Pairs a second of CPU, scored both ways, in slices by turns: by the engine from profiles, by a plain kernel over numbers laid out
 * beforehand.
 */
function allPairs(market: Market, companies: readonly CompanyProfile[]): Rates {
  const workspace = workspaceFor(market.towns.length)
  const kernel = kernelFor(market)
  const memory = new Map()
  const slice = 500
  let [engine, plain, grown] = [0, 0, 0]
  for (let start = 0; start < companies.length; start += slice) {
    const some = companies.slice(start, start + slice)
    const before = memoryInUse()
    engine += cpuOf(() => {
      for (const company of some) scoreMarket(market, planCompany(company), workspace)
    })
    if (start > 0) grown += memoryInUse() - before
    const prepared = some.map((company) => prepareForKernel(market, planCompany(company), memory))
    plain += cpuOf(() => {
      for (const entry of prepared) kernel.run(entry)
    })
  }
  const pairs = market.towns.length * companies.length
  return { engine: (1000 * pairs) / engine, kernel: (1000 * pairs) / plain, grown: grown / mebibyte }
}

const { towns, evidence } = sampleMarket(1)
const market = marketOf(towns, evidence)
const kinds = [
  { name: 'codes of strengths', asks: { offices: false, places: false, words: false } },
  { name: 'codes, offices, place', asks: { offices: true, places: true, words: false } },
  { name: 'codes, offices, place, words', asks: { offices: true, places: true, words: true } },
]
console.log(`${towns.length} municipalities, each with a complete profile; Node ${process.version}`)
for (const { name, asks } of kinds) {
  const alone = oneCompany(market, sampleCompanies(2, 200, asks))
  console.log(`one company (${name}), first 20 explained: ${alone.toFixed(2)} ms of CPU (median of 200)`)
}
for (const { name, asks } of kinds) {
  const companies = sampleCompanies(3, 10_000, asks)
  compareNumbers(market, companies.slice(0, compared))
  const { engine, kernel, grown } = allPairs(market, companies)
  console.log(
    `all pairs (${name}): ${(engine / 1e6).toFixed(1)} M pairs/s, kernel ${(kernel / 1e6).toFixed(1)} M pairs/s, ` +
      `ratio ${(engine / kernel).toFixed(2)}, memory ${grown < 0 ? '' : '+'}${grown.toFixed(1)} MiB`,
  )
}
