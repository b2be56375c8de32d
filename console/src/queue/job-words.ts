/** Kinds of work, as administrators know them. */
export const jobWords = {
  react: { ja: '出来事に続く処理', en: 'What follows from events' },
  deliver: { ja: 'メールの送信', en: 'Sending mails' },
} as const
