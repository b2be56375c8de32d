import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { industryCodes } from '../../src/catalog/industries.ts'
import { strengthCodes, type Strength } from '../../src/catalog/matching-codes.ts'
import type { DerivedLevel, TownEvidence } from '../../src/evidence/evidence.ts'
import { MENTIONED, UNKNOWN_STRENGTH } from '../../src/matching/score/constants.ts'
import { kinship } from '../../src/matching/score/kinship.ts'
import { strengthQuestion } from '../../src/matching/criteria/strength-question.ts'
import { creditOf, judgeStanding, moveByWords } from '../../src/matching/score/strength.score.ts'
import { townOf } from '../../src/matching/market/town.ts'
import type { MunicipalityProfile, StatedStrength } from '../../src/organizations/profile.schemas.ts'
import { anyTownProfile } from './towns.ts'

const figure = { indicator: 'doctors', value: 3.2, year: 2022, percentile: 91 } as const
const evidenceOf = (derived: TownEvidence['derived']): TownEvidence => ({ derived, nurseries: null, place: null })
const stating = (...strengths: StatedStrength[]): MunicipalityProfile => ({ strengths, offices: [], needs: [] })
const standing = (code: Strength, profile: MunicipalityProfile | null, evidence: TownEvidence | null = null) =>
  judgeStanding(townOf(profile, evidence), code, 'G')
const worth = (code: Strength, ...strengths: StatedStrength[]): number => standing(code, stating(...strengths)).utility

describe('a stated strength', () => {
  const office = (level: number, note?: string): number =>
    worth('satellite_office', { code: 'satellite_office', level, ...(note && { note }) })

  it('is worth more the more its note tells, and most with a record', () => {
    const told = [undefined, '商店街の空き店舗', '駅前に12室', '5社が入居しました']
    const utilities = told.map((note) => office(5, note))
    expect(utilities).toEqual([...new Set(utilities)].toSorted((a, b) => a - b))
    expect(utilities.at(-1)).toBe(1)
  })

  it('is worth as little with a note that repeats its name, praises or hopes as with none', () => {
    for (const note of ['サテライトオフィス', '担当部署が力を入れています', '企業を誘致したい', '12室を整備する予定です']) {
      expect(office(5, note)).toBe(office(5))
    }
  })

  it('never passes the next level by what its note or related strengths tell, and as a weakness not by any', () => {
    for (const level of [1, 2, 3, 4]) expect(office(level, '22社が進出しました')).toBeLessThan(office(level + 1))
    const weak = { code: 'science_talent', level: 3 } as const
    const network = { code: 'technical_college', level: 5, note: '理工系人材を求める企業が進出' } as const
    expect(worth('science_talent', weak, network)).toBeGreaterThan(worth('science_talent', weak))
    for (const level of [1, 2, 3, 4]) {
      const [lower, higher] = [level, level + 1].map((one) => worth('science_talent', { ...weak, level: one }, network))
      expect(lower).toBeLessThanOrEqual(higher ?? 0)
    }
    for (const level of [1, 2]) {
      const denied = worth('science_talent', { ...weak, level }, network)
      expect(denied).toBeLessThanOrEqual(worth('science_talent', { ...weak, level: level + 1 }))
    }
  })

  it('costs nothing by being stated where it is good, and half of what related strengths tell where it is ordinary', () => {
    const seaside = { code: 'satellite_office', level: 5, note: '企業が進出し、ワーケーションを実践' } as const
    const silent = worth('workation', seaside)
    expect(silent).toBe(1)
    for (const level of [4, 5]) expect(worth('workation', { code: 'workation', level }, seaside)).toBe(silent)
    const ordinary = worth('workation', { code: 'workation', level: 3 }, seaside)
    expect(ordinary).toBeGreaterThan(silent / 2)
    expect(ordinary).toBeLessThan(silent)
  })

  it('says whose record it was lifted by', () => {
    const seaside = { code: 'satellite_office', level: 5, note: '企業が進出し、ワーケーションを実践' } as const
    expect(standing('workation', stating({ code: 'workation', level: 4 }, seaside))).toMatchObject({
      record: true,
      from: { code: 'satellite_office', level: 5 },
    })
  })
})

