// oxlint-disable typescript/no-non-null-assertion -- a kernel without checks is the yardstick; every index is within its column
import { industryCodes } from '../../src/catalog/industries.ts'
import { occupancyCodes, presenceCodes } from '../../src/catalog/matching-codes.ts'
import type { CompanyPlan } from '../../src/matching/criteria/company-plan.ts'
import type { NamedTerm } from '../../src/matching/words/free-words.rules.ts'
import { hiresLocally } from '../../src/matching/score/company-fit.score.ts'
import { BELOW_LEAST_LEVEL } from '../../src/matching/score/constants.ts'
import { type Word, wordOf } from './kernel-words.ts'
import type { Market } from '../../src/matching/market/market.ts'

/**
 * The yardstick: the arithmetic of the engine over numbers laid out beforehand, with nothing around it. Companies are parsed, columns
 * found and words looked up before the clock runs; what words are worth it works out and remembers by itself.
 */
interface Dense {
  readonly utility: Float64Array
  readonly certainty: Float64Array
  readonly share: number
}

interface Level {
  readonly stated: Uint8Array
  readonly least: number
  readonly must: boolean
  readonly share: number
  readonly utility: Float64Array
}

interface Distance {
  readonly minutes: Float64Array
  readonly target: number
  readonly share: number
}

interface Offices {
  readonly first: Int32Array
  readonly seats: Float64Array
  readonly rent: Float64Array
  readonly seatsAsked: number
  readonly rentAsked: number
  readonly seatsWeight: number
  readonly rentWeight: number
  readonly seatsShare: number
  readonly rentShare: number
}

interface Words {
  readonly words: readonly Word[]
  readonly share: number
}

interface Wish {
  readonly asked: Int32Array
  readonly share: Float64Array
  readonly must: Uint8Array
  readonly least: Float64Array
  readonly most: Float64Array
  readonly codes: Int32Array
  readonly kind: 'codes' | 'size' | 'amount' | 'flag'
  /** NaN: not answered. */
  readonly answer: number
}

export interface Prepared {
  readonly dense: readonly Dense[]
  readonly levels: readonly Level[]
  readonly distances: readonly Distance[]
  readonly offices: Offices | null
  readonly words: Words | null
  readonly wishes: readonly Wish[]
}

function answerOf(code: string, { company }: CompanyPlan): Pick<Wish, 'kind' | 'answer'> {
  const { plans, presence, industry, employees } = company
  const bits = (all: readonly string[], codes: readonly string[]): number => codes.reduce((sum, one) => sum | (1 << all.indexOf(one)), 0)
  const flag = (value: boolean | undefined): Pick<Wish, 'kind' | 'answer'> => ({
    kind: 'flag',
    answer: value === undefined ? Number.NaN : Number(value),
  })
  switch (code) {
    case 'industry':
      return { kind: 'codes', answer: 1 << industryCodes.indexOf(industry) }
    case 'presence':
      return { kind: 'codes', answer: presence.length === 0 ? Number.NaN : bits(presenceCodes, presence) }
    case 'occupancy':
      return { kind: 'codes', answer: bits(occupancyCodes, plans.occupancies ?? []) || Number.NaN }
    case 'company_size':
      return { kind: 'size', answer: employees }
    case 'head_count':
      return { kind: 'amount', answer: plans.headCount ?? Number.NaN }
    case 'length_of_stay':
      return { kind: 'amount', answer: plans.months ?? Number.NaN }
    case 'local_hiring':
      return flag(hiresLocally(company))
    case 'side_jobs':
      return flag(plans.sideJobs)
    default:
      return flag(plans.community)
  }
}

type Memory = Map<string, Word>

function wordsOf(market: Market, plan: CompanyPlan, terms: readonly NamedTerm[], share: number, memory: Memory): Words {
  const { industry } = plan.company
  const words = terms.map((named) => {
    const key = [industry, named.term.word, named.strengths, named.kinds].join()
    const word = memory.get(key) ?? wordOf(market, industry, named)
    memory.set(key, word)
    return word
  })
  return { words, share }
}

/** Lays out one company for the kernel; `memory` is the kernel's own, of words of this market. */
export function prepareForKernel(market: Market, plan: CompanyPlan, memory: Memory): Prepared {
  const dense: Dense[] = []
  const levels: Level[] = []
  const distances: Distance[] = []
  let offices: Offices | null = null
  let words: Words | null = null
  for (const [index, criterion] of plan.criteria.entries()) {
    const share = plan.shares[index] ?? 0
    if (criterion.kind === 'strength') {
      const standing = market.standings.of(criterion.code, plan.company.industry)
      dense.push({ utility: standing.utility, certainty: standing.certainty, share })
      const { leastLevel: least } = criterion.question
      if (least !== null) levels.push({ stated: standing.statedLevel, least, must: criterion.must, share, utility: standing.utility })
    } else if (criterion.kind === 'words') {
      words = wordsOf(market, plan, criterion.terms, share, memory)
    } else if (criterion.kind === 'office') {
      const { first, figures } = market.offices
      const known: Offices = offices ?? {
        first,
        seats: figures.office_seats,
        rent: figures.office_rent,
        seatsAsked: 0,
        rentAsked: 0,
        seatsWeight: 0,
        rentWeight: 0,
        seatsShare: 0,
        rentShare: 0,
      }
      const target = typeof criterion.target === 'number' ? criterion.target : 0
      offices =
        criterion.code === 'office_seats'
          ? { ...known, seatsAsked: target, seatsWeight: criterion.weight, seatsShare: share }
          : { ...known, rentAsked: target, rentWeight: criterion.weight, rentShare: share }
    } else if (criterion.target === true) {
      dense.push({ ...market.places.flag(criterion.code), share })
    } else if (typeof criterion.target === 'number') {
      distances.push({ minutes: market.places.distancesFrom(plan.company).travel_time, target: criterion.target, share })
    }
  }
  const wishes = market.wishesFor(undefined).columns.map((column): Wish => ({ ...column, ...answerOf(column.code, plan) }))
  return { dense, levels, distances, offices, words, wishes }
}

