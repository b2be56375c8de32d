import { expect, it } from 'vitest'
import { explainContribution, explainViolation } from '../../src/matching/explain.ts'
import { maskContribution, maskViolation } from '../../src/matching/lines/masked-run.rules.ts'
import type { Contribution } from '../../src/matching/result.schemas.ts'

const line = { weight: 0.2, utility: 1, points: 0.2, known: true, certainty: 1, origin: { kind: 'need', importance: 3 } } as const

it('hides what a line of a run quotes, and keeps codes, figures and days', () => {
  const strength: Contribution = {
    ...line,
    criterion: 'smart_city',
    reason: {
      kind: 'strength',
      basis: 'stated',
      level: 4,
      leastLevel: null,
      note: '内緒の紹介文',
      record: false,
      figures: [],
      from: null,
      words: { asked: '内緒の希望', found: ['内緒'], coverage: 0.5 },
    },
  }
  const opening: Contribution = {
    ...line,
    criterion: 'office_from',
    reason: { kind: 'office', basis: 'stated', office: '内緒の拠点', stated: '2026-12-01', target: '2027-01-01' },
  }
  const industry: Contribution = {
    ...line,
    criterion: 'industry',
    reason: { kind: 'company', basis: 'stated', stated: 'G', target: ['G'] },
  }
  const form: Contribution = {
    ...line,
    criterion: 'office_form',
    reason: { kind: 'office', basis: 'stated', office: '内緒の拠点', stated: 'own', target: ['own'] },
  }
  const far: Contribution = {
    ...line,
    criterion: 'distance',
    reason: { kind: 'place', basis: 'measured', stated: 80, target: 100 },
  }
  const wish: Contribution = {
    ...line,
    criterion: 'words',
    reason: {
      kind: 'words',
      basis: 'mentioned',
      words: { asked: '内緒の望み', found: ['内緒'], partly: ['内緒事'], denied: ['内緒は不要'], coverage: 0.5 },
      strengths: ['tourism'],
    },
  }
  const told = [strength, opening, industry, form, far, wish]
    .map(maskContribution)
    .map((masked) => ({ masked, ...explainContribution(masked) }))
  expect(JSON.stringify(told)).not.toContain('内緒')
  expect(told[1]?.ja).toContain('2026年12月1日')
  for (const coded of [told[2], told[4]]) expect(coded?.ja).not.toContain('●×')
  expect(told[2]?.ja).toContain('情報通信業')
  expect(told[3]?.ja).toMatch(/は「独自事務所」です/u)
  expect(told[4]?.ja).toContain('80km')
  expect(told[5]?.ja).toContain('観光資源')
})

it('hides the words of a violated must-have', () => {
  const masked = maskViolation({
    side: 'municipality',
    criterion: 'local_hiring',
    required: '内緒の条件',
    stated: '内緒の実際',
    shortBy: null,
  })
  expect(JSON.stringify([masked, explainViolation(masked)])).not.toContain('内緒')
})
