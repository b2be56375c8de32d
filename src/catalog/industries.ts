import { codesOf } from './code-list.ts'

/** Divisions of the Japan Standard Industrial Classification (日本標準産業分類, 総務省). */
export const industries = [
  { code: 'A', ja: '農業，林業', en: 'Agriculture and forestry' },
  { code: 'B', ja: '漁業', en: 'Fisheries' },
  { code: 'C', ja: '鉱業，採石業，砂利採取業', en: 'Mining and quarrying of stone and gravel' },
  { code: 'D', ja: '建設業', en: 'Construction' },
  { code: 'E', ja: '製造業', en: 'Manufacturing' },
  { code: 'F', ja: '電気・ガス・熱供給・水道業', en: 'Electricity, gas, heat supply and water' },
  { code: 'G', ja: '情報通信業', en: 'Information and communications' },
  { code: 'H', ja: '運輸業，郵便業', en: 'Transport and postal activities' },
  { code: 'I', ja: '卸売業，小売業', en: 'Wholesale and retail trade' },
  { code: 'J', ja: '金融業，保険業', en: 'Finance and insurance' },
  { code: 'K', ja: '不動産業，物品賃貸業', en: 'Real estate and goods rental and leasing' },
  { code: 'L', ja: '学術研究，専門・技術サービス業', en: 'Scientific research, professional and technical services' },
  { code: 'M', ja: '宿泊業，飲食サービス業', en: 'Accommodation, eating and drinking services' },
  { code: 'N', ja: '生活関連サービス業，娯楽業', en: 'Living-related, personal and amusement services' },
  { code: 'O', ja: '教育，学習支援業', en: 'Education, learning support' },
  { code: 'P', ja: '医療，福祉', en: 'Medical, health care and welfare' },
  { code: 'Q', ja: '複合サービス事業', en: 'Compound services' },
  { code: 'R', ja: 'サービス業（他に分類されないもの）', en: 'Services, not elsewhere classified' },
  { code: 'S', ja: '公務（他に分類されるものを除く）', en: 'Government, except elsewhere classified' },
  { code: 'T', ja: '分類不能の産業', en: 'Industries unable to classify' },
] as const

export type Industry = (typeof industries)[number]['code']
export const industryCodes = codesOf(industries)

/** Bands of head count in which a blind company's size is told to the other side. */
export const employeeBands = [
  { code: '1-20', ja: '1〜20人', en: '1–20', from: 1, to: 20 },
  { code: '21-100', ja: '21〜100人', en: '21–100', from: 21, to: 100 },
  { code: '101-300', ja: '101〜300人', en: '101–300', from: 101, to: 300 },
  { code: '301-1000', ja: '301〜1,000人', en: '301–1,000', from: 301, to: 1000 },
  { code: '1001-', ja: '1,001人以上', en: '1,001 or more', from: 1001, to: Number.POSITIVE_INFINITY },
] as const

export type EmployeeBand = (typeof employeeBands)[number]['code']

/** The band that holds `employees` (a positive whole number of people). */
export function employeeBandOf(employees: number): EmployeeBand {
  const band = employeeBands.find((entry) => employees >= entry.from && employees <= entry.to)
  return (band ?? employeeBands[0]).code
}
