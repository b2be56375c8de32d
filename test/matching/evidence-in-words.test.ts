import { describe, expect, it } from 'vitest'
import { rankMunicipalities } from '../../src/matching/engine.ts'
import { explainContribution, explainViolation, questionFor } from '../../src/matching/explain.ts'
import type { Contribution, Reason } from '../../src/matching/result.schemas.ts'
import type { CompanyNeedStated, MunicipalityProfile } from '../../src/organizations/profile.schemas.ts'
import { evidenceOf } from './evidence.ts'
import { company, town } from './towns.ts'
import { unknownStrength } from './unknown-strength.ts'

function said(criterion: Contribution['criterion'], reason: Reason, traits: Partial<Contribution> = {}) {
  return explainContribution({
    criterion,
    weight: 0.2,
    utility: 0.5,
    points: 0.1,
    known: false,
    certainty: 0.5,
    origin: { kind: 'need', importance: 3 },
    reason,
    ...traits,
  })
}

const doctors = { indicator: 'doctors', value: 3.14, year: 2022, percentile: 90.4 } as const
const debts = { indicator: 'real_debt_service', value: 12, year: 2023, percentile: 22.5 } as const

describe('a level derived from public figures', () => {
  it('is told with the figure, its unit, year and standing', () => {
    expect(said('medical_care', { ...unknownStrength, basis: 'derived', level: 5, figures: [doctors] })).toEqual({
      ja: '医療：自治体の申告はありませんが、公的統計から水準5と推定しています。医師数（人口千人当たり）3.1（2022年）は全国の上位10%です。要確認です。（得点 0.100 / 0.200）',
      en: 'Medical care: Not stated; public figures suggest level 5: Doctors per 1,000 people 3.1 (2022), top 10% of all municipalities. To be confirmed. (points 0.100 / 0.200)',
    })
  })

  it('says which end is better, and when it would fall short of the wished-for level', () => {
    const { ja, en } = said('municipal_finance', { ...unknownStrength, basis: 'derived', level: 2, leastLevel: 4, figures: [debts] })
    expect(ja).toContain('実質公債費比率12%（2023年）は全国の下位23%（低いほど上位）です。ご希望の水準4には届かない見込みです。')
    expect(en).toContain('12% (2023), bottom 23% of all municipalities (the lower the better). That would be below the wished-for level 4.')
  })

  it.each([
    [100, '上位1%'],
    [99.97, '上位1%'],
    [50, '上位50%'],
    [49.9, '下位50%'],
    [0, '下位1%'],
  ])('puts percentile %d at %s', (percentile, standing) => {
    const figures = [{ ...doctors, percentile }]
    expect(said('medical_care', { ...unknownStrength, basis: 'derived', level: 3, figures }).ja).toContain(`全国の${standing}です`)
  })
})

describe('a record of arrivals', () => {
  it('is told of whatever the level rests on', () => {
    const stated = said('ict_office', { ...unknownStrength, basis: 'stated', level: 5, note: '22社が入居', record: true })
    expect(stated.ja).toBe(
      'ICT企業向けオフィス：自治体の申告は水準5です（「22社が入居」）。企業が実際に進出した実績の記載があります。（得点 0.100 / 0.200）',
    )
    expect(stated.en).toContain('level 5 (“22社が入居”). Its texts tell of companies that came.')
    const from = { code: 'offices', level: null } as const
    expect(said('satellite_office', { ...unknownStrength, basis: 'related', from, record: true }).ja).toContain('実績の記載があります')
    expect(said('satellite_office', { ...unknownStrength, basis: 'related', from }).ja).not.toContain('実績')
  })

  it('says in whose text it stands where that is not the strength’s own', () => {
    const from = { code: 'living_environment', level: 5 } as const
    const housing = said('housing', { ...unknownStrength, basis: 'related', from, record: true })
    expect(housing.ja).toContain('「生活環境」の説明に、企業が実際に進出した実績の記載があります。')
    expect(housing.en).toContain('What it writes of Living environment tells of companies that came.')
    const lifted = said('housing', { ...unknownStrength, basis: 'stated', level: 4, note: '空き家', from, record: true })
    expect(lifted.ja).toContain('「生活環境」の説明に、企業が実際に進出した')
  })
})

describe('what stands on a list of the municipality', () => {
  it('is not said to be unstated', () => {
    const listing = { offices: [{ name: '駅前', form: 'shared' as const }], projects: [{ name: 'スマートシティ実証' }] }
    const firm = company({
      needs: [
        { code: 'projects', importance: 3 },
        { code: 'satellite_office', importance: 3 },
      ],
    })
    const [first] = rankMunicipalities({ company: firm, municipalities: [town('010006', listing)] }).candidates
    const told = first?.companySide.contributions.map((line) => explainContribution(line)) ?? []
    expect(told.map(({ ja }) => ja.replace(/（得点.*/u, ''))).toEqual([
      '進行中のプロジェクト：水準の申告はありませんが、プロジェクトの一覧に登録があることから推定しています。要確認です。',
      'サテライトオフィス：水準の申告はありませんが、オフィスの一覧に登録があることから推定しています。要確認です。',
    ])
    expect(told[0]?.en).toContain('No level is stated; inferred from its list of projects.')
  })
})

