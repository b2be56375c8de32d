import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankMunicipalities } from '../../src/matching/engine.ts'
import {
  explainContribution,
  explainScore,
  explainViolation,
  freeWishIn,
  questionFor,
  questionThatMovesMost,
  strongestReasons,
  weakestPoints,
} from '../../src/matching/explain.ts'
import { anyEvidence } from './evidence.ts'
import { anyCompany, anyTowns, company, town } from './towns.ts'

const leak = /undefined|null|NaN|Infinity|\[object|_/u

describe('plain words', () => {
  it('are found for every line, exclusion and question, without a code or a hole in them', () => {
    fc.assert(
      fc.property(anyCompany, anyTowns, anyEvidence, fc.boolean(), (firm, drawn, evidence, silent) => {
        const municipalities = silent ? drawn.map(({ code }) => ({ code, profile: null })) : drawn
        const { candidates, excluded } = rankMunicipalities({ company: firm, municipalities, evidence })
        const sentences = [
          ...candidates.flatMap((one) => [
            explainScore(one),
            ...Object.values(strongestReasons(one, 3)).flat(),
            ...Object.values(weakestPoints(one, 3)).flat(),
            ...(questionThatMovesMost(one) === null ? [] : [questionThatMovesMost(one)?.question ?? { ja: 'null', en: 'null' }]),
          ]),
          ...candidates.flatMap((one) =>
            [...one.companySide.contributions, ...one.municipalitySide.contributions].map(explainContribution),
          ),
          ...candidates.flatMap((one) => one.unknowns.map((unknown) => questionFor(unknown, freeWishIn(one.companySide.contributions)))),
          ...excluded.flatMap((one) => one.violations.map(explainViolation)),
        ]
        for (const { ja, en } of sentences) {
          expect(ja).not.toMatch(leak)
          expect(en).not.toMatch(leak)
          expect(ja.endsWith('。') || ja.endsWith('）')).toBe(true)
        }
      }),
    )
  })

  it('name the level, the note, the words found and what the line added', () => {
    const firm = company({ needs: [{ code: 'smart_city', importance: 5, target: 'スマートシティ' }] })
    const towns = [town('010006', { strengths: [{ code: 'smart_city', level: 4, note: 'スマートシティの実証' }] })]
    const line = rankMunicipalities({ company: firm, municipalities: towns }).candidates[0]?.companySide.contributions[0]
    expect(line && explainContribution(line).ja).toBe(
      `スマートシティ・実証フィールド：自治体の申告は水準4です（「スマートシティの実証」）。ご希望のうち「スマートシティ」の記載があります。（得点 ${line?.points.toFixed(3)} / 1.000）`,
    )
  })

  it('say whose must-have is missed, and by how much', () => {
    const firm = company({ needs: [{ code: 'office_seats', importance: 'must', target: 20 }] })
    const towns = [town('010006', { offices: [{ name: '甲', form: 'own', seats: 12 }] })]
    const violation = rankMunicipalities({ company: firm, municipalities: towns }).excluded[0]?.violations[0]
    expect(violation && explainViolation(violation)).toEqual({
      ja: '企業の必須条件「席数」は「20席以上」ですが、実際は「12席」です（差は8席）。',
      en: "The company's must-have, Seats: required at least 20 seats, actually 12 seats (off by 8 seats).",
    })
  })

  it('ask the side that can answer', () => {
    const firm = company({ needs: [{ code: 'access', importance: 'must' }] })
    const towns = [town('010006', { needs: [{ code: 'community', importance: 3 }] })]
    const unknowns = rankMunicipalities({ company: firm, municipalities: towns }).candidates[0]?.unknowns ?? []
    expect(unknowns.map((unknown) => questionFor(unknown).ja)).toEqual([
      '自治体への確認事項：「交通アクセス」についてお聞かせください（必須条件です）。',
      '企業への確認事項：「地域活動への参加」についてお聞かせください。',
    ])
  })

  it('show points with three decimals each, so that small ones say something and none looks like another kind of figure', () => {
    const line = rankMunicipalities({ company: company({ needs: [{ code: 'access', importance: 3 }] }), municipalities: [town('010006')] })
      .candidates[0]?.companySide.contributions[0]
    const said = ({ weight, points }: { weight: number; points: number }) => line && explainContribution({ ...line, weight, points }).ja
    expect(said({ weight: 0.0124, points: 0.0019 })).toContain('（得点 0.002 / 0.012）')
    expect(said({ weight: 0.18, points: 0.09 })).toContain('（得点 0.090 / 0.180）')
  })

  it('do not repeat the name of a criterion that follows from an answer of the same name', () => {
    const firm = company({ presence: ['satellite_office'] })
    const lines = rankMunicipalities({ company: firm, municipalities: [town('010006')] }).candidates[0]?.companySide.contributions ?? []
    const said = lines.filter(({ criterion }) => criterion === 'satellite_office').map((line) => explainContribution(line))
    expect(said.map(({ ja, en }) => [ja.slice(0, 21), en.slice(0, 38)])).toEqual([
      ['サテライトオフィス（形態から推定した条件）', 'Satellite offices (inferred from: the '],
    ])
  })

  it('mark a wish in free words as one that cannot exclude', () => {
    const firm = company({ needs: [{ code: 'words', importance: 'must', target: '陶芸' }] })
    const [line] = rankMunicipalities({ company: firm, municipalities: [town('010006')] }).candidates[0]?.companySide.contributions ?? []
    expect(line && explainContribution(line).ja).toContain('（必須のご希望ですが、自由記述のため除外には使わず、確認事項とします）')
    expect(line && explainContribution(line).en).toContain(' (a must-have, which in free words excludes nobody and becomes a question)')
  })
})
