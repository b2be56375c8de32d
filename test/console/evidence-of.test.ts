import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evidenceOf } from '../../console/src/matching/evidence-of.ts'
import { presences, purposes } from '../../src/catalog/matching-codes.ts'
import { criterionName, explainContribution } from '../../src/matching/explain.ts'
import type { Contribution, Origin } from '../../src/matching/result.schemas.ts'

const lineOf = (criterion: 'satellite_office' | 'words', origin: Origin): Contribution => ({
  criterion,
  weight: 0.2,
  utility: 0.3,
  points: 0.06,
  known: false,
  certainty: 0,
  origin,
  reason: { kind: 'base' },
})

const told = (line: Contribution, language: 'ja' | 'en') =>
  evidenceOf(explainContribution(line)[language], criterionName(line.criterion, language), language)

describe('the evidence of a line, beside the name of its criterion and its points', () => {
  it('says whence the criterion was inferred as a sentence of its own', () => {
    const line = lineOf('satellite_office', { kind: 'implied', by: [{ list: 'presence', code: 'satellite_office' }] })
    expect(told(line, 'ja')).toBe('形態から推定した条件です。希望条件がないため、標準値としています。')
    expect(told(line, 'en')).toBe('Inferred from the form of presence. No wish is stated, so a middle value counts.')
    const must = lineOf('words', { kind: 'need', importance: 'must' })
    expect(told(must, 'ja')).toMatch(/^必須のご希望ですが、自由記述のため除外には使わず、確認事項とします。[^：]/u)
    expect(told(must, 'en')).toMatch(/^A must-have, which in free words excludes nobody and becomes a question\. /u)
  })

  it('never begins with brackets or a colon of what is not there, wherever it was inferred from', () => {
    const by = fc.oneof(
      fc.constantFrom(...purposes).map(({ code }) => ({ list: 'purpose' as const, code })),
      fc.constantFrom(...presences).map(({ code }) => ({ list: 'presence' as const, code })),
    )
    fc.assert(
      fc.property(fc.array(by, { minLength: 1, maxLength: 3 }), (sources) => {
        const line = lineOf('satellite_office', { kind: 'implied', by: sources })
        expect(told(line, 'ja')).toMatch(/^(?:「|目的|形態).*から推定した条件です。希望条件がないため、標準値としています。$/u)
        expect(told(line, 'en')).toMatch(/^Inferred from [^:]*\. No wish is stated, so a middle value counts\.$/u)
      }),
    )
  })
})
