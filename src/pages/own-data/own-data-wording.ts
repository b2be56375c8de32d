import type { Sentence } from '../../errors.ts'
import type { CaseLinkPurpose } from '../../links/case-links.table.ts'

/** The words of the page of one's own data. */
export const wording = {
  title: { ja: '個人データの確認', en: 'What we know of you' },
  lead: {
    ja: '当窓口で保存している、ご本人の個人データです。訂正、書き出し、消去の申し出ができます。',
    en: 'All personal data the desk keeps of you. You can correct it, take it with you, and ask for its erasure.',
  },
  person: { ja: 'お名前・ご連絡先', en: 'Who you are' },
  organization: { ja: '団体・企業', en: 'Organisation' },
  name: { ja: 'お名前', en: 'Name' },
  nameKana: { ja: 'ふりがな', en: 'Reading of the name' },
  department: { ja: '部署', en: 'Department' },
  position: { ja: '役職', en: 'Title' },
  email: { ja: 'メールアドレス', en: 'E-mail address' },
  phone: { ja: '電話番号', en: 'Telephone' },
  language: { ja: 'メールの言語', en: 'Language of our mails' },
  knownSince: { ja: '登録日時', en: 'Known since' },
  provedAt: { ja: 'アドレスの確認', en: 'Address confirmed' },
  represents: { ja: '代表者としての登録', en: 'Speaks for the organisation since' },
  signIn: { ja: 'サインインの権限', en: 'May sign in' },
  yes: { ja: 'あり', en: 'yes' },
  correct: { ja: '訂正する', en: 'Correct it' },
  emailHint: {
    ja: 'メールアドレスの変更は、ご本人の確認が必要なため、新しいアドレスからフォームまたはメールでお申し出ください。',
    en: 'To change the address itself, write to us from the new one.',
  },
  save: { ja: 'この内容に訂正する', en: 'Save' },
  stored: { ja: '保存されている記録', en: 'What is kept' },
  forms: { ja: 'お送りいただいたフォーム', en: 'Forms you sent' },
  consent: {
    ja: (version: string, time: string) => `個人情報の取扱い（${version}版）に${time}に同意`,
    en: (version: string, time: string) => `Agreed to the handling of data, version ${version}, on ${time}`,
  },
  participations: { ja: '参加しているご相談', en: 'Cases you take part in' },
  passedCases: { ja: '都道府県を通じたご相談', en: 'Cases through a prefecture' },
  passedCase: {
    ja: (kind: string, municipality: string, status: string) => `${municipality}：${kind}（${status}）`,
    en: (kind: string, municipality: string, status: string) => `${municipality}: ${kind} (${status})`,
  },
  answers: { ja: '打診へのご回答・ご質問', en: 'Your answers to enquiries, and questions' },
  answer: {
    ja: (answer: 'accept' | 'decline', number: string) =>
      `${answer === 'accept' ? 'ご回答（受諾）' : 'ご回答（辞退）'}：打診番号 ${number}`,
    en: (answer: 'accept' | 'decline', number: string) => `${answer === 'accept' ? 'Accepted' : 'Declined'}: enquiry ${number}`,
  },
  question: { ja: (number: string) => `ご質問：打診番号 ${number}`, en: (number: string) => `Question: enquiry ${number}` },
  messages: { ja: 'メッセージ', en: 'Messages' },
  meetings: { ja: '面談', en: 'Meetings' },
  mails: { ja: 'お送りしたメール', en: 'Mails to you' },
  links: { ja: 'お送りしたリンク', en: 'Links sent to you' },
  deeds: { ja: '操作の記録', en: 'What you did' },
  provisions: { ja: '第三者への提供の記録', en: 'What was given to others' },
  suppressions: { ja: '配信停止', en: 'Mails stopped' },
  inFull: { ja: '本文を含むすべての内容は、書き出したファイルでご覧いただけます。', en: 'The files below hold all of it in full.' },
  export: { ja: '書き出し', en: 'Take it with you' },
  json: { ja: 'データ形式（JSON）で保存する', en: 'As data (JSON)' },
  html: { ja: '読みやすい形式（HTML）で保存する', en: 'To read (HTML)' },
  csv: { ja: '表計算ソフト用の形式（CSV）で保存する', en: 'For spreadsheets (CSV)' },
  csvHint: {
    ja: "CSVでは、計算式として実行されないよう、「=」「+」「-」「@」などで始まる内容の先頭に「'」を付けています。文字はUTF-8です。",
    en: 'In the CSV, what begins with “=”, “+”, “-” or “@” has an apostrophe before it, so that no spreadsheet computes it. Its characters are UTF-8.',
  },
  comma: { ja: '、', en: ', ' },
  counted: { ja: (title: string, count: number) => `${title}（${count}）`, en: (title: string, count: number) => `${title} (${count})` },
  kind: { ja: '種類', en: 'Kind' },
  when: { ja: '日時', en: 'When' },
  item: { ja: '項目', en: 'What' },
  content: { ja: '内容', en: 'Contents' },
  formOf: { ja: (number: string) => `フォーム（${number}）`, en: (number: string) => `Form (${number})` },
  message: {
    ja: (mine: boolean, subject: string, number: string) => `${mine ? 'お送りいただいたもの' : '当窓口より'}：${subject}（${number}）`,
    en: (mine: boolean, subject: string, number: string) => `${mine ? 'From you' : 'From the desk'}: ${subject} (${number})`,
  },
  meeting: {
    ja: (kind: string, status: string, number: string) => `${kind}、${status}（${number}）`,
    en: (kind: string, status: string, number: string) => `${kind}, ${status} (${number})`,
  },
  offerEnded: { ja: '候補日時のご案内を終了', en: 'Times no longer offered' },
  provision: {
    ja: (to: string, items: string) => `${to}（${items}）`,
    en: (to: string, items: string) => `${to} (${items})`,
  },
  erase: { ja: '消去の申し出', en: 'Erasure' },
  eraseLead: {
    ja: '消去されるものと残るものを次の画面でお確かめいただいてから、お申し出ください。',
    en: 'The next page says what is erased and what is kept. Nothing happens before you confirm there.',
  },
  eraseButton: { ja: '消去の申し出に進む', en: 'Go on to ask for erasure' },
  erasing: {
    ja: (time: string, by: string) =>
      `${time}に消去のお申し出を受け付けました。控えをメールでもお送りします。担当者が内容を確認し、${by}までに対応します。対応が済むと、当窓口からメールをお送りすることはできなくなり、これまでのメールのリンクもお使いいただけなくなります。この画面を控えとしてお使いいただけます。`,
    en: (time: string, by: string) =>
      `We received your wish on ${time}, and send you a mail that says so. A member of the desk sees to it by ${by}. Once it is done we can send you no more mail, and the links in our mails open nothing any more. You may keep this page as a receipt.`,
  },
  erasingBelow: {
    ja: 'お申し出を受け付け済みです。このページの上をご覧ください。',
    en: 'Your wish has reached us; see the top of this page.',
  },
  saved: { ja: '訂正しました。', en: 'Saved.' },
} as const