const place = (traits: Omit<Extract<Reason, { kind: 'place' }>, 'kind'>): Reason => ({ kind: 'place', ...traits })

describe('facts of the place', () => {
  it.each([
    [
      'distance',
      place({ basis: 'measured', stated: 1234, target: 500 }),
      '希望「500km以内」に対し、本社から直線距離で1,234kmです（実測）。',
      '1,234 km from headquarters as the crow flies (measured).',
    ],
    [
      'distance',
      place({ basis: 'unknown', stated: null, target: 500 }),
      '希望は「500km以内」ですが、位置情報がないため距離が分かりません。要確認です。',
      'for want of coordinates. To be confirmed.',
    ],
    [
      'travel_time',
      place({ basis: 'estimated', stated: 95, target: 120 }),
      '希望「120分以内」に対し、本社から約95分と見込まれます（推定）。要確認です。',
      'about 95 minutes from headquarters (estimated). To be confirmed.',
    ],
    ['subsidy', place({ basis: 'stated', stated: true, target: true }), '自治体の申告では「あり」です。', 'The municipality says yes.'],
    ['subsidy', place({ basis: 'stated', stated: false, target: true }), '自治体の申告では「なし」です。', 'The municipality says no.'],
    [
      'subsidy',
      place({ basis: 'related', stated: null, target: true }),
      '「支援措置（補助金等）」を強みとしているため、あるものと推定しています。要確認です。',
      'are a stated strength. To be confirmed.',
    ],
    [
      'nursery',
      place({ basis: 'measured', stated: 12, target: true }),
      '公的統計では保育所等が12か所あります（実測）。',
      'Public statistics count 12 of them (measured).',
    ],
    [
      'nursery',
      place({ basis: 'measured', stated: 0, target: true }),
      '公的統計では保育所等がありません（実測）。',
      'Public statistics count none (measured).',
    ],
    [
      'nursery',
      place({ basis: 'unknown', stated: null, target: true }),
      '希望は「あり」ですが、情報がありません。要確認です。',
      'Wished for: yes; nothing is stated. To be confirmed.',
    ],
    [
      'talent_fields',
      place({ basis: 'stated', stated: ['designers', 'sales'], target: ['sales'] }),
      '希望「営業・マーケティング」に対し、自治体が挙げる人材は「デザイナー・クリエイター、営業・マーケティング」です。',
      'Wished for one of: Sales and marketing; the municipality offers: Designers and creators; Sales and marketing.',
    ],
    [
      'office_form',
      { kind: 'office', basis: 'stated', office: '旧小学校', stated: 'renovated', target: ['own', 'renovated'] },
      '希望「独自事務所、廃校・古民家等」に対し、旧小学校は「廃校・古民家等」です。',
      'Wished for: Own office; Former school or old house; 旧小学校: Former school or old house.',
    ],
    [
      'presence',
      { kind: 'company', basis: 'stated', stated: ['workation'], target: ['satellite_office'] },
      '希望「サテライトオフィス」に対し、「ワーケーション」です。',
      'Wished for: Satellite office; stated: Workation.',
    ],
  ] satisfies [Contribution['criterion'], Reason, string, string][])('%s: %o', (criterion, reason, ja, en) => {
    const sentence = said(criterion, reason)
    expect(sentence.ja).toContain(ja)
    expect(sentence.en).toContain(en)
  })
})

describe('free words', () => {
  const words = { asked: '高専と連携したい', found: ['高専'], coverage: 0.6 }

  it('are told with what was found of them and the strengths they name', () => {
    expect(said('words', { kind: 'words', basis: 'mentioned', words, strengths: ['technical_college'] })).toEqual({
      ja: '自由記述の希望：ご希望のうち「高専」の記載があります。ご希望の言葉に当たる強み「高専」も評価に加えています。（得点 0.100 / 0.200）',
      en: 'Wish in words: It mentions “高専”. Strengths its words name count, too: Technical colleges (kosen). (points 0.100 / 0.200)',
    })
  })

  it('say the level of the strengths through which they count', () => {
    const reason: Reason = {
      kind: 'words',
      basis: 'mentioned',
      words,
      strengths: ['technical_college', 'university'],
      through: [
        { code: 'technical_college', level: 4 },
        { code: 'university', level: null },
      ],
    }
    expect(said('words', reason)).toEqual({
      ja: '自由記述の希望：ご希望のうち「高専」の記載があります。ご希望の言葉に当たる強み「高専」（水準4）「大学」（推定）も評価に加えています。（得点 0.100 / 0.200）',
      en: 'Wish in words: It mentions “高専”. Strengths its words name count, too: Technical colleges (kosen) (level 4); Universities (inferred). (points 0.100 / 0.200)',
    })
  })

  it('say when nothing was found', () => {
    expect(said('words', { kind: 'words', basis: 'unknown', words: { ...words, found: [], coverage: 0 }, strengths: [] }).ja).toBe(
      '自由記述の希望：ご希望の「高専と連携したい」に当たる記載は見当たりません。要確認です。（得点 0.100 / 0.200）',
    )
  })
})

