import type { Industry } from '../catalog/industries.ts'

/** The columns of SSDSE-A that evidence is taken from, with the table's own codes and names. Codes keep their meaning over the years. */
export const statisticsColumns = {
  A1101: '総人口',
  A1301: '15歳未満人口',
  A1302: '15～64歳人口',
  A5101: '転入者数（日本人移動者）',
  A5102: '転出者数（日本人移動者）',
  C2208: '従業者数（民営）',
  C220832: '従業者数（民営）（農業、林業）',
  C220833: '従業者数（民営）（漁業）',
  C220835: '従業者数（民営）（鉱業、採石業、砂利採取業）',
  C220836: '従業者数（民営）（建設業）',
  C220837: '従業者数（民営）（製造業）',
  C220838: '従業者数（民営）（電気・ガス・熱供給・水道業）',
  C220839: '従業者数（民営）（情報通信業）',
  C220840: '従業者数（民営）（運輸業、郵便業）',
  C220841: '従業者数（民営）（卸売業、小売業）',
  C220844: '従業者数（民営）（金融業、保険業）',
  C220845: '従業者数（民営）（不動産業、物品賃貸業）',
  C220846: '従業者数（民営）（学術研究、専門・技術サービス業）',
  C220847: '従業者数（民営）（宿泊業、飲食サービス業）',
  C220848: '従業者数（民営）（生活関連サービス業、娯楽業）',
  C220849: '従業者数（民営）（教育、学習支援業）',
  C220850: '従業者数（民営）（医療、福祉）',
  C220851: '従業者数（民営）（複合サービス事業）',
  C220852: '従業者数（民営）（サービス業（他に分類されないもの））',
  D2203: '経常収支比率（市町村財政）',
  D2211: '実質公債費比率（市町村財政）',
  E2401: '小学校教員数',
  E2501: '小学校児童数',
  E3401: '中学校教員数',
  E3501: '中学校生徒数',
  E3904: '義務教育学校教員数',
  E3905: '義務教育学校前期課程児童数',
  E3906: '義務教育学校後期課程生徒数',
  H6130: '小売店数',
  H6131: '飲食店数',
  I510120: '一般病院数',
  I5102: '一般診療所数',
  I6100: '医師数',
  J250302: '保育所等数（基本票）',
} as const

export type StatisticsColumn = keyof typeof statisticsColumns
export const statisticsColumnCodes = Object.keys(statisticsColumns) as StatisticsColumn[]

/** What one municipality's row says; null: the table has no figure (`-`, `…`, `***`, `X`, nothing). */
export type Figures = Readonly<Record<StatisticsColumn, number | null>>

/** Employees of private establishments by division of industries. Government (S) and the unclassifiable (T) are not in the table. */
export const employeesColumns: Partial<Record<Industry, StatisticsColumn>> = {
  A: 'C220832',
  B: 'C220833',
  C: 'C220835',
  D: 'C220836',
  E: 'C220837',
  F: 'C220838',
  G: 'C220839',
  H: 'C220840',
  I: 'C220841',
  J: 'C220844',
  K: 'C220845',
  L: 'C220846',
  M: 'C220847',
  N: 'C220848',
  O: 'C220849',
  P: 'C220850',
  Q: 'C220851',
  R: 'C220852',
}