describe('a related strength', () => {
  it('says as much as a statement when its note names the needed thing and tells a record', () => {
    const network = { code: 'technical_college', level: 5, note: '理工系人材の獲得を求める企業が進出' } as const
    expect(standing('science_talent', stating(network))).toMatchObject({
      utility: 1,
      basis: 'related',
      level: null,
      record: true,
      from: { code: 'technical_college', level: 5 },
    })
  })

  it('says less without a record, less by the name alone, least without naming it', () => {
    const notes = ['企業が進出し、ワーケーションを実践', 'ワーケーション用に12室', 'ワーケーション', '駅前']
    const utilities = notes.map((note) => worth('workation', { code: 'satellite_office', level: 5, note }))
    expect(utilities).toEqual([...new Set(utilities)].toSorted((a, b) => b - a))
    expect(utilities.at(-1)).toBeGreaterThan(UNKNOWN_STRENGTH)
  })

  it('names nothing by a wish', () => {
    const plain = { code: 'satellite_office', level: 5, note: '5社が入居しています。' } as const
    expect(worth('workation', { ...plain, note: `${plain.note}今後はワーケーションも受け入れたい` })).toBe(worth('workation', plain))
  })

  it('is what an office or project on the list tells, of itself and of what it names', () => {
    const listing: MunicipalityProfile = {
      ...stating(),
      offices: [{ name: '駅前', form: 'shared' }],
      projects: [{ name: 'スマートシティ実証' }],
    }
    expect(standing('satellite_office', listing).from).toEqual({ code: 'offices', level: null })
    expect(standing('projects', listing).from).toEqual({ code: 'projects', level: null })
    expect(standing('smart_city', listing).from).toEqual({ code: 'projects', level: null })
    expect(standing('medical_care', listing).basis).toBe('unknown')
  })

  it('speaks for an industry cluster fully only where the company is of that industry', () => {
    const town = townOf(stating({ code: 'ict_cluster', level: 5 }))
    expect(judgeStanding(town, 'industry_cluster', 'G').utility).toBeGreaterThan(judgeStanding(town, 'industry_cluster', 'E').utility)
  })
})

describe('a derived level', () => {
  const derived = (level: number): DerivedLevel => ({ level, figures: [figure] })

  it('is half believed, with its figures, and overridden by what is stated, even when that is lower', () => {
    const evidence = evidenceOf({ medical_care: derived(5) })
    expect(standing('medical_care', null, evidence)).toMatchObject({ basis: 'derived', level: 5, certainty: 0.5, figures: [figure] })
    const stated = stating({ code: 'medical_care', level: 2 })
    expect(standing('medical_care', stated, evidence)).toEqual(standing('medical_care', stated))
  })

  it('of an industry cluster is that of the company’s own industry', () => {
    const town = townOf(null, evidenceOf({ 'industry_cluster.E': derived(5) }))
    expect(judgeStanding(town, 'industry_cluster', 'E').basis).toBe('derived')
    expect(judgeStanding(town, 'industry_cluster', 'G').basis).toBe('unknown')
  })

  it('never counts as much as the same level stated, in either direction', () => {
    for (const level of [3, 4, 5]) {
      expect(standing('schools', null, evidenceOf({ schools: derived(level) })).utility).toBeLessThan(
        worth('schools', { code: 'schools', level }),
      )
    }
    expect(standing('schools', null, evidenceOf({ schools: derived(1) })).utility).toBeGreaterThan(
      worth('schools', { code: 'schools', level: 1 }),
    )
  })
})

const code = fc.constantFrom(...strengthCodes)
const industry = fc.constantFrom(...industryCodes)
const note = fc.constantFrom(
  '企業が進出',
  '理工系人材',
  '海と温泉に5社が入居しています',
  '誘致したい',
  'BCP',
  '進出企業はありません',
  '12校',
  'x',
)
const anyEvidence = fc
  .dictionary(code, fc.integer({ min: 1, max: 5 }))
  .map((levels) => evidenceOf(Object.fromEntries(Object.entries(levels).map(([key, level]) => [key, { level, figures: [figure] }]))))

