import { describe, expect, it } from 'vitest'
import { foremostReason, portraitOf } from '../../src/shortlists/candidate-portrait.rules.ts'
import { unknownStrength } from '../matching/unknown-strength.ts'

const strength = { ...unknownStrength, basis: 'stated' }

function line(criterion: string, utility: number, reason: object, certainty = 1) {
  const weight = 0.2
  const origin = { kind: 'need', importance: 3 }
  return { criterion, weight, utility, points: weight * utility, known: certainty === 1, certainty, origin, reason }
}

const unknown = (criterion: string, changes: object = {}) => {
  return { side: 'company', ask: 'municipality', criterion, weight: 0.2, must: false, bestRank: 1, worstRank: 9, ...changes }
}

function portrait(contributions: object[], unknowns: object[] = [], needs: Parameters<typeof portraitOf>[1] = []) {
  const side = { score: 1, confidence: 1, contributions }
  return portraitOf({ confidence: 1, companySide: side, municipalitySide: { ...side, contributions: [] }, unknowns }, needs)
}

const place = (basis: string, stated: unknown, target: unknown) => ({ kind: 'place', basis, stated, target })

describe('what a company is told of a candidate', () => {
  it('names the reasons in both languages', () => {
    expect(portrait([line('access', 1, { ...strength, level: 4 })]).reasons).toEqual([
      { ja: '交通アクセス：自治体の自己評価は「大きな強み」です。', en: 'Access: The municipality says of itself: “A great strength”.' },
    ])
  })

  it('tells of a strength that is only related to a wish apart from those that meet one, as such, and asks about it in the comparison', () => {
    const needs = [{ code: 'science_talent', importance: 4, target: 'AI' }] as const
    const words = { asked: 'AI', found: ['AI'], partly: [], coverage: 1 }
    const reason = { ...strength, basis: 'related', from: { code: 'university', level: 5 }, words }
    const { reasons, related, wishes, questions } = portrait(
      [line('science_talent', 0.8, reason, 0.4)],
      [unknown('science_talent')],
      [...needs],
    )
    const said = '関連する強み「大学」があります。ご希望の「AI」も自治体の紹介文にあります。'
    expect(reasons).toEqual([])
    expect(related).toEqual([
      {
        ja: '大学：ご希望の「理工系・IT人材」に関連します。ご希望の「AI」も自治体の紹介文にあります。',
        en: 'Universities: related to your wish for “Science, engineering and IT talent”. What it says of itself mentions “AI”, too.',
      },
    ])
    expect(wishes).toMatchObject([{ standing: 'related', why: { ja: said }, ask: 'municipality' }])
    expect(questions).toEqual([])
  })

  it.each([
    [
      'office_seats',
      { kind: 'office', basis: 'stated', office: 'AiCT', stated: 12, target: 20 },
      'ご希望の「20席以上」に対し、AiCTは「12席」です。',
    ],
    ['distance', place('measured', 412, 300), 'ご希望の「300km以内」に対し、「412km」です。'],
    ['travel_time', place('estimated', 240, 120), 'ご希望の「120分以内」に対し、約240分（推定）です。'],
    ['subsidy', place('stated', false, true), '自治体の申告では「なし」です。'],
    ['nursery', place('measured', 0, true), '公的統計ではありません。'],
    ['medical_care', { ...strength, level: 2, leastLevel: 4 }, '自治体の自己評価は「少しある」で、ご希望の「大きな強み」に届きません。'],
  ])('says where it falls short of %s with the fact and the wish', (criterion, reason, said) => {
    const certainty = 'basis' in reason && reason.basis === 'estimated' ? 0.5 : 1
    const { weaknesses, reasons } = portrait([line(criterion, 0.3, reason, certainty)])
    expect(weaknesses.map(({ ja }) => ja.split('：')[1])).toEqual([said])
    expect(reasons).toEqual([])
  })

  const asked = (found: string[], partly: string[] = []) => ({ asked: '海の近く', found, partly, coverage: found.length / 2 })
  const figure = { indicator: 'doctors', value: 0.8, year: 2022, percentile: 10 }

  it.each([
    ['an ordinary level, whatever the words', { level: 3, words: asked([]) }, '自治体の自己評価は「強みといえる」です。'],
    [
      'low public figures',
      { basis: 'derived', level: 1, figures: [figure] },
      '公的統計からの推定です。医師数（人口千人当たり）0.8（2022年）は全国の下位10%です。',
    ],
    [
      'figures below the level asked for',
      { basis: 'derived', level: 3, leastLevel: 4, figures: [{ ...figure, percentile: 50 }] },
      expect.stringMatching(/ご希望の「大きな強み」には届かない見込みです。$/u) as string, // a matcher stands for the text
    ],
  ])('names the cause of a strength that falls short: %s', (_, reason, said) => {
    const { weaknesses } = portrait([line('medical_care', 0.38, { ...strength, ...reason })])
    expect(weaknesses.map(({ ja }) => ja.split('：')[1])).toEqual([said])
  })

  it.each([
    ['good public figures', line('medical_care', 0.42, { ...strength, basis: 'derived', level: 4, figures: [figure] }, 0.5)],
    ['what is only related', line('medical_care', 0.3, { ...strength, basis: 'related', from: { code: 'ict_cluster', level: 3 } }, 0.4)],
    ['a good level whose words are nowhere', line('medical_care', 0.38, { ...strength, level: 4, words: asked([]) })],
    ['a good level whose words are there in part', line('medical_care', 0.38, { ...strength, level: 5, words: asked(['海']) })],
    ['a wish no text mentions', line('words', 0.3, { kind: 'words', basis: 'mentioned', words: asked(['海']), strengths: [] }, 0.2)],
  ])('asks, rather than finds fault, where nothing known falls short: %s', (_, contribution) => {
    const { weaknesses, questions } = portrait([contribution], [unknown(contribution.criterion)])
    expect(weaknesses).toEqual([])
    expect(questions).toHaveLength(1)
  })

  it.each([
    [asked([]), 'ご希望の「海の近く」に当たる記載は、強みの紹介文に見当たりません。'],
    [asked([], ['海']), 'ご希望の「海の近く」に当たる記載は、強みの紹介文に一部しか見当たりません。'],
  ])('calls a wish unknown, and says why, whose words are not written beside a good level: %o', (words, said) => {
    const { wishes } = portrait(
      [line('medical_care', 0.38, { ...strength, level: 5, words })],
      [],
      [{ code: 'medical_care', importance: 3 }],
    )
    expect(wishes).toMatchObject([{ standing: 'unknown', why: { ja: said }, ask: 'municipality' }])
  })

  it('asks nothing of what it tells for or against a candidate', () => {
    const lines = [
      line('travel_time', 0.3, place('estimated', 240, 120), 0.5),
      line('medical_care', 0.6, { ...strength, basis: 'related', from: { code: 'ict_cluster', level: 5 } }, 0.4),
    ]
    const { related, weaknesses, questions } = portrait(lines, [unknown('travel_time'), unknown('medical_care')])
    expect([related.length, weaknesses.length, questions]).toEqual([1, 1, []])
  })

  it('asks of an open must-have, whatever is inferred of it', () => {
    const lines = [
      line('distance', 0.3, place('estimated', 412, 300), 0.5),
      line('medical_care', 0.6, { ...strength, basis: 'related', from: { code: 'ict_cluster', level: 5 } }, 0.4),
    ]
    const { reasons, related, weaknesses, questions } = portrait(lines, [
      unknown('distance', { must: true, ask: 'company' }),
      unknown('medical_care', { must: true }),
    ])
    expect([reasons, related, weaknesses]).toEqual([[], [], []])
    expect(questions.map(({ must }) => must)).toEqual([true, true])
  })

  it('holds nothing against a candidate that speaks for it, and nothing that nobody knows', () => {
    const { weaknesses, reasons } = portrait([
      line('access', 0.8, { ...strength, level: 4 }),
      line('subsidy', 0.4, place('unknown', null, true), 0),
    ])
    expect(reasons).toHaveLength(1)
    expect(weaknesses).toEqual([])
  })

  it('counts nothing as short of a wish that the company never stated', () => {
    const implied = { kind: 'implied', by: [{ list: 'industry', code: 'G' }] }
    const { weaknesses } = portrait([{ ...line('ict_cluster', 0.1, { ...strength, level: 1 }), origin: implied }])
    expect(weaknesses).toEqual([])
  })

  it('calls nothing a wish that the company never stated, and tells of it after the wishes and apart from them', () => {
    const implied = { kind: 'implied', by: [{ list: 'industry', code: 'G' }] }
    const { reasons, beside } = portrait([
      { ...line('ict_cluster', 1, { ...strength, level: 5 }), origin: implied },
      line('access', 0.8, { ...strength, level: 4 }),
    ])
    expect(reasons.map(({ ja }) => ja)).toEqual(['交通アクセス：自治体の自己評価は「大きな強み」です。'])
    expect(beside.map(({ ja }) => ja)).toEqual(['ICT産業の集積：自治体の自己評価は「全国に誇れる」です。'])
  })

  it('names what the municipality has, offices and support measures, too, where that is only related to a wish', () => {
    const { related } = portrait([
      line('satellite_office', 0.8, { ...strength, basis: 'related', from: { code: 'offices', level: null } }, 0.4),
      line('subsidy', 0.7, place('related', null, true), 0.4),
    ])
    expect(related).toEqual([
      {
        ja: '利用できるオフィス：ご希望の「サテライトオフィス」に関連します。',
        en: 'Offices to use: related to your wish for “Satellite offices”.',
      },
      {
        ja: '支援措置（補助金等）：ご希望の「補助金・助成金」に関連します。',
        en: expect.stringMatching(/^Support measures \(subsidies\): related to your wish for “/u) as string,
      },
    ])
  })

  it('counts as another strength nothing that is only related to what nobody wished for', () => {
    const implied = { kind: 'implied', by: [{ list: 'industry', code: 'G' }] }
    const related = { ...strength, basis: 'related', from: { code: 'university', level: 5 } }
    const { beside } = portrait([
      ...['open_innovation', 'talent', 'science_talent', 'ict_cluster'].map((code) => ({
        ...line(code, 1, related, 0.9),
        origin: implied,
      })),
      { ...line('access', 0.8, { ...strength, level: 4 }), origin: implied },
    ])
    expect(beside.map(({ ja }) => ja)).toEqual(['交通アクセス：自治体の自己評価は「大きな強み」です。'])
  })

  it('names no strength that is only related as the point that meets the wishes best', () => {
    const related = { ...strength, basis: 'related', from: { code: 'ict_office', level: 5 } }
    const told = portrait([line('satellite_office', 0.8, related, 0.4)], [], [{ code: 'satellite_office', importance: 5 }])
    expect(told.related).toHaveLength(1)
    expect(foremostReason(told)).toBeUndefined()
  })

  it('names first of all the met wish that weighs most with the company, however much another tells for the candidate', () => {
    const of = (criterion: string, importance: number | 'must', level: number, weight: number) => {
      const one = line(criterion, level / 5, { ...strength, level })
      return { ...one, weight, points: weight * one.utility, origin: { kind: 'need', importance } }
    }
    const foremost = (needs: Parameters<typeof portraitOf>[1], ...contributions: object[]) => {
      const side = { score: 1, confidence: 1, contributions }
      const explanation = { confidence: 1, companySide: side, municipalitySide: { ...side, contributions: [] }, unknowns: [] }
      return foremostReason(portraitOf(explanation, needs))?.ja
    }
    const strong = of('ict_cluster', 4, 5, 0.5)
    const needs = [
      { code: 'ict_cluster', importance: 4 },
      { code: 'access', importance: 5 },
      { code: 'medical_care', importance: 5 },
    ] as const
    expect(foremost([...needs], strong, of('access', 5, 4, 0.1))).toBe('交通アクセス：自治体の自己評価は「大きな強み」です。')
    expect(foremost([...needs], strong, of('access', 5, 4, 0.1), of('medical_care', 5, 5, 0.2))).toMatch(/^医療/u)
    expect(foremost([...needs], strong, of('access', 5, 1, 0.1))).toMatch(/^ICT産業の集積/u)
    expect(
      foremost([...needs, { code: 'university', importance: 'must' }], strong, of('access', 5, 5, 0.3), of('university', 'must', 4, 0.05)),
    ).toMatch(/^大学/u)
    expect(foremost([])).toBeUndefined()
  })

  it('names the office it asks about, where another one may well have what is asked', () => {
    const of = (stated: unknown, target: unknown) => ({
      kind: 'office',
      basis: stated === null ? 'unknown' : 'stated',
      office: stated === null ? null : 'AiCT',
      stated,
      target,
    })
    const { questions } = portrait(
      [line('office_seats', 1, of(20, 20)), line('office_mbps', 0.4, of(null, 1000), 0), line('office_trial_stay', 0.4, of(null, true), 0)],
      [unknown('office_mbps'), unknown('office_trial_stay')],
    )
    expect(questions.map(({ question }) => question)).toEqual([
      { ja: 'AiCTの回線速度は、ご希望の「1,000Mbps以上」に合いますか。', en: expect.stringContaining(' of AiCT: does it meet') as string },
      { ja: 'AiCTにお試し利用はありますか。', en: 'Is a trial stay possible in AiCT?' },
    ])
  })

  it('asks what is not known of whoever can tell, must-haves first as the run has them', () => {
    const { questions } = portrait(
      [
        line('subsidy', 0.4, place('unknown', null, true), 0),
        line('office_seats', 0.4, { kind: 'office', basis: 'unknown', office: null, stated: null, target: 20 }, 0),
        line('words', 0.1, { kind: 'words', basis: 'unknown', words: { asked: '海の近く', found: [], coverage: 0 }, strengths: [] }, 0),
      ],
      [
        unknown('subsidy', { must: true }),
        unknown('office_seats'),
        unknown('words'),
        unknown('distance', { ask: 'company' }),
        unknown('local_hiring', { side: 'municipality', ask: 'company' }),
      ],
    )
    expect(questions.map(({ ask, must, question }) => [ask, must, question.ja])).toEqual([
      ['municipality', true, '企業が使える補助金・助成金はありますか。'],
      ['municipality', false, '席数は、ご希望の「20席以上」に合いますか。'],
      ['municipality', false, 'ご希望の「海の近く」に応える取組みや環境はありますか。'],
      ['company', false, '貴社の本社は、どの市区町村にありますか。'],
    ])
  })

  it('says of what nobody wished for what it follows from', () => {
    const implied = (...by: object[]) => ({ ...line('talent', 0.4, strength, 0), origin: { kind: 'implied', by } })
    const questionOn = (one: object) => portrait([one], [unknown('talent')]).questions[0]?.question
    expect(questionOn(implied({ list: 'purpose', code: 'talent' }))).toEqual({
      ja: '進出の目的「人材確保」に関わる「人材・人口」の面で、どのような特色がありますか。',
      en: 'With a view to your purpose (Hiring and talent): what does it have to offer under “People and talent”?',
    })
    expect(questionOn(line('talent', 0.4, strength, 0))?.ja).toBe('「人材・人口」の面で、どのような特色がありますか。')
  })

  it('tells what a municipality says it has in a sentence', () => {
    expect(portrait([line('subsidy', 1, place('stated', true, true))]).reasons).toEqual([
      { ja: '補助金・助成金：自治体の申告では「あり」です。', en: 'Subsidy: The municipality says it is there.' },
    ])
  })

  it('leaves what no municipality can know to the desk', () => {
    const { questions } = portrait([line('distance', 0.4, place('unknown', null, 300), 0)], [unknown('distance')])
    expect(questions).toMatchObject([{ ask: 'desk', question: { ja: '本社からの距離は、ご希望の「300km以内」に合いますか。' } }])
  })

  it('is empty for what this version cannot read', () => {
    expect(portraitOf({ anything: 'else' })).toMatchObject({ reasons: [], weaknesses: [], questions: [], wishes: [], further: [] })
    const [wish] = portraitOf({ anything: 'else' }, [{ code: 'subsidy', importance: 3 }]).wishes
    expect(wish).toMatchObject({ standing: 'untold', why: { ja: 'この一覧を作成した際の記録には含まれていません。' } })
  })
})
