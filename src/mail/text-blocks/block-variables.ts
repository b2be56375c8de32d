import type { Sentence } from '../../errors.ts'

/**
 * What a block may say of a case, by whose eyes read it. Whatever is not in the list of a side cannot be printed by any of its blocks:
 * the municipality of an enquiry has neither the company's name nor a ticket number here, an address nobody has proved has nothing
 * of the form.
 */
export const sides = {
  /** Any reader, of any message. */
  anyone: [],
  /** An address nobody has proved yet. */
  stranger: ['ticketNumber'],
  /** Whoever a ticket came from. */
  applicant: ['ticketNumber', 'consultant', 'organization', 'meetingTime', 'meetingKind'],
  /** The company whose case it is. */
  company: ['ticketNumber', 'municipality', 'candidateCount', 'openedOn', 'period'],
  /** The municipality an enquiry goes to, which may not know who the company is. */
  municipality: ['municipality'],
  /** The municipality after the introduction: both have been disclosed to each other. */
  introducedMunicipality: ['municipality', 'company', 'openedOn', 'period'],
  /** An organisation, about itself and no case. */
  organization: ['organization', 'statedOn'],
  /** Somebody of the desk. */
  staff: ['ticketNumber', 'municipality'],
} as const satisfies Record<string, readonly CaseVariable[]>

export type Side = keyof typeof sides
export type VariableOf<Of extends Side> = (typeof sides)[Of][number]

/** What every block may say: the desk about itself. */
export const deskVariables = ['desk', 'hours'] as const
export type DeskVariable = (typeof deskVariables)[number]

export type CaseVariable =
  | 'ticketNumber'
  | 'consultant'
  | 'meetingTime'
  | 'meetingKind'
  | 'municipality'
  | 'company'
  | 'candidateCount'
  | 'openedOn'
  | 'period'
  | 'organization'
  | 'statedOn'

export type Variable = DeskVariable | CaseVariable

export const variableLabels: Readonly<Record<Variable, Sentence>> = {
  desk: { ja: '窓口の名称', en: 'Name of the desk' },
  hours: { ja: '窓口の受付時間', en: 'Office hours of the desk' },
  ticketNumber: { ja: '受付番号', en: 'Number of the ticket' },
  consultant: { ja: '専任コンサルタントの氏名', en: 'Name of the consultant' },
  meetingTime: { ja: '面談の日時', en: 'When the meeting was' },
  meetingKind: { ja: '面談の方法', en: 'How one met' },
  municipality: { ja: '自治体の名称', en: 'Name of the municipality' },
  company: { ja: '企業の名称', en: 'Name of the company' },
  candidateCount: { ja: '候補自治体の数', en: 'Number of candidate municipalities' },
  openedOn: { ja: 'オフィスの開設日', en: 'Day the office was opened' },
  period: { ja: '開設からの期間', en: 'Time since the office was opened' },
  organization: { ja: '組織の名称', en: 'Name of the organisation' },
  statedOn: { ja: '登録内容を最後に確認した日', en: 'Day its profile was last confirmed' },
}

export const sideLabels: Readonly<Record<Side, Sentence>> = {
  anyone: { ja: 'すべての宛先', en: 'Everybody' },
  stranger: { ja: '相談者（メールアドレス未確認を含む）', en: 'The applicant, even before the address is confirmed' },
  applicant: { ja: '相談者', en: 'The applicant' },
  company: { ja: '企業', en: 'The company' },
  municipality: { ja: '打診先の自治体（企業名は非公開）', en: 'The municipality of an enquiry, which may not know the company' },
  introducedMunicipality: { ja: '引き合わせ後の自治体', en: 'The municipality after the introduction' },
  organization: { ja: '組織（その組織自身についてのみ）', en: 'An organisation, about itself alone' },
  staff: { ja: '窓口の担当者', en: 'Somebody of the desk' },
}
