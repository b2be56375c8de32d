import type { Evidence } from '../../evidence/evidence.ts'
import type { MunicipalWeights } from '../score/company-fit.score.ts'
import type { MarketTown } from './market-town.ts'
import { officeColumnsOf, type OfficeColumns } from './office-columns.ts'
import { type PlaceColumns, placeColumnsOf } from './place-columns.ts'
import { Recent } from './recent.ts'
import { type StandingColumns, standingColumnsOf } from './standing-columns.ts'
import { indexTexts, type TextIndex } from '../words/text-index.ts'
import { type Town, townOf } from './town.ts'
import { wishColumnsOf, type WishColumns } from './wish-columns.ts'

/** One word of a free wish over all municipalities. */
export interface WordColumn {
  /** 0–1. */
  readonly worth: Float64Array
  readonly certainty: Float64Array
  /** How much of it the texts hold (0–1). */
  readonly held: Float64Array
}

/** All municipalities, as columns that are made once (most of them when first asked for) and read by every run. */
export interface Market {
  /** In order of code. */
  readonly towns: readonly MarketTown[]
  readonly evidence: Evidence
  readonly read: readonly Town[]
  readonly standings: StandingColumns
  readonly offices: OfficeColumns
  readonly places: PlaceColumns
  texts(): TextIndex
  textsIfIndexed(): TextIndex | undefined
  /** What words of free wishes are worth: companies use the same ones again and again. */
  readonly words: Recent<WordColumn>
  wishesFor(weights: MunicipalWeights | undefined): WishColumns
}

/** Columns of so many words are kept, about 40 kB each. */
const mostWords = 256

interface Parts {
  readonly towns: readonly MarketTown[]
  readonly evidence: Evidence
  readonly read: readonly Town[]
  readonly standings: StandingColumns
  readonly texts: TextIndex | undefined
}

function assemble({ towns, evidence, read, standings, texts }: Parts): Market {
  const profiles = towns.map((town) => town.profile)
  const wishes = wishColumnsOf(profiles)
  let index = texts
  let weighed: { weights: MunicipalWeights; wishes: WishColumns } | undefined
  return {
    towns,
    evidence,
    read,
    standings,
    offices: officeColumnsOf(profiles),
    places: placeColumnsOf(towns, evidence),
    texts: () => (index ??= indexTexts(read.map((town) => town.fields()))),
    textsIfIndexed: () => index,
    words: new Recent(mostWords),
    wishesFor(weights) {
      if (weights === undefined || Object.keys(weights).length === 0) return wishes
      // One run asks for the same weights once for scoring and again for every candidate it explains.
      if (weighed?.weights !== weights) weighed = { weights, wishes: wishColumnsOf(profiles, weights) }
      return weighed.wishes
    },
  }
}

/** The market of these municipalities, in whatever order they are given; each code once. */
export function marketOf(towns: readonly MarketTown[], evidence: Evidence): Market {
  const inOrder = towns.toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const read = inOrder.map(({ code, profile }) => townOf(profile, evidence.towns.get(code) ?? null))
  return assemble({ towns: inOrder, evidence, read, standings: standingColumnsOf(read), texts: undefined })
}

/**
 * The market after some municipalities changed their profiles; only their entries are made anew. The old market must not be used any
 * more. A municipality the market does not have makes it a new one.
 */
export function patchMarket(market: Market, changed: readonly MarketTown[]): Market {
  const placeOf = new Map(market.towns.map(({ code }, place) => [code, place]))
  const replaced = new Map<number, MarketTown>()
  for (const town of changed) {
    const place = placeOf.get(town.code)
    if (place === undefined)
      return marketOf([...new Map([...market.towns, ...changed].map((one) => [one.code, one])).values()], market.evidence)
    replaced.set(place, town)
  }
  const { evidence } = market
  const read = new Map([...replaced].map(([place, { code, profile }]) => [place, townOf(profile, evidence.towns.get(code) ?? null)]))
  const texts = new Map([...read].map(([place, town]) => [place, town.fields()]))
  return assemble({
    towns: market.towns.map((town, place) => replaced.get(place) ?? town),
    evidence,
    read: market.read.map((town, place) => read.get(place) ?? town),
    standings: market.standings.replace(read),
    texts: market.textsIfIndexed()?.replace(texts),
  })
}