/** A kernel over rows of its own, valid until the next run. */
export interface Kernel {
  /** Mutual scores. */
  readonly score: Float64Array
  readonly confidence: Float64Array
  /** 1: ruled out. */
  readonly out: Uint8Array
  /** Answers the sum of all mutual scores, so that nothing is left out as unused. */
  run(entry: Prepared): number
}

export function kernelFor(market: Market): Kernel {
  const towns = market.towns.length
  const { opennessShare, spoken } = market.wishesFor(undefined)
  const company = new Float64Array(towns)
  const sure = new Float64Array(towns)
  const town = new Float64Array(towns)
  const townSure = new Float64Array(towns)
  const score = new Float64Array(towns)
  const confidence = new Float64Array(towns)
  const text = new Float64Array(towns)
  const textSure = new Float64Array(towns)
  const out = new Uint8Array(towns)

  function addOffices({ first, seats, rent, seatsAsked, rentAsked, seatsWeight, rentWeight, seatsShare, rentShare }: Offices): void {
    for (let t = 0; t < towns; t += 1) {
      let most = -1
      let [bestSeats, bestRent] = [0.3, 0.3]
      for (let at = first[t]!; at < first[t + 1]!; at += 1) {
        const ofSeats = seats[at]! >= seatsAsked ? 1 : Math.max(0, 1 - (seatsAsked - seats[at]!) / (0.5 * seatsAsked))
        const ofRent = rent[at]! <= rentAsked ? 1 : Math.max(0, 1 - (rent[at]! - rentAsked) / (0.5 * rentAsked))
        const worth = ofSeats * seatsWeight + ofRent * rentWeight
        if (worth > most) [most, bestSeats, bestRent] = [worth, ofSeats, ofRent]
      }
      company[t]! += seatsShare * bestSeats + rentShare * bestRent
      if (most >= 0) sure[t]! += seatsShare + rentShare
    }
  }

  function addWords({ words, share }: Words): void {
    text.fill(0)
    textSure.fill(0)
    let total = 0
    for (const { weight, worth, certainty } of words) {
      total += weight
      for (let t = 0; t < towns; t += 1) {
        text[t]! += weight * worth[t]!
        textSure[t]! += weight * certainty[t]!
      }
    }
    for (let t = 0; t < towns; t += 1) {
      company[t]! += (share * text[t]!) / total
      sure[t]! += (share * textSure[t]!) / total
    }
  }

  function addWish({ asked, share, must, least, most, codes, kind, answer }: Wish): void {
    const known = !Number.isNaN(answer)
    for (let at = 0; at < asked.length; at += 1) {
      const t = asked[at]!
      let utility = 0.9
      if (known) {
        if (kind === 'codes') utility = (codes[t]! & answer) === 0 ? 0 : 1
        else if (kind === 'flag') utility = answer
        else if (answer < least[t]!) utility = Math.max(0, 1 - (least[t]! - answer) / (0.5 * least[t]!))
        else utility = answer <= most[t]! ? 1 : Math.max(0, 1 - (answer - most[t]!) / (0.5 * most[t]!))
        townSure[t]! += share[t]!
        if (must[t] === 1 && utility < 1) out[t] = 1
      }
      town[t]! += share[t]! * utility
    }
  }

  function run({ dense, levels, distances, offices, words, wishes }: Prepared): number {
    out.fill(0)
    for (const column of [company, sure, town, townSure]) column.fill(0)
    for (const { stated, least, must, share, utility } of levels) {
      for (let t = 0; t < towns; t += 1) {
        if (!(stated[t]! > 0 && stated[t]! < least)) continue
        if (must) out[t] = 1
        company[t]! -= share * utility[t]! * (1 - BELOW_LEAST_LEVEL)
      }
    }
    for (const { utility, certainty, share } of dense) {
      for (let t = 0; t < towns; t += 1) company[t]! += share * utility[t]!
      for (let t = 0; t < towns; t += 1) sure[t]! += share * certainty[t]!
    }
    for (const { minutes, target, share } of distances) {
      for (let t = 0; t < towns; t += 1) {
        const known = !Number.isNaN(minutes[t]!)
        const met = minutes[t]! <= target ? 1 : Math.max(0, 1 - (minutes[t]! - target) / (0.5 * target))
        company[t]! += share * (known ? met : 0.3)
        if (known) sure[t]! += share * 0.5
      }
    }
    if (offices !== null) addOffices(offices)
    if (words !== null) addWords(words)
    for (const wish of wishes) addWish(wish)
    let sum = 0
    for (let t = 0; t < towns; t += 1) {
      const ofTown = town[t]! + opennessShare[t]! * (spoken[t] === 1 ? 0.9 : 0.6)
      score[t] = (2 * company[t]! * ofTown) / (company[t]! + ofTown)
      confidence[t] = (sure[t]! + townSure[t]!) / 2
      sum += score[t]!
    }
    return sum
  }

  return { score, confidence, out, run }
}
