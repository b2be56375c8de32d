import { codesOf } from './code-list.ts'

/** What for an administrator opens a ticket; read by auditors, too, to whom the words of the reason are masked. */
export const openingPurposes = [
  { code: 'answering', ja: 'ご相談についての相談者への回答', en: 'To answer the applicant about the case' },
  { code: 'fault', ja: '不具合の調査（メールが届かないなど）', en: 'To look into a fault, such as mails that do not arrive' },
  { code: 'personal_data', ja: '個人データの開示・訂正などの請求への対応', en: 'A request for disclosure or correction of personal data' },
  { code: 'complaint', ja: '苦情への対応', en: 'A complaint' },
  { code: 'quality', ja: '窓口の対応の点検', en: 'To check how the desk has worked' },
  { code: 'other', ja: 'その他', en: 'Something else' },
] as const

export type OpeningPurpose = (typeof openingPurposes)[number]['code']

export const openingPurposeCodes = codesOf(openingPurposes)
