import { codesOf } from './code-list.ts'

/**
 * Public figures of a municipality that levels are derived from, as rates, so that size alone earns nothing.
 * Source of all: 独立行政法人統計センター SSDSE-A (市区町村別). `favourable` tells which end is better.
 */
export const indicators = [
  {
    code: 'ict_employees',
    favourable: 'high',
    unit: 'per_1000',
    ja: '情報通信業の従業者（従業者千人当たり）',
    en: 'Employees in information and communications per 1,000',
  },
  {
    code: 'industry_employees',
    favourable: 'high',
    unit: 'per_1000',
    ja: '当該産業の従業者（従業者千人当たり）',
    en: 'Employees in the industry per 1,000',
  },
  {
    code: 'tourism_employees',
    favourable: 'high',
    unit: 'per_1000',
    ja: '宿泊業・飲食サービス業の従業者（従業者千人当たり）',
    en: 'Employees in lodging and food services per 1,000',
  },
  { code: 'working_age', favourable: 'high', unit: 'percent', ja: '15〜64歳人口の割合', en: 'People aged 15 to 64' },
  { code: 'net_migration', favourable: 'high', unit: 'per_1000', ja: '転入超過数（人口千人当たり）', en: 'Net migration per 1,000 people' },
  { code: 'doctors', favourable: 'high', unit: 'per_1000', ja: '医師数（人口千人当たり）', en: 'Doctors per 1,000 people' },
  {
    code: 'clinics',
    favourable: 'high',
    unit: 'per_1000',
    ja: '病院・診療所数（人口千人当たり）',
    en: 'Hospitals and clinics per 1,000 people',
  },
  {
    code: 'nurseries',
    favourable: 'high',
    unit: 'per_1000',
    ja: '保育所等数（15歳未満人口千人当たり）',
    en: 'Nurseries per 1,000 children',
  },
  { code: 'teachers', favourable: 'high', unit: 'per_100', ja: '小中学校の教員数（児童生徒百人当たり）', en: 'Teachers per 100 pupils' },
  {
    code: 'shops',
    favourable: 'high',
    unit: 'per_1000',
    ja: '小売店・飲食店数（人口千人当たり）',
    en: 'Shops and restaurants per 1,000 people',
  },
  { code: 'ordinary_balance', favourable: 'low', unit: 'percent', ja: '経常収支比率', en: 'Ordinary balance ratio' },
  { code: 'real_debt_service', favourable: 'low', unit: 'percent', ja: '実質公債費比率', en: 'Real debt service ratio' },
] as const

export type Indicator = (typeof indicators)[number]['code']
export const indicatorCodes = codesOf(indicators)
