import { daysAfterClosing, daysOfCaseLink } from '../links/case-link.rules.ts'
import { daysOfCode } from '../links/one-time-codes/forget-codes.ts'
import { daysOfWaiting } from '../links/waiting-forms/waiting-link.rules.ts'
import { daysOfDraft } from '../tickets/filing/keep-draft.ts'
import { sendingPeriodMs } from '../tickets/filing/sender.rules.ts'
import type { Sentence } from '../errors.ts'

const hoursOfSending = sendingPeriodMs / 3_600_000

/** The words of the page about personal data, beside the consent texts. */
export const privacyWording = {
  lead: {
    ja: '当窓口が個人情報をどのように取り扱うかをまとめたページです。「利用の目的」以下の相談区分ごとの内容は、フォームの送信時にご同意いただくものと同じです。送信の際に表示された版は、受付の記録とともに保管しています。',
    en: 'How this desk handles personal data. What is said for each kind of case is what you agree to when you send a form; the version shown to you then is kept with your case.',
  },
  operator: { ja: '運営者', en: 'Who runs this desk' },
  name: { ja: '名称', en: 'Name' },
  address: { ja: '所在地', en: 'Address' },
  noOperator: {
    ja: '運営者の名称は、まだ掲載していません。お問い合わせは、下の問合せ先へお願いします。',
    en: 'Who runs this desk is not stated here yet. Please ask as the end of this page says.',
  },
  noAddress: {
    ja: '所在地は、まだ掲載していません。',
    en: 'The address is not stated here yet.',
  },
  from: { ja: (day: string) => `${day}から`, en: (day: string) => `from ${day}` },
  until: { ja: (from: string, to: string) => `${from}から${to}まで`, en: (from: string, to: string) => `from ${from} until ${to}` },
  earlier: { ja: '以前の版（いまは使われていません）', en: 'Earlier versions, no longer in force' },
  earlierLead: {
    ja: 'この版に同意して送信された方のご相談には、この版の内容が適用されます。',
    en: 'They hold for the cases of those who agreed to them.',
  },
  kept: { ja: '保存する期間', en: 'How long it is kept' },
  safeguards: { ja: '安全に取り扱うための措置', en: 'How it is kept safe' },
  contact: { ja: '問合せ先', en: 'Whom to ask' },
  contactLead: {
    ja: 'ご自分の個人データの確認・訂正・書き出し・消去の申し出は、「ご相談のページ」からも行えます。個人情報の取扱いについてのお問い合わせと苦情は、次の連絡先で承ります。',
    en: 'You can see, correct and take along your data, and ask for its erasure, from the page of your case, too. Questions and complaints about personal data reach us here.',
  },
} as const

/** What is erased by itself, and when; and what is not. */
export const keptFor: readonly (readonly [what: Sentence, howLong: Sentence])[] = [
  [
    { ja: '入力途中のフォーム', en: 'Forms that are being filled in' },
    {
      ja: `最後の入力から${daysOfDraft}日で自動的に消去します。受付が完了すると、その時点で消去します。`,
      en: `Erased by themselves ${daysOfDraft} days after something was last typed, and at once when the form is filed.`,
    },
  ],
  [
    { ja: 'メールでの確認をお待ちしているフォーム', en: 'Forms that wait to be confirmed by mail' },
    {
      ja: `${daysOfWaiting}営業日以内に確認がなければ、自動的に消去します。`,
      en: `Erased by themselves unless they are confirmed within ${daysOfWaiting} business days.`,
    },
  ],
  [
    { ja: 'フォームの送信元のネットワークアドレス', en: 'The network address a form came from' },
    {
      ja: `そのままでは保存しません。送信の回数を数えるため、復元できない形に変えた値を${hoursOfSending}時間だけ保存します。`,
      en: `Not stored as it is: a value made of it by a secret key is kept for ${hoursOfSending} hour, to count what is sent.`,
    },
  ],
  [
    { ja: '確認コードと専用リンク', en: 'One-time codes and links' },
    {
      ja: `確認コードの記録は${daysOfCode}日で消去します。専用リンクは、お送りしてから${daysOfCaseLink}日（「ご相談のページ」のリンクは、ご相談の終了から${daysAfterClosing}日）を過ぎると使えなくなります。`,
      en: `Codes are erased after ${daysOfCode} day. Links work for ${daysOfCaseLink} days; those to the page of a case until ${daysAfterClosing} days after it is closed.`,
    },
  ],
  [
    { ja: 'ご相談の記録', en: 'The records of a case' },
    {
      ja: 'フォームの内容、やりとり、ご回答（実際に回答された方としてご記入いただいたお名前を含みます）、面談、お送りしたメールなどの記録には、自動的に消去する期限を設けていません。消去のお申し出があれば、法令で保存を要するものを除いて、担当者が個別に対応します。',
      en: 'What a form said, messages, answers (with who was said to have given them), meetings and mails are not erased by themselves after some time. When you ask for erasure, people of the desk see to it, except for what the law requires us to keep.',
    },
  ],
  [
    { ja: '第三者への提供の記録と、操作の記録', en: 'Records of data given to others, and of what was done' },
    {
      ja: '書き換えや削除ができない形で保存し、自動的に消去する期限を設けていません。',
      en: 'Kept so that nobody can change or delete them; they are not erased by themselves.',
    },
  ],
]

export const safeguards: readonly Sentence[] = [
  {
    ja: '職員は、役割に応じた範囲でのみ個人情報を扱います。監査担当には氏名・連絡先などを伏せて表示し、管理者がご相談の記録を開くには理由の記録が必要です。',
    en: 'Staff handle personal data as far as their role allows. Auditors see names and contact details masked; administrators open a case only for a recorded reason.',
  },
  {
    ja: '職員がご相談に対して行った操作は、誰がいつ行ったかを、書き換えや削除ができない形で記録します。',
    en: 'What staff do to a case is recorded with who did it and when, so that nobody can change or delete it.',
  },
  {
    ja: 'パスワード、専用リンク、確認コードは、元の文字列に戻せない形で保存します。入力途中のフォームは、暗号化して保存します。',
    en: 'Passwords, links and codes are stored in a form that does not lead back to them, and forms being filled in are encrypted.',
  },
  {
    ja: 'メールアドレスの確認が済むまで、ご相談の内容をメールに記載しません。登録内容と個人データのページ、お引き合わせした相手方のご担当者の連絡先は、メールでお送りする確認コードを入力した方にのみ表示します。',
    en: 'Before an address is confirmed, mails say nothing of a case. Pages with your data, and the contact of a company behind the page of its enquiry, open only with a one-time code sent by mail.',
  },
]
