import { describe, expect, it } from 'vitest'
import { findLocalGovernment } from '../../src/catalog/local-governments.ts'
import type { Strength } from '../../src/catalog/matching-codes.ts'
import { levelRules } from '../../src/evidence/derive-levels.rules.ts'
import type { DerivedLevel, Evidence, TownEvidence } from '../../src/evidence/evidence.ts'
import { levelOf, meanOf } from '../../src/evidence/percentiles.rules.ts'
import type { Weights } from '../../src/matching/criteria/company-plan.ts'
import { BORNE_OUT } from '../../src/matching/score/constants.ts'
import { rankMunicipalities } from '../../src/matching/engine.ts'
import { questionThatMovesMost } from '../../src/matching/explain/questions.ts'
import { toldOf } from '../../src/matching/words/record.rules.ts'
import { bestRelated, worthOf } from '../../src/matching/score/related.score.ts'
import type { Candidate, Contribution, Fact } from '../../src/matching/result.schemas.ts'
import { judgeStanding } from '../../src/matching/score/strength.score.ts'
import { townOf } from '../../src/matching/market/town.ts'
import type { CompanyNeedStated, CompanyProfile } from '../../src/organizations/profile.schemas.ts'
import { demoMunicipalities } from '../../src/seed/demo-municipalities.ts'
import { firstTable, readDocument, type Rows } from './documents.ts'
import { company } from './towns.ts'

const twoPages = readDocument('matching.md')
const [, example = ''] = readDocument('matching-reference.md').split('## A worked example')

const printed = (number: number): Rows => firstTable(example.split(`**Table ${number}.`)[1] ?? '')
const onTwoPages = (letter: 'A' | 'B'): Rows => firstTable(twoPages.split(`**Table ${letter}.`)[1] ?? '')

/** As the document prints numbers: five decimals, zeros at the end left out. */
const five = (value: number): string => String(Number(value.toFixed(5)))
const nothing = '–'
const orNothing = (value: number | undefined): string => (value === undefined ? nothing : five(value))
const nameOf = (code: string): string => findLocalGovernment(code)?.name ?? code

const towns = ['304018', '452041', '012084'].map((code) => {
  const seeded = demoMunicipalities.find((one) => one.code === code)
  if (seeded === undefined) throw new Error(`the sample has no municipality ${code}`)
  return { code, profile: seeded.profile }
})

const { parts = [] } = levelRules.find(({ key }) => key === 'living_environment') ?? {}
const figuresInOrder = parts.flat()

/** What table 1 supposes: percentiles of the figures that `living_environment` rests on, with the level they make. */
function derivedOf(cells: readonly string[]): { mean: number; derived: DerivedLevel } {
  const percentiles = new Map(figuresInOrder.map((key, index) => [key, Number(cells[index + 1])]))
  const mean = meanOf(parts.map((part) => meanOf(part.map((key) => percentiles.get(key) ?? Number.NaN))))
  return { mean, derived: { level: levelOf(mean), figures: [] } }
}

const supposed = printed(1)
const evidence: Evidence = {
  version: 1,
  towns: new Map(
    supposed.map((cells): [string, TownEvidence] => {
      const code = towns.find((one) => nameOf(one.code) === cells[0])?.code ?? ''
      return [code, { derived: { living_environment: derivedOf(cells).derived }, nurseries: null, place: null }]
    }),
  ),
}

const needs: CompanyNeedStated[] = [
  { code: 'satellite_office', importance: 5, target: '内勤営業' },
  { code: 'workation', importance: 4 },
  { code: 'office_rent', importance: 1, target: 40_000 },
]
const asking = company({
  employees: 250,
  purposes: ['productivity'],
  presence: ['satellite_office', 'workation'],
  needs,
  plans: { months: 9, community: true },
}).profile

function rank(profile: CompanyProfile, weights: Weights = {}): ReturnType<typeof rankMunicipalities> {
  return rankMunicipalities({ company: { profile }, municipalities: towns, evidence, weights })
}

const ranking = rank(asking)
/** In the order of the tables, not of the ranks. */
const candidates = towns.flatMap(({ code }) => ranking.candidates.filter((candidate) => candidate.code === code))

function lineOf({ companySide }: Candidate, criterion: string): Contribution {
  const line = companySide.contributions.find((one) => one.criterion === criterion)
  if (line === undefined) throw new Error(`there is no line for ${criterion}`)
  return line
}

const total = ranking.weights.reduce((sum, { weight }) => sum + weight, 0)

