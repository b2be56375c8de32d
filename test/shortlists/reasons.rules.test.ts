import { describe, expect, it } from 'vitest'
import { reasonsOf } from '../../src/shortlists/reasons.rules.ts'

function contribution(criterion: string, points: number, reason: object, changes: object = {}) {
  return { criterion, weight: 0.2, utility: 1, points, known: true, origin: { kind: 'need', importance: 3 }, reason, ...changes }
}

const strength = { kind: 'strength', basis: 'stated', level: null, leastLevel: null, note: null, from: null, words: null }

const inferred = { known: false, certainty: 0.5 }

function explained(...contributions: object[]) {
  const side = { score: 1, confidence: 1, contributions }
  return { confidence: 1, companySide: side, municipalitySide: { ...side, contributions: [] }, unknowns: [] }
}

describe('why a municipality is proposed', () => {
  it('is told by the heaviest known evidence, four sentences at most', () => {
    expect(
      reasonsOf(
        explained(
          contribution('access', 0.02, { ...strength, level: 4 }),
          contribution('ict_office', 0.2, { ...strength, note: 'AiCTがあります' }),
          contribution('office_seats', 0.15, { kind: 'office', basis: 'stated', office: 'AiCT', stated: 40, target: 20 }),
          contribution('smart_city', 0.1, { ...strength, words: { asked: '実証', found: ['実証'], coverage: 1 } }),
          contribution('university', 0.05, { ...strength, basis: 'related', from: { code: 'technical_college', level: 3 } }),
        ),
      ),
    ).toEqual([
      'ICT企業向けオフィス：AiCTがあります',
      '席数：「AiCT」がご希望の条件に合っています。',
      'スマートシティ・実証フィールド：ご希望の「実証」が自治体の紹介文にあります。',
      '大学：関連する強み「高専」があります。',
    ])
  })

  it('is told in English to whom English is written, in whole, but for what people wrote', () => {
    const explanation = explained(
      contribution('access', 0.5, { ...strength, level: 4 }),
      contribution('office_seats', 0.4, { kind: 'office', basis: 'stated', office: 'AiCT', stated: 40, target: 20 }),
      contribution('smart_city', 0.3, { ...strength, words: { asked: '実証', found: ['実証'], coverage: 1 } }),
      contribution('university', 0.2, { ...strength, basis: 'related', from: { code: 'technical_college', level: 3 } }),
    )
    const reasons = reasonsOf(explanation, { language: 'en' })
    expect(reasons).toHaveLength(4)
    expect(reasons[1]).toBe('Seats: “AiCT” meets what you asked for.')
    expect(reasons[2]).toContain('“実証”')
    for (const reason of reasons) expect(reason.replace('実証', '')).not.toMatch(/[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/u)
  })

  it('quotes no words to an auditor', () => {
    const explanation = explained(
      contribution('ict_office', 0.2, { ...strength, note: 'AiCTがあります' }),
      contribution('office_seats', 0.15, { kind: 'office', basis: 'stated', office: 'AiCT', stated: 40, target: 20 }),
      contribution('smart_city', 0.1, { ...strength, words: { asked: '実証', found: ['実証'], coverage: 1 } }),
    )
    expect(reasonsOf(explanation, { masked: true })).toEqual([
      'ICT企業向けオフィス：［●×9］',
      '席数：「［●×4］」がご希望の条件に合っています。',
      'スマートシティ・実証フィールド：ご希望の「［●×2］」が自治体の紹介文にあります。',
    ])
  })

  it('is never what nobody stated, what hardly counts, what nearly meets a wish, or the base line', () => {
    expect(
      reasonsOf(
        explained(
          contribution('access', 0.2, strength, { known: false }),
          contribution('cost', 0.2, strength, { utility: 0.1 }),
          contribution('office_seats', 0.2, { kind: 'office', basis: 'stated', office: 'AiCT', stated: 18, target: 20 }, { utility: 0.8 }),
          contribution('unspecified', 0.2, { kind: 'base' }),
        ),
      ),
    ).toEqual([])
  })

  it('says of public figures, distances and estimates that they are such, known facts first', () => {
    const doctors = { indicator: 'doctors', value: 3.1, year: 2022, percentile: 90 }
    const reasons = reasonsOf(
      explained(
        contribution('medical_care', 0.2, { ...strength, basis: 'derived', level: 5, record: false, figures: [doctors] }, inferred),
        contribution('travel_time', 0.18, { kind: 'place', basis: 'estimated', stated: 95, target: 120 }, inferred),
        contribution('distance', 0.15, { kind: 'place', basis: 'measured', stated: 80, target: 100 }, { certainty: 1 }),
        contribution('nursery', 0.148, { kind: 'place', basis: 'measured', stated: 3, target: true }, { certainty: 1 }),
      ),
    )
    expect(reasons).toEqual([
      '本社からの距離：本社から直線距離で80kmです。',
      '保育所等：公的統計で3か所あります。',
      '医療：公的統計からの推定です。医師数（人口千人当たり）3.1（2022年）は全国の上位10%です。',
      '本社からの所要時間：本社から約95分（推定）です。',
    ])
  })

  it('says which of the wished-for words were found, and nothing when none was', () => {
    const wish = (found: string[]) => ({ kind: 'words', basis: 'mentioned', words: { asked: '海', found, coverage: 1 }, strengths: [] })
    expect(reasonsOf(explained(contribution('words', 0.2, wish(['海']), inferred)))).toEqual([
      '自由記述の希望：ご希望の「海」が自治体の紹介文にあります。',
    ])
    expect(reasonsOf(explained(contribution('words', 0.2, wish([]), inferred)))).toEqual([])
  })

  it('is empty for an explanation of an engine it cannot read', () => {
    expect(reasonsOf({ anything: 'else' })).toEqual([])
    expect(reasonsOf(null)).toEqual([])
  })
})
