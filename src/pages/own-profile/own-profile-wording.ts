/** The words of the pages of an organisation's own profile. */
export const wording = {
  title: { ja: '登録内容の確認', en: 'What your organisation states' },
  lead: {
    ja: (name: string) =>
      `${name}の登録内容です。企業と自治体の引き合わせに使います。項目ごとに、いまも正しいかどうかをお聞かせください。変更は、当窓口で確認したうえで反映します。`,
    en: (name: string) =>
      `This is what ${name} states of itself; matching uses it. Please tell us of each part whether it is still right. We check changes before they count.`,
  },
  statedAt: { ja: '登録・更新日時', en: 'Stated on' },
  nothing: { ja: '登録はありません。', en: 'Nothing stated.' },
  right: { ja: 'この内容で正しい', en: 'Still right' },
  allRight: { ja: 'すべてこのままで正しい', en: 'All of it is still right' },
  othersRight: { ja: '変更を申し出た項目のほかは、すべてこのままで正しい', en: 'All but what I asked to be changed is still right' },
  pending: {
    ja: (time: string) => `${time}に変更のお申し出を受け付け、当窓口で確認しています。上の内容は、確認が済むまで変わりません。`,
    en: (time: string) => `You asked on ${time} for this change. We are checking it; what stands above stays until then.`,
  },
  pendingHow: {
    ja: '確認が済むまで、この項目の「この内容で正しい」は選べません。お申し出を訂正・取り下げる場合は、担当者にメッセージまたはメールへの返信でお知らせください。',
    en: 'Until then this part cannot be called right. To correct or withdraw what you asked for, write to us or reply to one of our mails.',
  },
  becomes: { ja: (before: string, after: string) => `${before} → ${after}`, en: (before: string, after: string) => `${before} → ${after}` },
  nothingSaid: { ja: '登録なし', en: 'nothing' },
  takenAway: { ja: '登録から外す', en: 'taken out' },
  change: { ja: '変更する', en: 'Change it' },
  confirmed: {
    ja: (time: string, by: string) => `${time}に、${by}様のお名前で確認済み`,
    en: (time: string, by: string) => `confirmed on ${time} in the name of ${by}`,
  },
  changeByMessage: {
    ja: '変更がある場合は、担当者にメッセージまたはメールへの返信でお知らせください。',
    en: 'To change it, write to us or reply to one of our mails.',
  },
  noneTitle: { ja: '登録内容はまだありません', en: 'Nothing is stated yet' },
  none: {
    ja: 'フォームからお送りいただくと、地域の強みや希望の条件を登録し、引き合わせに使います。',
    en: 'Send us a form: what it says is what matching uses.',
  },
  notYoursTitle: { ja: '登録内容をお見せできません', en: 'We cannot show you the profile' },
  forms: { ja: 'フォームへ', en: 'To the forms' },
  propose: { ja: 'この内容への変更を申し出る', en: 'Propose this change' },
  show: { ja: '選択を反映して、度合いを入力する', en: 'Take over what I picked' },
  back: { ja: '変更せずに戻る', en: 'Back without changing' },
  weighNew: {
    ja: '新しく選ばれた項目があります。下に表示された度合い・内容をご確認のうえ、もう一度「変更を申し出る」を押してください。',
    en: 'You picked something new. Check what is said of it below, then press “Propose” once more.',
  },
  editLead: {
    ja: '変更後の内容にして、お申し出ください。当窓口で確認したうえで反映します。',
    en: 'Make it what it should be. We check it before it counts.',
  },
} as const

export const doneWords = {
  confirmed: { ja: 'ご確認ありがとうございます。記録しました。', en: 'Thank you. We have noted it.' },
  proposed: {
    ja: '変更のお申し出を受け付けました。当窓口で確認したうえで反映します。',
    en: 'Your change has reached us. It counts once we have checked it.',
  },
  pending: {
    ja: '変更のお申し出を確認しているため、「正しい」とは記録していません。確認が済むまでお待ちください。',
    en: 'A change you asked for is being checked, so nothing was noted as right. Please wait until it is decided.',
  },
  same: { ja: '変更点はありませんでした。', en: 'Nothing was different.' },
} as const
export type ProfileDone = keyof typeof doneWords