function weightRows(): Rows {
  const rows = ranking.weights.map(({ criterion, weight, origin }) => {
    const by = origin.kind === 'implied' ? origin.by.map(({ code }) => code).join(', ') : 'stated'
    const importance = origin.kind === 'need' ? `need, importance ${origin.importance}` : by
    return [criterion, importance, five(weight), five(weight / total)]
  })
  return [...rows, ['sum', '', five(total), '1']]
}

/** Of every strength in play that anything is known of: how its utility arises. */
function strengthRows(): Rows {
  return towns.flatMap(({ code, profile }) => {
    const town = townOf(profile, evidence.towns.get(code) ?? null)
    const lines = ranking.candidates.find((candidate) => candidate.code === code)?.companySide.contributions ?? []
    return lines.flatMap(({ criterion, reason, utility }) => {
      if (reason.kind !== 'strength' || reason.basis === 'unknown') return []
      const strength = criterion as Strength
      const { basis, level, from, utility: standing } = judgeStanding(town, strength, asking.industry)
      const told = basis === 'stated' ? toldOf(town.telling(strength), strength) : undefined
      const related = basis === 'derived' ? undefined : bestRelated(town, strength, asking.industry)?.utility
      return [
        [
          nameOf(code),
          strength,
          from === null ? basis : `${basis}: ${from.code}`,
          level === null ? nothing : String(level),
          orNothing(level === null ? undefined : worthOf(level)),
          told === undefined ? nothing : `${told} ${five(BORNE_OUT[told])}`,
          orNothing(related),
          five(standing),
          orNothing(reason.words?.coverage),
          five(utility),
        ],
      ]
    })
  })
}

function companyRows(): Rows {
  const rows = ranking.weights.map(({ criterion, weight }) => [
    criterion,
    five(weight / total),
    ...candidates.flatMap((candidate) => {
      const { utility, points, certainty } = lineOf(candidate, criterion)
      return [five(utility), five(points), five(certainty)]
    }),
  ])
  return [...rows, ['sum', '1', ...candidates.flatMap(({ companySide }) => ['', five(companySide.score), five(companySide.confidence)])]]
}

function factOf(fact: Fact | null): string {
  if (fact === null) return nothing
  if (typeof fact === 'boolean') return fact ? 'yes' : 'no'
  if (typeof fact !== 'object') return String(fact)
  return 'min' in fact ? `${fact.min}–${fact.max}` : fact.join(', ')
}

function municipalityRows(): Rows {
  return candidates.flatMap(({ code, municipalitySide: { contributions, score, confidence } }) => [
    ...contributions.map(({ criterion, weight, utility, points, certainty, reason }) => {
      const [asked, answer] = reason.kind === 'company' ? [factOf(reason.target), factOf(reason.stated)] : [nothing, nothing]
      return [nameOf(code), criterion, asked, answer, five(weight), five(utility), five(points), five(certainty)]
    }),
    [nameOf(code), 'sum', '', '', '1', '', five(score), five(confidence)],
  ])
}

function resultRows(): Rows {
  return ranking.candidates.map((candidate) => {
    const { rank: place, code, companySide, municipalitySide, score, confidence } = candidate
    const ask = questionThatMovesMost(candidate)?.unknown
    const question = ask === undefined ? nothing : `${ask.criterion} (${ask.ask}): ${ask.bestRank}–${ask.worstRank}`
    return [String(place), nameOf(code), five(companySide.score), five(municipalitySide.score), five(score), five(confidence), question]
  })
}

function asMusts(...codes: string[]): CompanyNeedStated[] {
  return needs.map((need) =>
    codes.includes(need.code) ? { ...need, importance: 'must', ...(need.code === 'workation' && { target: 5 }) } : need,
  )
}

const changes: readonly (readonly [string, CompanyProfile, Weights])[] = [
  ['nothing', asking, {}],
  ['the company answers 日南市: no local hiring', { ...asking, plans: { ...asking.plans, localHiring: false } }, {}],
  ['what if connectivity weighed 10 instead of 0.3125', asking, { company: { connectivity: 10 } }],
  ['workation a must-have of level 5', { ...asking, needs: asMusts('workation') }, {}],
  ['workation of level 5 and office_rent must-haves', { ...asking, needs: asMusts('workation', 'office_rent') }, {}],
]

