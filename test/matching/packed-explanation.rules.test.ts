import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankMunicipalities } from '../../src/matching/engine.ts'
import { packExplanation, unpackExplanation } from '../../src/matching/runs/packed-explanation.rules.ts'
import { asStored } from '../../src/matching/runs/run-differences.rules.ts'
import { explanationSchema } from '../../src/matching/runs/stored-run.schemas.ts'
import { anyEvidence } from './evidence.ts'
import { anyCompany, anyTowns, company, town } from './towns.ts'

/** A town that states one strength, and what is said of it. */
function ofOneTown() {
  const firm = company({ needs: [{ code: 'smart_city', importance: 5 }] })
  const { candidates } = rankMunicipalities({
    company: firm,
    municipalities: [town('072028', { strengths: [{ code: 'smart_city', level: 5 }] })],
  })
  const [first] = candidates
  if (first === undefined) throw new Error('nobody was ranked')
  const { code: _, rank: __, score: ___, ...said } = first
  return said
}

describe('what a run keeps of a candidate', () => {
  it('is read back as it was said, bit for bit', () => {
    fc.assert(
      fc.property(anyCompany, anyTowns, anyEvidence, fc.boolean(), (firm, drawn, evidence, silent) => {
        const municipalities = silent ? drawn.map(({ code }) => ({ code, profile: null })) : drawn
        for (const { code: _, rank: __, score: ___, ...said } of rankMunicipalities({ company: firm, municipalities, evidence })
          .candidates) {
          const stored = asStored(packExplanation(said))
          expect(unpackExplanation(stored)).toStrictEqual(asStored(said))
          expect(explanationSchema.parse(stored)).toEqual(asStored(said))
        }
      }),
    )
  })

  it('takes less than half the room of the same by name', () => {
    const said = ofOneTown()
    expect(JSON.stringify(packExplanation(said)).length).toBeLessThan(JSON.stringify(said).length / 2)
  })

  it('keeps its shape: rows of today are read years later', () => {
    const stored = {
      shape: 2,
      confidence: 0.5,
      company: [
        0.65,
        0.5,
        [
          ['smart_city', 0.5, 1, 1, 'must', { kind: 'strength', basis: 'stated', level: 5, note: '実証が進行中' }],
          ['office_trial_stay', 0.25, 0, 1, 3, { kind: 'office', basis: 'stated', office: '甲', stated: false, target: true }],
          ['talent', 0.25, 0.6, 0.5, [['purpose', 'talent']], { kind: 'strength', basis: 'unknown' }],
        ],
      ],
      municipality: [0.9, 0, [['openness', 1, 0.9, 0, null, { kind: 'base' }]]],
      unknowns: [['company', 'municipality', 'talent', 0.25, false, 1, 7]],
    }
    const silence = { leastLevel: null, record: false, figures: [], from: null, words: null }
    const smartCity = { kind: 'strength', basis: 'stated', level: 5, note: '実証が進行中', ...silence }
    const stay = { kind: 'office', basis: 'stated', office: '甲', stated: false, target: true }
    const talent = { kind: 'strength', basis: 'unknown', level: null, note: null, ...silence }
    const stated = { known: true, certainty: 1 }
    const inferred = { known: false, certainty: 0.5, origin: { kind: 'implied', by: [{ list: 'purpose', code: 'talent' }] } }
    const base = { known: false, certainty: 0, origin: { kind: 'base' }, reason: { kind: 'base' } }
    expect(explanationSchema.parse(stored)).toEqual({
      confidence: 0.5,
      companySide: {
        score: 0.65,
        confidence: 0.5,
        contributions: [
          {
            criterion: 'smart_city',
            weight: 0.5,
            utility: 1,
            points: 0.5,
            ...stated,
            origin: { kind: 'need', importance: 'must' },
            reason: smartCity,
          },
          {
            criterion: 'office_trial_stay',
            weight: 0.25,
            utility: 0,
            points: 0,
            ...stated,
            origin: { kind: 'need', importance: 3 },
            reason: stay,
          },
          { criterion: 'talent', weight: 0.25, utility: 0.6, points: 0.15, ...inferred, reason: talent },
        ],
      },
      municipalitySide: {
        score: 0.9,
        confidence: 0,
        contributions: [{ criterion: 'openness', weight: 1, utility: 0.9, points: 0.9, ...base }],
      },
      unknowns: [{ side: 'company', ask: 'municipality', criterion: 'talent', weight: 0.25, must: false, bestRank: 1, worstRank: 7 }],
    })
  })

  it('comes back as it is when it is of another shape', () => {
    const byName = asStored(ofOneTown())
    expect(unpackExplanation(byName)).toBe(byName)
    const broken = { ...(asStored(packExplanation(ofOneTown())) as object), company: 'gone' }
    expect(unpackExplanation(broken)).toBe(broken)
    expect(explanationSchema.safeParse(broken).success).toBe(false)
  })
})
