/** What each variable the API tells of is about. */
export const variableWords: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
  PUBLIC_URL: { ja: '窓口のアドレス', en: 'Address of the desk' },
  MAIL_FROM: { ja: 'メールの差出人', en: 'Sender of mails' },
  BOUNCE_ADDRESS: { ja: '不達のメールが戻る宛先', en: 'Where bounces go' },
  DESK_PHONE: { ja: '窓口の電話番号', en: 'Telephone of the desk' },
  DESK_ADDRESS: { ja: '窓口の住所', en: 'Postal address of the desk' },
  DESK_OPERATOR: { ja: '窓口の運営者', en: 'Who runs the desk' },
  SMTP_URL: { ja: 'メールサーバー', en: 'Mail server' },
  REDIS_URL: { ja: '待ち行列のRedis（なければPostgreSQL）', en: 'Redis of the queue (else PostgreSQL)' },
  CLAMD_URL: { ja: '添付ファイルの検査', en: 'Scanner of attachments' },
  REQUIRE_SECOND_FACTOR: { ja: '管理者・統括責任者の二要素認証を必須とする', en: 'Second factor of administrators and supervisors' },
  FORMS_PER_HOUR: { ja: '1つの接続元から1時間に受け付けるフォーム', en: 'Forms an hour from one network' },
  FORM_PROOF_OF_WORK: { ja: 'フォームの自動送信対策（計算）', en: 'Proof of work for forms' },
  INTAKE_RATE_PER_MINUTE: { ja: '1つの接続元から1分に受け付ける送信', en: 'Requests a minute of one network' },
  LOG_LEVEL: { ja: '記録の詳しさ', en: 'How much is logged' },
}