/** What a link was for. */
export const purposes: Readonly<Record<CaseLinkPurpose, Sentence>> = {
  verify: { ja: 'アドレスの確認', en: 'to confirm the address' },
  interest: { ja: '候補自治体への回答', en: 'to answer a list' },
  answer: { ja: '打診への回答', en: 'to answer an enquiry' },
  consent: { ja: '開示の同意', en: 'to consent' },
  meeting: { ja: '面談の日時', en: 'to pick a time' },
  case: { ja: 'ご相談のページ', en: 'to the case' },
  profile: { ja: '登録内容のページ', en: 'to the profile' },
  passed: { ja: '都道府県から届いたご相談の確認', en: 'to confirm what a prefecture passed on' },
}

/** What somebody did, in plain words. */
export const deedWords: Readonly<Record<string, Sentence>> = {
  'address.mended': { ja: 'メールアドレスの訂正', en: 'corrected the address' },
  'address.mended_by_filer': { ja: 'メールアドレスの訂正', en: 'corrected the address' },
  'contact.verified': { ja: 'アドレスの確認', en: 'confirmed the address' },
  'contact.changed': { ja: '個人データの訂正', en: 'corrected personal data' },
  'message.received': { ja: 'メッセージの送信', en: 'wrote a message' },
  'participant.added': { ja: '同僚の追加', en: 'added a colleague' },
  'participant.removed': { ja: '同僚の参加の取消し', en: 'took a colleague back' },
  'interest.stated': { ja: '候補自治体への回答', en: 'answered a list' },
  'enquiry.accepted': { ja: '打診への回答（受諾）', en: 'accepted an enquiry' },
  'enquiry.declined': { ja: '打診への回答（辞退）', en: 'declined an enquiry' },
  'enquiry.asked': { ja: '打診への質問', en: 'asked a question' },
  'disclosure.consented': { ja: '開示の同意', en: 'consented to be named' },
  'disclosure.withdrawn': { ja: '開示の同意の撤回・不同意', en: 'withdrew or refused consent' },
  'meeting.booked': { ja: '面談の予約', en: 'booked a meeting' },
  'link.renewed': { ja: '新しいリンクの依頼', en: 'asked for a new link' },
  'code.requested': { ja: '確認コードの依頼', en: 'asked for a code' },
  'profile.confirmed': { ja: '登録内容の確認', en: 'confirmed the profile' },
  'proposal.filed': { ja: '登録内容の変更案', en: 'proposed a change of the profile' },
  'contact.recognition_requested': { ja: '代表者としての確認の依頼', en: 'asked to be recognised as speaking for the organisation' },
  'erasure.requested': { ja: '消去の申し出', en: 'asked for erasure' },
}

export const otherDeed: Sentence = { ja: 'その他の手続き', en: 'something else' }
