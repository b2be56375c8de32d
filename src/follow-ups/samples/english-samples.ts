import type { Language } from '../../catalog/desk-codes.ts'

/**
 * What the samples say in Japanese, as an English mail says it: who they speak of, and what people wrote. Municipalities are not among it:
 * mails call them by their Latin names themselves.
 */
const english: Readonly<Record<string, string>> = {
  株式会社むすび: 'Musubi Inc.',
  見本システム株式会社: 'Sample Systems Inc.',
  総務部: 'General Affairs Department',
  課長: 'Manager',
  企業立地課: 'Business Location Division',
  地域振興課: 'Regional Development Division',
  企画政策課: 'Policy Planning Division',
  '山田 花子': 'Hanako Yamada',
  '鈴木 一郎': 'Ichiro Suzuki',
  '渡部 美咲': 'Misaki Watanabe',
  '田中 次郎': 'Jiro Tanaka',
  '企画課 田中 一郎': 'Ichiro Tanaka, Planning Division',
  '佐藤 太郎': 'Taro Sato',
  '佐藤 花子': 'Hanako Sato',
  '高橋 三郎': 'Saburo Takahashi',
  '高橋 花': 'Hana Takahashi',
  '鈴木 次郎': 'Jiro Suzuki',
  '新人 一郎': 'Ichiro Arata',
  '担当 花子': 'Hanako Arai',
  '見本 統括': 'Sample Supervisor',
  '管理 太郎': 'Taro Kanda',
  '会津若松市役所 2階 会議室': 'Aizuwakamatsu City Hall, second floor, meeting room',
  週次の集計: 'Weekly figures',
  連携: 'Integration',
  ご要望の確認: 'What you are looking for',
  'お世話になっております。\n\n次の点をお聞かせください。\n・席数\n・時期':
    'Thank you for your time.\n\nPlease let us know:\n- How many seats\n- When',
  'お席の数をお聞かせください。': 'Please tell us how many seats you need.',
  '東北に置く拠点の候補についても、ご相談したいと考えています。': 'We would also like to talk about places for an office in Tohoku.',
  '広報の進め方について。': 'About how to go about publicity.',
  '今年度は受け入れの体制が整っておりません。': 'We are not ready to receive anybody this fiscal year.',
  '実証の場をお探しでしたので、まず挙げました。': 'It comes first, since you are looking for a place for trials.',
  'ICT企業向けのオフィスがあります。': 'There are offices for ICT companies.',
  'スマートシティの実証に参加できます。': 'You can take part in smart city trials.',
  '大学：ご希望の「理工系・IT人材」に関連します。': 'Universities: related to your wish “Science and IT talent”.',
  '交通アクセス：自治体の自己評価は「大きな強み」です。': 'Access: a great strength, as the municipality sees itself.',
  '海辺のオフィスです。': 'An office by the sea.',
  'まずは会津若松市がお勧めです。': 'We suggest that you begin with Aizuwakamatsu-shi.',
  '首都圏のソフトウェア開発会社です。\n若手の採用を見据え、実証に参加できる拠点を探しています。':
    'A software company of the Tokyo area.\nIt wants to hire young people, and looks for a place where it can take part in trials.',
  '何名でお越しの予定ですか。': 'How many of you would come?',
  '10名ほどを予定しています。': 'About ten.',
  '時期はいつ頃ですか。': 'When would that be?',
  '来年の春を考えています。': 'We think of next spring.',
  'ぜひお会いしたいと存じます。': 'We would be glad to meet you.',
  '今年度は空きがございません。': 'Nothing is free this fiscal year.',
  '拠点の条件と時期について、お話を伺えますと幸いです。': 'We would like to hear what the office needs, and by when.',
  '資料は当日、画面でお見せします。': 'We will share our slides on the day.',
  '担当者の出張のため、日を改めさせていただきました。': 'Your consultant is away on business, so we had to move it.',
  '担当者の急な都合によるものです。改めてご連絡いたします。': 'Your consultant is unable to come at short notice. We will write again.',
  その後のご様子伺い: 'How are things going?',
  '受付のお知らせ：書き出し': 'Acknowledgement: opening',
  'ご相談を受け付けました（受付番号 C-2026-000001）': 'We have received your request (No. C-2026-000001)',
  '山田 花子 様': 'Dear Hanako Yamada,',
  'このたびはご相談をお寄せいただき、誠にありがとうございます。': 'Thank you very much for your request.',
  'その後いかがでしょうか。': 'How have things gone since then?',
  視察の件: 'Your visit',
  '日程をお知らせください。': 'Please tell us which days suit you.',
}

/** Words of a sample as a mail in this language says them. */
export function sampleWordsIn(language: Language, words: string): string {
  return language === 'en' ? (english[words] ?? words) : words
}

/** A sample, or a part of it, as a mail in this language shows it. */
export function sampleIn(language: Language, value: unknown): unknown {
  if (language === 'ja') return value
  if (typeof value === 'string') return sampleWordsIn(language, value)
  if (Array.isArray(value)) return value.map((item: unknown) => sampleIn(language, item))
  if (value instanceof Date || typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, sampleIn(language, inner)]))
}
