import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankMunicipalities } from '../../src/matching/engine.ts'
import { explainScore, questionThatMovesMost, strongestReasons, weakestPoints } from '../../src/matching/explain.ts'
import type { Candidate, Unknown } from '../../src/matching/result.schemas.ts'
import { contributionsSpeakingAgainst, contributionsSpeakingFor } from '../../src/matching/lines/speaking-for.rules.ts'
import { anyEvidence } from './evidence.ts'
import { anyCompany, anyTowns, company, town, type Towns } from './towns.ts'

function firstOf(firm: Parameters<typeof company>[0], municipalities: Towns): Candidate {
  const [first] = rankMunicipalities({ company: company(firm), municipalities }).candidates
  if (first === undefined) throw new Error('nobody is a candidate')
  return first
}

const candidate = firstOf(
  {
    needs: [
      { code: 'access', importance: 5 },
      { code: 'cost', importance: 4 },
      { code: 'tourism', importance: 3 },
      { code: 'housing', importance: 2 },
      { code: 'medical_care', importance: 1 },
    ],
    plans: { headCount: 3 },
  },
  [
    town('010006', {
      strengths: [
        { code: 'access', level: 5, note: '駅前に交通の結節点があります' },
        { code: 'cost', level: 1, note: '賃料は高めです' },
        { code: 'housing', level: 5 },
        { code: 'medical_care', level: 5 },
      ],
      needs: [
        { code: 'head_count', importance: 3, target: 5 },
        { code: 'industry', importance: 3, target: ['R'] },
      ],
    }),
  ],
)