describe('a standing, whatever the municipality', () => {
  it('never falls when a good level is stated that nobody had stated', () => {
    fc.assert(
      fc.property(anyTownProfile, code, fc.constantFrom(4, 5), (profile, needed, level) => {
        const others = profile.strengths.filter((one) => one.code !== needed)
        const judged = (strengths: StatedStrength[]): number => judgeStanding(townOf({ ...profile, strengths }), needed, 'G').utility
        expect(judged([...others, { code: needed, level }])).toBeGreaterThanOrEqual(judged(others))
      }),
      { numRuns: 500 },
    )
  })

  it('lies in 0–1, is certain exactly when stated, and gives figures exactly when derived', () => {
    fc.assert(
      fc.property(anyTownProfile, anyEvidence, code, industry, (profile, evidence, needed, trade) => {
        const town = townOf(profile, evidence)
        const { utility, basis, certainty, figures } = judgeStanding(town, needed, trade)
        expect(utility).toBeGreaterThanOrEqual(0)
        expect(utility).toBeLessThanOrEqual(1)
        expect(certainty === 1).toBe(basis === 'stated')
        expect(basis === 'stated').toBe(town.strength(needed) !== undefined)
        expect(figures.length > 0).toBe(basis === 'derived')
      }),
      { numRuns: 500 },
    )
  })

  it('never falls for any need when a stated level rises or a note is added', () => {
    fc.assert(
      fc.property(anyTownProfile, anyEvidence, code, industry, fc.nat(), note, (profile, evidence, needed, trade, pick, added) => {
        const changed = profile.strengths[pick % Math.max(1, profile.strengths.length)]
        fc.pre(changed !== undefined)
        const { note: before, ...bare } = changed
        const judged = (strength: StatedStrength): number => {
          const strengths = profile.strengths.map((one) => (one === changed ? strength : one))
          return judgeStanding(townOf({ ...profile, strengths }, evidence), needed, trade).utility
        }
        const raised = Math.min(5, changed.level + 1)
        expect(judged({ ...changed, level: raised })).toBeGreaterThanOrEqual(judged(changed))
        expect(judged({ ...bare, note: added })).toBeGreaterThanOrEqual(judged(bare))
        expect(judged({ ...bare, ...(before !== undefined && { note: before }) })).toBeGreaterThanOrEqual(judged(bare))
      }),
      { numRuns: 1000 },
    )
  })

  it('does not change when a strength that is no kin of the needed one is stated without naming it', () => {
    fc.assert(
      fc.property(anyTownProfile, code, code, fc.integer({ min: 1, max: 5 }), (profile, needed, other, level) => {
        fc.pre(other !== needed && !(kinship[needed] ?? []).some((kin) => kin.code === other))
        const strengths = profile.strengths.filter((one) => one.code !== other)
        const without = judgeStanding(townOf({ ...profile, strengths }), needed, 'G')
        expect(
          judgeStanding(townOf({ ...profile, strengths: [...strengths, { code: other, level, note: '企業が進出' }] }), needed, 'G'),
        ).toEqual(without)
      }),
    )
  })
})

describe('the company’s words', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })

  it('never lower by being found, nor turn the order of standings, nor leave 0–1', () => {
    fc.assert(
      fc.property(share, share, share, share, (a, b, c, d) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const [few, many] = [Math.min(c, d), Math.max(c, d)]
        expect(moveByWords(low, few)).toBeLessThanOrEqual(moveByWords(low, many))
        expect(moveByWords(low, few)).toBeLessThanOrEqual(moveByWords(high, few))
        expect(moveByWords(high, many)).toBeLessThanOrEqual(1)
        expect(moveByWords(low, few)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('leave a standing whole when all are found, and are worth a mention where nothing else is known', () => {
    expect(moveByWords(1, 1)).toBe(1)
    expect(moveByWords(UNKNOWN_STRENGTH, 1)).toBe(MENTIONED)
    expect(moveByWords(UNKNOWN_STRENGTH, 0)).toBe(UNKNOWN_STRENGTH)
  })

  it('are no particular ones where a way of saying the strength holds them', () => {
    const particular = (needed: Strength, words: string): string[] =>
      strengthQuestion(needed, null, words).particular.map((term) => term.word)
    expect(particular('science_talent', '理工系人材')).toEqual([])
    expect(particular('bcp_site', 'BCP')).toEqual([])
    expect(particular('ict_office', 'Offices for ICT firms')).toEqual([])
    expect(particular('ict_office', 'AiCT')).toEqual(['aict'])
    expect(particular('smart_city', 'スマートシティの実証事業に参画したい')).toEqual(['参画'])
  })

  it('count fully in the strength’s own note, a bit less in a related one’s, half elsewhere', () => {
    expect(creditOf('science_talent', 'science_talent')).toBe(1)
    expect(creditOf('technical_college', 'science_talent')).toBeLessThan(1)
    expect(creditOf('technical_college', 'science_talent')).toBeGreaterThan(creditOf('cost', 'science_talent'))
    expect(creditOf('office', 'ict_office')).toBe(1)
    expect(creditOf('project', 'ict_office')).toBe(creditOf('cost', 'ict_office'))
  })
})
