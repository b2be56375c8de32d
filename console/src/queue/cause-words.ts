import type { FailureCause } from './failure-cause.ts'

/** What happened, and what whoever runs the desk can look at. */
export const causeWords = {
  mailAway: {
    ja: 'メールサーバーにつながりませんでした。メールサーバーの稼働状況と、SMTP_URLの設定を確認してください。',
    en: 'The mail server could not be reached. See whether it runs, and what SMTP_URL says.',
  },
  mailRefused: {
    ja: 'メールサーバーに受け付けられませんでした。認証情報と差出人の設定を確認してください。',
    en: 'The mail server did not accept it. See to the account and the sender that are set.',
  },
  databaseAway: {
    ja: 'データベースにつながりませんでした。データベースの稼働状況を確認してください。',
    en: 'The database could not be reached. See whether it runs.',
  },
  databaseFull: {
    ja: 'データベースに余裕がありませんでした。接続数と空き容量を確認してください。',
    en: 'The database had no room left. See how many connections and how much disk it has.',
  },
  redisAway: {
    ja: 'Redisにつながりませんでした。Redisの稼働状況と、REDIS_URLの設定を確認してください。',
    en: 'Redis could not be reached. See whether it runs, and what REDIS_URL says.',
  },
  unreached: {
    ja: '必要な接続先につながりませんでした。データベース、メールサーバー、Redisの稼働状況を確認してください。',
    en: 'Something it needs could not be reached. See whether database, mail server and Redis run.',
  },
  tooSlow: {
    ja: '時間内に終わりませんでした。繰り返すときは、データベースとメールサーバーの負荷を確認してください。',
    en: 'It did not end in time. If that happens again, see how busy database and mail server are.',
  },
  busy: {
    ja: 'ほかの処理と重なりました。自動で再試行されるため、操作は不要です。',
    en: 'Something else was at the same rows. It is tried again by itself; nothing is to be done.',
  },
  ours: {
    ja: '想定していない不具合です。繰り返すときは、下の記録を添えて開発元にご連絡ください。',
    en: 'A fault nobody foresaw. If it happens again, tell the developers what is written below.',
  },
} as const satisfies Record<FailureCause, { ja: string; en: string }>