describe('questions', () => {
  const asked = { ask: 'municipality', must: false } as const

  it('carry no labels of forms', () => {
    expect(questionFor({ ...asked, criterion: 'talent_fields' }).ja).toBe(
      '自治体への確認事項：「求める人材の分野」についてお聞かせください。',
    )
    expect(questionFor({ ...asked, criterion: 'office_rent' }).en).toBe('To ask the municipality: please tell us about “Rent”.')
  })

  it('quote the wish in free words, a long one in part, where the reader may see it', () => {
    const about = (wish: string | null): string => questionFor({ ...asked, criterion: 'words' }, wish).ja
    expect(about('海の近く')).toBe('自治体への確認事項：企業のご希望「海の近く」に応える取組みや環境についてお聞かせください。')
    expect(about('海'.repeat(200))).toContain(`「${'海'.repeat(80)}…」`)
    expect(about(null)).toContain('企業の自由記述の希望に応える')
  })
})

describe('the general willingness', () => {
  it('is told apart for a municipality that has stated nothing', () => {
    const lineFor = (profile: MunicipalityProfile | null) =>
      rankMunicipalities({ company: company(), municipalities: [{ code: '010006', profile }] }).candidates[0]?.municipalitySide
        .contributions[0]
    const [silent, spoken] = [lineFor(null), lineFor(town('010006', { strengths: [{ code: 'access', level: 3 }] }).profile)]
    expect(silent && explainContribution(silent).ja).toContain('自治体からの情報がまだないため')
    expect(spoken && explainContribution(spoken).ja).toContain('前向きとみなしています')
  })
})

describe('must-haves about the place', () => {
  const tokyo = { latitude: 35.694, longitude: 139.704 }
  const evidence = evidenceOf({
    '131041': { place: tokyo },
    '010006': { place: { latitude: 43.06, longitude: 141.35 }, nurseries: 0 },
  })
  const rank = (needs: CompanyNeedStated[], known = evidence, headquarters?: string) =>
    rankMunicipalities({
      company: company({ needs, ...(headquarters !== undefined && { headquarters }) }),
      municipalities: [town('010006')],
      evidence: known,
    })
  const must = (code: 'distance' | 'travel_time' | 'nursery', target?: number): CompanyNeedStated[] => [
    { code, importance: 'must', ...(target !== undefined && { target }) },
  ]

  it('say by how much a measured fact misses them', () => {
    const violation = rank(must('distance', 500), evidence, '131041').excluded[0]?.violations[0]
    expect(violation && explainViolation(violation)).toEqual({
      ja: '企業の必須条件「本社からの距離」は「500km以内」ですが、実際は「831km」です（差は331km）。',
      en: "The company's must-have, Distance from headquarters: required at most 500 km, actually 831 km (off by 331 km).",
    })
    const without = rank(must('nursery')).excluded[0]?.violations[0]
    expect(without && explainViolation(without).ja).toBe('企業の必須条件「保育所等」は「あり」ですが、実際は「0か所」です。')
  })

  it('ask where the headquarters are, rather than exclude by the seat of their prefecture', () => {
    const [candidate] = rank(must('distance', 500)).candidates
    expect(candidate?.companySide.contributions[0]).toMatchObject({
      known: false,
      certainty: 0.5,
      reason: { basis: 'estimated', stated: 831 },
    })
    const [open] = candidate?.unknowns ?? []
    expect(open && questionFor(open).ja).toBe('企業への確認事項：本社の所在地（市区町村）をお聞かせください（距離は必須条件です）。')
  })

  it('become a question where they are only estimated or not known at all', () => {
    const [estimated] = rank(must('travel_time', 60)).candidates[0]?.unknowns ?? []
    expect(estimated && questionFor(estimated).ja).toBe(
      '事務局での確認事項：本社からの所要時間は時刻表によるものではありません。実際の所要時間を確認してください。',
    )
    const [unknown] = rank(must('distance', 60), evidenceOf({})).candidates[0]?.unknowns ?? []
    expect(unknown && questionFor(unknown).ja).toBe(
      '事務局での確認事項：位置情報がないため、本社からの距離が分かりません。位置データの取り込みを確認してください（必須条件です）。',
    )
  })
})
