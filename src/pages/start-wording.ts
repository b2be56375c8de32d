import type { Audience } from '../catalog/desk-codes.ts'
import type { Sentence } from '../errors.ts'
import type { Wording } from './language.ts'

export const startWording = {
  title: { ja: '自治体・企業・働き手のご相談', en: 'For local governments, companies and workers' },
  /** HTML: where the line may break is up to us. */
  headline: {
    ja: '地方で<wbr />働く。<wbr />迎える<wbr />地域と、<wbr />企業を<wbr /><em>結ぶ</em>。',
    en: 'Work from the regions. We <em>bring together</em> companies and the places that welcome them.',
  },
  lead: {
    ja: '地方創生テレワークに取り組む自治体、企業、働き手の皆さまのご相談を、専任コンサルタントがお受けします。強みとニーズを照らし合わせ、双方が望んだときに、お引き合わせします。',
    en: 'A dedicated consultant helps local governments, companies and workers with telework in the regions. We match what places offer with what companies need, and introduce the two sides when both wish it.',
  },
  doors: { ja: 'ご相談の入口', en: 'Where to begin' },
  after: { ja: '送信のあと', en: 'After you send the form' },
  promised: {
    ja: (hours: number) => `最初のご連絡は、受付から${hours}営業時間以内（翌営業日まで）に差し上げます。`,
    en: (hours: number) => `We promise a first response within ${hours} business hours, that is by the next business day.`,
  },
  measured: {
    ja: (half: string, mostly: string) => `ご相談の半数には${half}以内、9割には${mostly}以内に、最初のご連絡を差し上げています。`,
    en: (half: string, mostly: string) => `Half of all forms get their first response within ${half}, nine in ten within ${mostly}.`,
  },
  measuredOf: {
    ja: (tickets: number) => `実績：直近${tickets}件のご相談の、受付から最初のご連絡までの時間（夜間・休日を含みます）`,
    en: (tickets: number) => `Measured over the last ${tickets} cases, from receipt to first response, nights and holidays included`,
  },
  hours: { ja: (hours: number) => `${hours}時間`, en: (hours: number) => (hours === 1 ? '1 hour' : `${hours} hours`) },
  days: { ja: (days: number) => `${days}日`, en: (days: number) => `${days} days` },
  promises: { ja: '安心してご相談いただくために', en: 'What you can rely on' },
  promiseBlind: {
    ja: '企業のご希望は、社名を伏せたまま、当窓口から自治体に打診できます。',
    en: 'We can carry a company’s wishes to municipalities without naming it.',
  },
  promiseConsent: {
    ja: 'お名前とご連絡先は、双方が引き合わせを望むまで、相手方にお伝えしません。',
    en: 'Names and contact details are given to the other side only when both want to be introduced.',
  },
  promiseAccount: {
    ja: 'アカウントの登録は要りません。お手続きは、メールでお送りする専用リンクから行えます。',
    en: 'You need no account: everything is done through the links in our mails.',
  },
  haveMail: { ja: '当窓口からのメールをお持ちで、リンクを開けない方は：', en: 'You have a mail of ours and its link does not open: ' },
  code: { ja: 'リンクコードを入力する', en: 'type the link code' },
  desk: { ja: '窓口職員用', en: 'For the staff of the desk' },
  signedIn: {
    ja: (name: string, role: string) => `${name === '' ? role : `${name} さん（${role}）`}としてサインインしています。`,
    en: (name: string, role: string) => `Signed in as ${name === '' ? role : `${name} (${role})`}.`,
  },
  signOut: { ja: 'サインアウト', en: 'Sign out' },
  mails: { ja: '送信されたメール', en: 'Mails caught here' },
} as const satisfies Wording

/** For each audience: what the desk does for it in one breath, what it gets, what it costs in time, and the way in. */
export const doors = {
  municipal: {
    name: { ja: '自治体の方', en: 'Local governments' },
    does: {
      ja: '地域の強みを確かめ、どの企業にどう伝えるかを共に考え、進出を望む企業をお引き合わせします。',
      en: 'We look at your strengths with you, work out whom to tell of them and how, and introduce companies that want to come.',
    },
    brings: {
      ja: ['強みの確認と戦略づくり', '企業とのマッチング', '定着までの支援'],
      en: ['Strengths and strategy', 'Matching with companies', 'Support until they have settled'],
    },
    takes: { ja: '入力の目安：10〜15分', en: 'Takes 10 to 15 minutes' },
    enter: { ja: '自治体として相談する', en: 'Consult us as a local government' },
  },
  corporate: {
    name: { ja: '企業の方', en: 'Companies' },
    does: {
      ja: '拠点に求めることを伺い、全国1,741の市区町村から候補をお示しし、社名を伏せたまま打診します。',
      en: 'Tell us what you look for: we propose candidates out of all 1,741 municipalities and approach them without naming you.',
    },
    brings: {
      ja: ['候補自治体の紹介と打診', '労務・人事・セキュリティの制度づくり', '視察・進出の準備'],
      en: ['Candidates, and enquiries to them', 'In-house rules: labour, HR, security', 'Preparing visits and the move'],
    },
    takes: { ja: '入力の目安：10分', en: 'Takes about 10 minutes' },
    enter: { ja: '企業として相談する', en: 'Consult us as a company' },
  },
  worker: {
    name: { ja: '働き手の方', en: 'Workers' },
    does: {
      ja: '仕事を変えずに地方で暮らしたい方へ、相談できる移住の窓口と、使える制度をご案内します。',
      en: 'If you want to live in a region without changing jobs, we tell you which desks help with moving, and what support there is.',
    },
    brings: {
      ja: ['移住相談窓口のご案内', '勤め先への働きかけ方', '支援制度の情報'],
      en: ['The right desk for moving', 'How to bring it up with your employer', 'What support there is'],
    },
    takes: { ja: '入力の目安：3分', en: 'Takes about 3 minutes' },
    enter: { ja: '働き手として相談する', en: 'Consult us as a worker' },
  },
} as const satisfies Record<Audience, Wording>

/** What becomes of a form. */
export const afterSending: readonly { readonly title: Sentence; readonly text: Sentence }[] = [
  {
    title: { ja: '受付番号をメールで', en: 'A reference number' },
    text: {
      ja: '通常は数分のうちに、受付番号をお知らせするメールが届きます。メール内のリンクで、アドレスをご確認ください。',
      en: 'A mail brings your reference number, as a rule within minutes. Its link confirms that the address is yours.',
    },
  },
  {
    title: { ja: '専任コンサルタントからご連絡', en: 'Your consultant writes' },
    text: {
      ja: '担当者が決まり、最初のご連絡を差し上げます。電話やオンラインでの面談も承ります。',
      en: 'A consultant takes your case and writes to you. You may also meet by telephone or online.',
    },
  },
  {
    title: { ja: '候補のご紹介と打診', en: 'Candidates and enquiries' },
    text: {
      ja: '企業には候補自治体を理由とともにお示しし、自治体には関心をお持ちの企業の打診をお届けします。',
      en: 'Companies get candidates with reasons; municipalities get enquiries of companies that are interested.',
    },
  },
  {
    title: { ja: 'お引き合わせと、その後', en: 'Introduction, and after' },
    text: {
      ja: '双方が望んだときに、ご担当者どうしをお引き合わせし、定着までご相談に応じます。',
      en: 'When both sides wish it we introduce them to each other, and stay at hand until all is settled.',
    },
  },
]
