// oxlint-disable typescript/no-non-null-assertion -- a kernel without checks is the yardstick; every index is within its column
import type { Industry } from '../../src/catalog/industries.ts'
import type { Market } from '../../src/matching/market/market.ts'
import { SAID_AT_LEVEL as saidAtLevel } from '../../src/matching/score/constants.ts'
import { mostAtLevel, namedWeight } from '../../src/matching/score/words-column.ts'
import type { NamedTerm } from '../../src/matching/words/free-words.rules.ts'
import { alikeOf } from '../../src/matching/words/kinds.ts'

type Column = Float64Array

/** One word of a free wish over all municipalities. */
export interface Word {
  readonly weight: number
  readonly worth: Float64Array
  readonly certainty: Float64Array
}

/** What a word is worth in every municipality, worked out without the engine's own memory of words. */
export function wordOf(market: Market, industry: Industry, named: NamedTerm): Word {
  const { term, strengths, kinds } = named
  const towns = market.towns.length
  const [worth, certainty, best, beside] = [0, 1, 2, 3].map(() => new Float64Array(towns)) as [Column, Column, Column, Column] // four were made
  market.texts().find(term, 0.3, (t, part, { field, level }) => {
    const into = (strengths as readonly string[]).includes(field) ? beside : best // a field is a strength, or another text
    const held = Math.min(part * saidAtLevel[level - 1]!, mostAtLevel[level - 1]!)
    if (held > into[t]!) into[t] = held
  })
  for (const code of kinds) {
    for (const alike of alikeOf(code, term)) {
      market.texts().find(alike, 0.5, (t, part, { field, level }) => {
        const held = 0.5 * Math.min(part * saidAtLevel[level - 1]!, mostAtLevel[level - 1]!)
        if (field === code && held > beside[t]!) beside[t] = held
      })
    }
  }
  const standings = strengths.map((code) => ({ ...market.standings.of(code, industry), kind: kinds.includes(code) }))
  for (let t = 0; t < towns; t += 1) {
    let stands = 0.15 + 0.7 * beside[t]!
    let certain = best[t]! > 0 || beside[t]! > 0 ? 0.2 : 0
    for (const standing of standings) {
      if (standing.utility[t]! <= 0.15) continue
      const counted = standing.kind ? 0.15 + (0.6 + 0.4 * beside[t]!) * (standing.utility[t]! - 0.15) : standing.utility[t]!
      if (counted > stands) stands = counted
      const sure = standing.kind && beside[t] === 0 ? Math.min(0.4, standing.certainty[t]!) : standing.certainty[t]!
      if (sure > certain) certain = sure
    }
    worth[t] = 1 - (1 - stands) * (1 - (0.7 / 0.85) * best[t]!)
    certainty[t] = certain
  }
  return { weight: namedWeight(named), worth, certainty }
}
