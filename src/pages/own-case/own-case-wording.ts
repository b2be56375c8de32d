import type { ShortlistStatus } from '../../catalog/case-codes.ts'
import type { Sentence } from '../../errors.ts'
import type { ComingMail } from '../../follow-ups/read-coming-mails.ts'

/** The words of the page of one's own case. */
export const wording = {
  title: { ja: 'ご相談のページ', en: 'Your case' },
  number: { ja: '受付番号', en: 'Reference number' },
  receivedAt: { ja: '受付日時', en: 'Received' },
  consultant: { ja: '担当コンサルタント', en: 'Consultant' },
  notYet: { ja: '選任中です', en: 'being chosen' },
  next: { ja: 'これからの予定', en: 'What comes next' },
  nothingNext: {
    ja: 'いま予定されているご連絡はありません。お困りのことがあれば、下のメッセージ欄からお知らせください。',
    en: 'Nothing is planned just now. If you need anything, write to us below.',
  },
  yours: { ja: 'お手続きのお願い', en: 'Your turn' },
  talk: { ja: 'やりとり', en: 'What was said' },
  noTalk: { ja: 'まだメッセージはありません。', en: 'No messages yet.' },
  fromDesk: { ja: (name: string) => `相談窓口　${name}`, en: (name: string) => `The desk, ${name}` },
  fromUs: { ja: (name: string) => `${name} 様`, en: (name: string) => name },
  write: { ja: 'メッセージを送る', en: 'Write to us' },
  message: { ja: 'メッセージ', en: 'Message' },
  messageHint: {
    ja: '担当者に届きます。メールへのご返信と同じように扱い、このページにも残ります。',
    en: 'It reaches your consultant, like a reply to our mails, and stays on this page.',
  },
  send: { ja: '送信する', en: 'Send' },
  subject: { ja: 'ご相談のページからのメッセージ', en: 'Message from the page of the case' },
  meetings: { ja: '面談', en: 'Meetings' },
  minutes: { ja: (minutes: number) => `${minutes}分`, en: (minutes: number) => `${minutes} minutes` },
  change: { ja: '日時の変更・取りやめ', en: 'Move or cancel it' },
  open: { ja: '日時は未定', en: 'no time yet' },
  past: { ja: '予定の日時を過ぎました', en: 'its time has passed' },
  shortlists: { ja: '候補自治体のご案内', en: 'Municipalities we proposed' },
  list: { ja: (count: number) => `候補自治体の一覧（${count}件）`, en: (count: number) => `List of ${count} municipalities` },
  answered: {
    ja: (answered: number, all: number) => `${all}件のうち${answered}件にご回答済みです。`,
    en: (answered: number, all: number) => `${answered} of ${all} answered.`,
  },
  stated: { ja: 'ご回答の内容', en: 'What you answered' },
  form: { ja: 'お送りいただいたフォームの内容', en: 'What your form said' },
  people: { ja: '一緒にご覧になる方', en: 'Who else takes part' },
  peopleHint: {
    ja: '追加された方は、このご相談のやりとりを見て、メッセージを送れます。窓口からのメッセージも届きます。先に、ご本人にメールアドレスの確認をお願いします。',
    en: 'They see what was said, can write to us, and get our messages, too. First we ask them to confirm their address.',
  },
  confirmed: { ja: '確認済み', en: 'confirmed' },
  unconfirmed: { ja: '確認待ち', en: 'not confirmed yet' },
  by_desk: { ja: '窓口が追加', en: 'added by the desk' },
  remove: { ja: '参加を取り消す', en: 'Take back' },
  removeWhom: { ja: (name: string) => `${name} 様の`, en: (name: string) => `${name}: ` },
  addTitle: { ja: '同僚を追加する', en: 'Add a colleague' },
  name: { ja: 'お名前', en: 'Name' },
  email: { ja: 'メールアドレス', en: 'E-mail address' },
  mailLanguage: { ja: 'メールの言語', en: 'Language of our mails' },
  sameLanguage: { ja: 'ご自身と同じ', en: 'The same as yours' },
  add: { ja: '確認のメールを送る', en: 'Send the mail to confirm' },
  closed: {
    ja: 'このご相談は終了しています。続きのご相談は、新しいフォームからお送りください。',
    en: 'This case is closed. To go on, please send us a new form.',
  },
  resolved: {
    ja: 'このご相談への対応は、いったん終了しています。メッセージをお送りいただくと、再開します。',
    en: 'We have ended this case for now. Write to us, and it goes on.',
  },
  newForm: { ja: '新しいご相談', en: 'A new case' },
  own: { ja: '登録内容と個人データ', en: 'What we know of you' },
  ownLead: {
    ja: 'メールでお送りする確認コードを入力すると、次のページを開けます。',
    en: 'These pages open with a code we send you by mail.',
  },
  profile: { ja: '団体・企業の登録内容の確認と変更', en: 'What your organisation states: see, confirm, change' },
  data: { ja: '個人データの確認・訂正・書き出し・消去の申し出', en: 'Your personal data: see, correct, take along, ask for erasure' },
  footer: {
    ja: 'このページには、ご相談者の側のやりとりだけを表示しています。リンクをお持ちの方はどなたでも開けますので、転送の際はご注意ください。',
    en: 'This page shows your side only. Whoever has its link can open it: be careful with whom you share it.',
  },
} as const

