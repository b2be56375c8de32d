import { labelOf } from '../../catalog/code-list.ts'
import { passedCaseStatuses, type PassedCaseStatus } from '../../catalog/passed-case-codes.ts'
import type { Language } from '../language.ts'

/** The words with which a prefecture forwards its case to one of its municipalities. */
export const wording = {
  title: { ja: '管内の市区町村に転送する', en: 'Forward to one of your municipalities' },
  lead: {
    ja: 'このご相談を、管内の市区町村に引き継げます。市区町村が内容を確認するまで、何も進みません。',
    en: 'You can pass this case on to one of your municipalities. Nothing goes on before it has confirmed.',
  },
  open: { ja: '市区町村に転送する', en: 'Forward to a municipality' },
  shared: { ja: '市区町村にお伝えするもの', en: 'What the municipality is shown' },
  sharedList: {
    ja: [
      'フォームにご記入いただいた、次の内容',
      'この下にご記入いただく「市区町村への言葉」',
      '転送される方のお名前、部署、メールアドレス',
    ],
    en: ['what your form asks for, as it stands here', 'your words to the municipality', 'your name, department and e-mail address'],
  },
  kept: { ja: 'お伝えしないもの', en: 'What it is not shown' },
  keptList: {
    ja: ['当窓口とのやりとり、面談の記録', 'ほかの市区町村への転送', '企業に関する情報'],
    en: ['what you and the desk said to each other, and meetings', 'to whom else you forwarded it', 'anything about companies'],
  },
  after: {
    ja: '市区町村が確認すると、その市区町村の新しいご相談になります。以後は当窓口が市区町村と直接進め、その内容はこちらには表示しません。結果は、このページとメールでお知らせします。',
    en: 'Once it has confirmed, it is a new case of the municipality’s own, which is not shown to you. You learn the outcome here and by mail.',
  },
  form: { ja: '転送先', en: 'To whom' },
  municipality: { ja: '市区町村', en: 'Municipality' },
  choose: { ja: '選んでください', en: 'Choose' },
  department: { ja: '担当部署（任意）', en: 'Section in charge (optional)' },
  name: { ja: 'ご担当者のお名前', en: 'Name of the person in charge' },
  email: { ja: 'ご担当者のメールアドレス', en: 'Their e-mail address' },
  emailHint: {
    ja: '部署共用のアドレスでも構いません。当窓口が既に存じ上げている担当者がいる場合は、その方に確認をお願いすることがあります。',
    en: 'An address a section shares will do. If the desk knows somebody there already, it may ask them instead.',
  },
  theirs: {
    ja: '市区町村のご担当者が使っているアドレスに間違いありません',
    en: 'It is used by whoever is in charge at the municipality',
  },
  note: { ja: '市区町村への言葉（任意）', en: 'Your words to the municipality (optional)' },
  send: { ja: '確認画面へ', en: 'Check what you forward' },
  back: { ja: 'ご相談のページに戻る', en: 'Back to the case' },
  forwards: { ja: '市区町村への転送', en: 'Forwarded to municipalities' },
  until: { ja: (time: string) => `回答の期限：${time}`, en: (time: string) => `asked to answer by ${time}` },
  done: {
    ja: '市区町村に確認のお願いをお送りしました。回答がありましたら、メールでお知らせします。',
    en: 'We have asked the municipality to confirm, and tell you by mail what it answers.',
  },
} as const

/** Where a forward stands, to the prefecture. */
export function forwardState(status: PassedCaseStatus, language: Language): string {
  return labelOf(passedCaseStatuses, status, language)
}
