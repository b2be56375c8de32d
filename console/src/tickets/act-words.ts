/** What can be done to a ticket whichever side of it is open; the side where it is done calls it the same. */
export const actWords = {
  change: { ja: '内容を変更', en: 'Change' },
  participants: { ja: '参加者', en: 'Participants' },
  run: { ja: 'マッチングを実行', en: 'Run a match' },
  needs: { ja: '希望条件を直す', en: 'Correct the needs' },
  offer: { ja: '候補日時を送る', en: 'Offer times' },
  book: { ja: '日時を決めて予約', en: 'Book a time' },
  addMail: { ja: 'メールを追加', en: 'Add a mail' },
} as const