export const steps = {
  first: {
    ja: (name: string | null) => (name ? `${name}から最初のご連絡を差し上げます` : '担当者から最初のご連絡を差し上げます'),
    en: (name: string | null) => `${name ?? 'A consultant'} answers for the first time`,
  },
  reply: {
    ja: (name: string | null) => `${name ?? '担当者'}からお返事を差し上げます`,
    en: (name: string | null) => `${name ?? 'A consultant'} answers you`,
  },
  by: { ja: (time: string) => `${time}まで`, en: (time: string) => `by ${time}` },
  late: {
    ja: 'お約束の時刻を過ぎており、申し訳ございません。急ぎ確認しています。',
    en: 'We are late, and sorry for it. We are seeing to it.',
  },
  meeting: {
    ja: (kind: string, host: string) => `面談（${kind}、${host}）`,
    en: (kind: string, host: string) => `Meeting (${kind}, ${host})`,
  },
  waiting: { ja: 'お返事をお待ちしています', en: 'We are waiting for your answer' },
  about: { ja: (day: string) => `${day}\u2060ごろ`, en: (day: string) => `about ${day}` },
  interest: { ja: '候補自治体へのご関心をお聞かせください', en: 'Tell us which municipalities interest you' },
  consent: {
    ja: (town: string) => `${town}への社名等の開示について、ご判断ください`,
    en: (town: string) => `Decide whether ${town} may know who you are`,
  },
  answer: {
    ja: (number: string) => `企業からの打診（${number}）にご回答ください`,
    en: (number: string) => `Answer the enquiry of a company (${number})`,
  },
  townAnswers: {
    ja: (town: string) => `打診への${town}の回答期限です。回答が届きしだい、メールでお知らせします`,
    en: (town: string) => `${town} has until then to answer our enquiry. We write to you as soon as it does`,
  },
  townAsked: {
    ja: (town: string) => `${town}からのご質問に当窓口が対応しています。その後のご回答を、メールでお知らせします。`,
    en: (town: string) => `${town} has asked a question, which the desk is seeing to. We tell you its answer by mail.`,
  },
  replyToAsked: {
    ja: (number: string) => `打診（${number}）へのご質問を企業に取り次いでいます。回答が届きましたら、メールでお知らせします。`,
    en: (number: string) => `We are passing your question on enquiry ${number} on to the company. Its reply comes by mail.`,
  },
  companyConsents: {
    ja: (number: string) => `打診（${number}）について、お引き合わせに向けた企業の同意の期限です。結果はメールでお知らせします`,
    en: (number: string) => `The company has until then to agree to the introduction (enquiry ${number}). We tell you by mail`,
  },
  introducedCompany: {
    ja: (number: string) => `お引き合わせした企業（打診番号 ${number}）のご担当者と、面談・視察などを直接ご調整ください。`,
    en: (number: string) => `Please arrange meetings and visits directly with the company you were introduced to (enquiry ${number}).`,
  },
  introduced: {
    ja: (other: string) => `${other}のご担当者と、面談・視察などを直接ご調整ください。`,
    en: (other: string) => `Please arrange meetings and visits directly with the person in charge at ${other}.`,
  },
  pick: { ja: '面談の日時をお選びください', en: 'Pick a time for the meeting' },
  until: { ja: (time: string) => `期限：${time}`, en: (time: string) => `Until ${time}` },
  go: { ja: 'ページを開く', en: 'Open the page' },
} as const

/** What becomes of a shortlist, to its reader. */
export const shortlistStates: Readonly<Record<ShortlistStatus, Sentence>> = {
  draft: { ja: '準備中', en: 'being prepared' },
  approved: { ja: '準備中', en: 'being prepared' },
  dispatched: { ja: 'ご回答受付中', en: 'waiting for your answer' },
  answered: { ja: 'ご回答済み', en: 'answered' },
  withdrawn: { ja: '取り下げ済み', en: 'withdrawn' },
  expired: { ja: '受付終了', en: 'time to answer is over' },
}

/** A mail to come in plain words; undefined for those nobody waits for. */
export function comingWords({ kind, about }: ComingMail): Sentence | undefined {
  if (kind === 'reminder') return about === null || about === undefined ? undefined : reminders[about]
  return coming[kind]
}

const reminders: Readonly<Record<NonNullable<ComingMail['about']>, Sentence | undefined>> = {
  shortlist: {
    ja: '候補自治体へのご回答がまだの場合、メールでお尋ねします',
    en: 'If you have not answered our list, we ask again by mail',
  },
  consent: {
    ja: '開示の同意へのご回答がまだの場合、メールでお尋ねします',
    en: 'If you have not decided on the consent, we ask again by mail',
  },
  enquiry: undefined,
  'passed-case': undefined,
}

const coming: Readonly<Partial<Record<ComingMail['kind'], Sentence>>> = {
  'waiting-reminder': { ja: 'お返事がまだの場合、メールでお尋ねします', en: 'If you have not answered, we ask again by mail' },
  'waiting-resolved': { ja: 'お返事がない場合、いったん対応を終了します', en: 'Without an answer, we end the case for now' },
  'meeting-offer-reminder': {
    ja: '面談の日時をまだお選びでない場合、メールでお尋ねします',
    en: 'If you have not picked a time for the meeting, we ask again by mail',
  },
  'meeting-reminder': { ja: '面談の前日のご案内をお送りします', en: 'We remind you of the meeting' },
  'after-meeting-survey': { ja: '面談についてのアンケートをお送りします', en: 'We ask how the meeting was' },
  aftercare: { ja: '進出後のご様子を伺うメールをお送りします', en: 'We ask how you are getting on' },
  'manual-follow-up': { ja: '担当者からメールをお送りします', en: 'Your consultant writes to you' },
}