/** How many candidates come back when one must-have alone becomes a wish, found by ranking again; most first. */
function relaxationsIn(profile: CompanyProfile): string {
  const before = rank(profile).candidates.length
  const freed = profile.needs.flatMap(({ code, importance }) => {
    if (importance !== 'must') return []
    const relaxed = profile.needs.map((need): CompanyNeedStated => (need.code === code ? { ...need, importance: 5 } : need))
    return [{ code, count: rank({ ...profile, needs: relaxed }).candidates.length - before }]
  })
  const told = freed.toSorted((a, b) => b.count - a.count).map(({ code, count }) => `${code}: ${count}`)
  return told.join(', ') || nothing
}

function changeRows(): Rows {
  return changes.map(([what, profile, weights]) => {
    const { candidates: ranked, excluded } = rank(profile, weights)
    const why = excluded.map(({ code, violations }) => {
      const missed = violations.map(({ criterion, stated, required }) => `${criterion} ${factOf(stated)}, asked ${factOf(required)}`)
      return `${nameOf(code)} (${missed.join('; ')})`
    })
    return [what, ranked.map(({ code }) => nameOf(code)).join(', '), why.join(', ') || nothing, relaxationsIn(profile)]
  })
}

describe('the worked example on the two pages of docs/matching.md', () => {
  const shown = candidates.slice(0, 2)

  it("has of the company's side what the engine says", () => {
    const lines = ranking.weights.map(({ criterion, weight, origin }) => [
      `${criterion}${origin.kind === 'implied' ? ' (implied)' : ''}`,
      five(weight),
      five(weight / total),
      ...shown.flatMap((candidate) => [lineOf(candidate, criterion).utility, lineOf(candidate, criterion).points].map(five)),
    ])
    const sum = ['sum', five(total), '1', ...shown.flatMap(({ companySide }) => ['', five(companySide.score)])]
    expect(onTwoPages('A')).toEqual([...lines, sum])
  })

  it('has the scores and ranks the engine gives, each worked out from what stands beside it', () => {
    const rows = onTwoPages('B')
    expect(rows.map((cells) => cells.map((cell) => cell.split(' = ').at(-1)))).toEqual(
      resultRows()
        .slice(0, 2)
        .map((row) => row.slice(0, 6)),
    )
    for (const cells of rows) {
      const [worked = '', told] = cells[3]?.split(' = ') ?? []
      const [, sum = '', weights] = /^\((.+)\) ÷ (\d+)$/u.exec(worked) ?? []
      const points = sum.split(' + ').map((part) => part.split(' × ').map(Number) as [number, number])
      expect(points.reduce((all, [weight]) => all + weight, 0)).toBe(Number(weights))
      expect(five(points.reduce((all, [weight, utility]) => all + weight * utility, 0) / Number(weights))).toBe(told)
    }
  })

  it('stays on two pages: about a thousand words beside the tables', () => {
    const prose = twoPages.split('\n').filter((line) => !line.startsWith('|'))
    expect(prose.join(' ').split(/\s+/u).length).toBeLessThan(1000)
  })
})

describe('the worked example of docs/matching-reference.md', () => {
  it('supposes figures whose mean and level are as printed', () => {
    expect(supposed.length).toBe(2)
    for (const cells of supposed) {
      const { mean, derived } = derivedOf(cells)
      expect(cells.slice(figuresInOrder.length + 1), cells[0]).toEqual([mean.toFixed(2), String(derived.level)])
    }
  })

  it.each([
    [2, 'weights', weightRows],
    [3, 'strengths', strengthRows],
    [4, "the company's side", companyRows],
    [5, "the municipalities' side", municipalityRows],
    [6, 'ranks', resultRows],
    [7, 'changes', changeRows],
  ])('has in table %i (%s) what the engine says, to the last digit printed', (number, _what, computed) => {
    expect(printed(number)).toEqual(computed())
  })

  it('can be followed by hand: points are share times utility, a sum its lines, the score the harmonic mean', () => {
    const [sum = [], ...lines] = printed(4).toReversed()
    for (const [at, town] of printed(6).entries()) {
      const column = 2 + 3 * at
      for (const line of lines) expect(Number(line[1]) * Number(line[column]), line[0]).toBeCloseTo(Number(line[column + 1]), 5)
      expect(lines.reduce((points, line) => points + Number(line[column + 1]), 0)).toBeCloseTo(Number(sum[column + 1]), 4)
      const [companySide, municipalitySide, score] = town.slice(2, 5).map(Number) as [number, number, number]
      expect((2 * companySide * municipalitySide) / (companySide + municipalitySide)).toBeCloseTo(score, 4)
    }
  })
})
