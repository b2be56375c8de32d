import { expect, it } from 'vitest'
import { sayField } from '../../src/organizations/proposal-words.rules.ts'

const said = [
  [
    { field: 'strengths.smart_city', current: { code: 'smart_city', level: 3 }, proposed: { code: 'smart_city', level: 5, note: '実証' } },
    '強み：スマートシティ・実証フィールド',
    '強みといえる',
    '全国に誇れる、実証',
  ],
  [
    { field: 'needs.office_seats', current: null, proposed: { code: 'office_seats', importance: 'must', target: 1200 } },
    'ニーズ：席数',
    null,
    '席数（以上）：1,200、必須',
  ],
  [
    { field: 'needs.industry', current: null, proposed: { code: 'industry', importance: 4, target: ['G'] } },
    'ニーズ：業種',
    null,
    '情報通信業、とても重視する',
  ],
  [
    { field: 'needs.company_size', current: null, proposed: { code: 'company_size', importance: 2, target: { min: 10 } } },
    'ニーズ：企業規模（従業員数）',
    null,
    '10〜、少し重視する',
  ],
  [
    { field: 'needs.words', current: null, proposed: { code: 'words', importance: 1, target: '海の町' } },
    'ニーズ：自由記述の希望',
    null,
    '「海の町」、あればうれしい',
  ],
  [
    {
      field: 'offices.AiCT',
      current: null,
      proposed: { name: 'AiCT', form: 'shared', seats: 40, rentYenMonth: 50_000, trialStay: true, lines: ['mobile_5g'], occupancies: [] },
    },
    'オフィス：AiCT',
    null,
    'オフィスの形態：シェアオフィス、席数：40席、月額賃料：50,000円、お試し利用：あり、回線の種類：5G、オフィスの使い方：該当なし',
  ],
  [{ field: 'projects.湖畔.1', current: { name: '湖畔.1' }, proposed: null }, 'プロジェクト：湖畔.1', '説明なし', null],
  [{ field: 'facts.visitTour', current: null, proposed: false }, '視察・誘致ツアー', null, 'なし'],
  [{ field: 'facts.transport', current: ['airport'], proposed: ['airport', 'shinkansen'] }, '交通拠点', '空港', '空港、新幹線駅'],
  [{ field: 'plans.headCount', current: 5, proposed: 12 }, '進出人数', '5人', '12人'],
  [{ field: 'sites.own', current: null, proposed: ['072028'] }, '自社の拠点', null, '会津若松市'],
  [{ field: 'industry', current: 'E', proposed: 'G' }, '業種', '製造業', '情報通信業'],
  [{ field: 'employees', current: null, proposed: 1500 }, '従業員数', null, '1,500人'],
  [{ field: 'headquarters', current: null, proposed: '131130' }, '本社の所在地', null, '渋谷区'],
  [{ field: 'purposes', current: [], proposed: ['bcp', 'talent'] }, '目的', '該当なし', '事業継続（BCP）、人材確保'],
  [{ field: 'disclosure', current: 'blind', proposed: 'open' }, '社名の開示', '匿名', '社名を開示'],
  [{ field: 'corporateNumber', current: null, proposed: '7000012050002' }, '法人番号', null, '7000012050002'],
] as const

it.each(said)('says $field in words', (field, label, current, proposed) => {
  const words = sayField(field)
  expect([words.field, words.label.ja, words.current?.ja ?? null, words.proposed?.ja ?? null]).toEqual([
    field.field,
    label,
    current,
    proposed,
  ])
  // In English no Japanese stands where a word of the desk belongs; what people wrote stays.
  const english = [words.label.en, words.current?.en, words.proposed?.en].join(' ').replaceAll(/実証|海の町|湖畔/gu, '')
  expect(english).not.toMatch(/[ぁ-んァ-ヶ一-龠]/u)
})