describe('what speaks for a candidate and where it loses', () => {
  it('is told per side, heaviest first, with the evidence and the points', () => {
    const { company: forCompany, municipality } = strongestReasons(candidate, 2)
    expect(forCompany.map(({ ja }) => ja)).toEqual([
      expect.stringMatching(/^交通アクセス：自治体の申告は水準5です（「駅前に交通の結節点があります」）。.*（得点 0\.\d{3} \/ 0\.333）$/u),
      expect.stringMatching(/^住まい：/u),
    ])
    expect(municipality.map(({ en }) => en)).toEqual([expect.stringMatching(/^Kind of industry: .*Services.*\(points/u)])
  })

  it('says the unknown is unknown, and what each weakness costs', () => {
    const { company: ofCompany, municipality } = weakestPoints(candidate, 3)
    expect(ofCompany.slice(0, 2).map(({ ja }) => ja)).toEqual([
      expect.stringMatching(/^賃料・コストの低さ：自治体の申告は水準1です（「賃料は高めです」）。（不足 0\.267 \/ 0\.267）$/u),
      expect.stringMatching(/^観光資源：自治体の申告がないため、標準値としています。要確認です。（不足 0\.170 \/ 0\.200）$/u),
    ])
    expect(municipality.map(({ en }) => en)).toEqual([
      expect.stringMatching(/^People who come: Wished for: at least 5 people; stated: 3 people\. \(short by 0\.\d{3} of 0\.\d{3}\)$/u),
    ])
  })

  it('names a line either as a reason or as a weakness, nothing unknown as a reason, no base line as a weakness, the heaviest first', () => {
    fc.assert(
      fc.property(anyCompany, anyTowns, anyEvidence, (firm, municipalities, evidence) => {
        for (const { companySide, municipalitySide } of rankMunicipalities({ company: firm, municipalities, evidence }).candidates) {
          for (const { contributions } of [companySide, municipalitySide]) {
            const reasons = contributionsSpeakingFor(contributions)
            const weak = contributionsSpeakingAgainst(contributions)
            expect(reasons.every((line) => line.certainty > 0 && line.utility > 0.4)).toBe(true)
            const facts = reasons.filter(({ reason }) => reason.kind === 'office' || reason.kind === 'company')
            expect(facts.every((line) => line.utility === 1)).toBe(true)
            expect(weak.every((line) => line.origin.kind !== 'base' && line.utility < 1)).toBe(true)
            expect(new Set([...reasons, ...weak]).size).toBe(reasons.length + weak.length)
            const losses = weak.map((line) => line.weight * (1 - line.utility))
            for (const [index, loss] of losses.entries()) expect(loss).toBeLessThanOrEqual((losses[index - 1] ?? 1) + 1e-12)
            const left = contributions.filter((line) => ![...reasons, ...weak].includes(line) && line.origin.kind !== 'base')
            expect(left.every((line) => line.weight * (1 - line.utility) < 0.006)).toBe(true)
          }
        }
      }),
    )
  })

  it('puts first what raises a candidate most above one of whom nothing is known, and that is no weakness', () => {
    const ruby = firstOf({ industry: 'G', needs: [{ code: 'words', importance: 5, target: 'Rubyの技術者を採用したい' }] }, [
      town('322016', {
        strengths: [
          { code: 'ict_cluster', level: 5, note: '開発者が住む。行政と大学と業界で進める' },
          { code: 'tourism', level: 4, note: 'Rubyの技術者が集まる会議' },
        ],
      }),
    ])
    expect(strongestReasons(ruby, 3).company.map(({ ja }) => ja)).toEqual([
      expect.stringMatching(/^自由記述の希望：/u),
      expect.stringMatching(/^ICT産業の集積/u),
    ])
    expect(weakestPoints(ruby, 3).company.map(({ ja }) => ja)).not.toContainEqual(expect.stringMatching(/^自由記述の希望：/u))
  })
})

describe('a near miss', () => {
  const opening = (traits: object): Candidate =>
    firstOf(
      {
        needs: [
          { code: 'office_rent', importance: 5, target: 50_000 },
          { code: 'office_from', importance: 5, target: '2026-12-01' },
        ],
      },
      [town('010006', { offices: [{ name: '駅前', form: 'own', ...traits }] })],
    )

  it('is a weak point and never a reason; what is as wished is one', () => {
    const missed = opening({ rentYenMonth: 60_000, from: '2027-01-15' })
    expect(strongestReasons(missed, 3).company).toEqual([])
    expect(weakestPoints(missed, 3).company.map(({ ja }) => ja.replace(/（不足.*/u, ''))).toEqual([
      '月額賃料：希望「50,000円以下」に対し、駅前は「60,000円」です。',
      '利用開始日：希望「2026年12月1日まで」に対し、駅前は「2027年1月15日」です。',
    ])
    const met = strongestReasons(opening({ rentYenMonth: 50_000, from: '2026-10-01' }), 3).company
    expect(met.map(({ en }) => en.replace(/ \(points.*/u, ''))).toEqual([
      'Rent: Wished for: at most 50,000 yen; 駅前: 50,000 yen.',
      'Available from: Wished for: by 1 December 2026; 駅前: 1 October 2026.',
    ])
  })
})

describe('the mutual score', () => {
  it('is told as the mean of two sides and split no further', () => {
    const sides = { score: 0.7438, companySide: { score: 0.7 }, municipalitySide: { score: 0.7934 } }
    expect(explainScore({ ...candidate, ...sides } as Candidate)).toEqual({
      ja: '総合評価 0.74 は、企業の希望への適合 0.70 と自治体の希望への適合 0.79 の平均（調和平均）です。内訳はそれぞれの側でご説明します。',
      en: "The overall 0.74 is the (harmonic) mean of two sides, each explained by itself: how far the municipality meets the company's wishes (0.70) and the company the municipality's (0.79).",
    })
  })
})

describe('the question that moves most', () => {
  const unknown = (traits: Partial<Unknown>): Unknown => ({
    side: 'company',
    ask: 'municipality',
    criterion: 'access',
    weight: 0.2,
    must: false,
    bestRank: 1,
    worstRank: 1,
    ...traits,
  })

  it('is the one with the widest range of ranks, and says from where to where', () => {
    const unknowns = [
      unknown({ criterion: 'cost', weight: 0.5, bestRank: 10, worstRank: 20 }),
      unknown({ criterion: 'tourism', bestRank: 3, worstRank: 41 }),
    ]
    expect(questionThatMovesMost({ unknowns })).toEqual({
      unknown: unknowns[1],
      question: {
        ja: '自治体への確認事項：「観光資源」についてお聞かせください。回答次第で、およそ3位〜41位になります。',
        en: 'To ask the municipality: please tell us about “Tourism”. Depending on the answer it would rank from about 3 to 41.',
      },
    })
  })

  it('says of a must-have that the answer may exclude, and prefers it among equals', () => {
    const unknowns = [unknown({ criterion: 'cost', weight: 0.5 }), unknown({ criterion: 'tourism', must: true })]
    expect(questionThatMovesMost({ unknowns })?.question.ja).toBe(
      '自治体への確認事項：「観光資源」についてお聞かせください（必須条件です）。回答によっては候補から外れます。',
    )
  })

  it('says of a must-have how far up it can come, as no rank is left below', () => {
    const unknowns = [unknown({ must: true, bestRank: 2, worstRank: 1741 })]
    expect(questionThatMovesMost({ unknowns })?.question).toEqual({
      ja: '自治体への確認事項：「交通アクセス」についてお聞かせください（必須条件です）。回答次第で、およそ2位になるか、候補から外れます。',
      en: 'To ask the municipality: please tell us about “Access”. (It is a must-have.) The answer would put it at about rank 2, or exclude it.',
    })
  })

  it('about a wish in free words leads no further than words can', () => {
    const wish = { needs: [{ code: 'words' as const, importance: 3, target: '陶芸' }] }
    const better = town('010006', { strengths: [{ code: 'tourism', level: 5, note: '陶芸の町' }] })
    const ranked = rankMunicipalities({ company: company(wish), municipalities: [better, town('020001'), town('030007')] })
    const silent = ranked.candidates.find(({ code }) => code === '020001')
    expect(silent?.unknowns[0]).toMatchObject({ criterion: 'words', bestRank: 1, worstRank: 3 })
    expect(ranked.candidates[0]?.unknowns[0]).toMatchObject({ criterion: 'words', bestRank: 1, worstRank: 3 })
    const strong = rankMunicipalities({
      company: company({ needs: [...wish.needs, { code: 'access', importance: 5 }] }),
      municipalities: [town('010006', { strengths: [{ code: 'access', level: 5, note: '駅から3分' }] }), town('020001')],
    })
    expect(strong.candidates[1]?.unknowns.find(({ criterion }) => criterion === 'words')).toMatchObject({ bestRank: 2, worstRank: 2 })
  })

  it('is none where no answer changes anything, or where an old run does not say', () => {
    expect(questionThatMovesMost({ unknowns: [] })).toBeNull()
    expect(questionThatMovesMost({ unknowns: [unknown({})] })).toBeNull()
    expect(questionThatMovesMost({ unknowns: [{ ...unknown({}), bestRank: null, worstRank: null }] })).toBeNull()
  })

  it('comes from the ranks the engine gives: an unknown wish among many towns moves its town', () => {
    const towns = [2, 3, 4, 5].map((level, index) => town(`01000${index}`, { strengths: [{ code: 'access', level }] }))
    const { candidates } = rankMunicipalities({
      company: company({ needs: [{ code: 'access', importance: 5 }] }),
      municipalities: [...towns, town('020001')],
    })
    const silent = candidates.find(({ code }) => code === '020001')
    expect(silent && questionThatMovesMost(silent)?.question.ja).toMatch(/回答次第で、およそ1位〜5位になります。$/u)
  })
})
