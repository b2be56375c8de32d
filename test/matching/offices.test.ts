import { describe, expect, it } from 'vitest'
import { rankMunicipalities } from '../../src/matching/engine.ts'
import { atLeast, atMost, dayNumber, onTime } from '../../src/matching/score/quantity.rules.ts'
import type { CompanyNeedStated, Office } from '../../src/organizations/profile.schemas.ts'
import { company, town } from './towns.ts'

const office = (name: string, traits: Partial<Office> = {}): Office => ({ name, form: 'shared', ...traits })
const rank = (needs: CompanyNeedStated[], offices: Office[]) =>
  rankMunicipalities({ company: company({ needs }), municipalities: [town('010006', { offices })] })
const utilities = (needs: CompanyNeedStated[], offices: Office[]) =>
  rank(needs, offices).candidates[0]?.companySide.contributions.map((line) => line.utility)

const seats = (target: number, importance: CompanyNeedStated['importance'] = 3): CompanyNeedStated => ({
  code: 'office_seats',
  importance,
  target,
})
const mbps = (target: number, importance: CompanyNeedStated['importance'] = 3): CompanyNeedStated => ({
  code: 'office_mbps',
  importance,
  target,
})

describe('quantities', () => {
  it('are worth all at the target, half at a quarter off it, nothing at half', () => {
    expect([20, 15, 10, 5].map((value) => atLeast(value, 20))).toEqual([1, 0.5, 0, 0])
    expect([100, 125, 150, 200].map((value) => atMost(value, 100))).toEqual([1, 0.5, 0, 0])
    expect([atLeast(0, 0), atMost(0, 0), atMost(1, 0)]).toEqual([1, 1, 0])
  })

  it('count the days an office comes late', () => {
    const comes = (day: string): number => onTime(dayNumber(day), dayNumber('2027-04-01'))
    expect(comes('2027-04-01')).toBe(1)
    expect(comes('2027-06-30')).toBeCloseTo(0.5, 9)
    expect(comes('2030-01-01')).toBe(0)
  })
})

describe('offices', () => {
  it('are judged as one office, the one that suits best', () => {
    const offices = [
      office('広い', { seats: 40, mbps: 100 }),
      office('速い', { seats: 5, mbps: 1000 }),
      office('揃った', { seats: 20, mbps: 900 }),
    ]
    const ranking = rank([seats(20), mbps(800)], offices)
    expect(ranking.candidates[0]?.companySide.contributions).toMatchObject([
      { criterion: 'office_seats', utility: 1, reason: { office: '揃った', stated: 20, target: 20 } },
      { criterion: 'office_mbps', utility: 1, reason: { office: '揃った', stated: 900 } },
    ])
    expect(utilities([seats(20), mbps(800)], offices.slice(0, 2))).not.toEqual([1, 1])
  })

  it('exclude when each is known to miss a must-have, naming the nearest', () => {
    const ranking = rank([seats(20, 'must')], [office('甲', { seats: 8 }), office('乙', { seats: 15 })])
    expect(ranking.excluded).toEqual([
      { code: '010006', violations: [{ side: 'company', criterion: 'office_seats', required: 20, stated: 15, shortBy: 5 }] },
    ])
  })

  it('exclude when no single office has all must-haves', () => {
    const ranking = rank(
      [seats(20, 'must'), mbps(800, 'must')],
      [office('広い', { seats: 40, mbps: 100 }), office('速い', { seats: 5, mbps: 1000 })],
    )
    expect(ranking.excluded[0]?.violations.length).toBeGreaterThan(0)
  })

  it('stay in where one of them states nothing of a must-have, as a question', () => {
    for (const offices of [[], [office('甲')], [office('甲', { seats: 8 }), office('丙')]]) {
      const ranking = rank([seats(20, 'must')], offices)
      expect(ranking.excluded).toEqual([])
      expect(ranking.candidates[0]?.unknowns).toMatchObject([{ criterion: 'office_seats', must: true }])
    }
  })

  it.each([
    { need: { code: 'office_rent', importance: 'must', target: 50_000 }, fits: { rentYenMonth: 50_000 }, misses: { rentYenMonth: 50_001 } },
    {
      need: { code: 'office_form', importance: 'must', target: ['own', 'renovated'] },
      fits: { form: 'renovated' },
      misses: { form: 'coworking' },
    },
    { need: { code: 'office_trial_stay', importance: 'must' }, fits: { trialStay: true }, misses: { trialStay: false } },
    {
      need: { code: 'office_from', importance: 'must', target: '2027-04-01' },
      fits: { from: '2027-04-01' },
      misses: { from: '2027-04-02' },
    },
    { need: { code: 'office_private_rooms', importance: 'must', target: 2 }, fits: { privateRooms: 2 }, misses: { privateRooms: 1 } },
  ] satisfies { need: CompanyNeedStated; fits: Partial<Office>; misses: Partial<Office> }[])(
    'keep $need.code to its border',
    ({ need, fits, misses }) => {
      expect(rank([need], [office('甲', fits)]).excluded).toEqual([])
      expect(rank([need], [office('甲', misses)]).candidates).toEqual([])
    },
  )
})
