import type { PassedCaseAnswer } from '../../catalog/passed-case-codes.ts'
import type { Sentence } from '../../errors.ts'
import type { ProfileMember } from '../../organizations/profile-members.ts'

/** The words of the page on which a municipality confirms what its prefecture passed on. */
export const wording = {
  title: {
    ja: (prefecture: string) => `${prefecture}からのご相談の確認`,
    en: (prefecture: string) => `Confirm what ${prefecture} passed on`,
  },
  answered: {
    ja: (prefecture: string) => `${prefecture}からのご相談には回答済みです`,
    en: (prefecture: string) => `What ${prefecture} passed on has been answered`,
  },
  to: { ja: (town: string) => `${town} ご担当者 様`, en: (town: string) => `To whom it concerns at ${town}` },
  filed: {
    ja: (prefecture: string, town: string) =>
      `${prefecture}の担当部署が、${town}に代わって、当窓口へのご相談を送りました。ご確認いただくまで、登録内容への反映も、企業へのご紹介も行いません。`,
    en: (prefecture: string, town: string) =>
      `An office of ${prefecture} has sent us a form for ${town}. Before you confirm it, nothing is entered in your profile and no company is told.`,
  },
  forwarded: {
    ja: (prefecture: string, town: string) =>
      `${prefecture}の担当部署が、当窓口へのご相談を${town}に引き継ぎたいと申し出ています。ご確認いただくと、${town}の新しいご相談として受け付けます。`,
    en: (prefecture: string, town: string) =>
      `An office of ${prefecture} would like to pass its case with us on to ${town}. Once you confirm, it becomes a case of your own.`,
  },
  until: {
    ja: 'ご回答いただくまで、このページは何度でも開け、ご担当の方への転送もできます。庁内でご確認のうえ、ご回答ください。',
    en: 'Until you have answered, the page opens as often as you like, and you may pass it on to colleagues. Please answer once your office has agreed.',
  },
  overdue: {
    ja: (time: string) => `ご回答の期限（${time}）を過ぎましたが、まだご回答いただけます。お早めにお知らせください。`,
    en: (time: string) => `The time to answer (${time}) has passed, but your answer is still welcome. Please give it soon.`,
  },
  from: { ja: '送った方', en: 'Who passed it on' },
  prefecture: { ja: '都道府県', en: 'Prefecture' },
  department: { ja: '部署', en: 'Department' },
  name: { ja: 'お名前', en: 'Name' },
  email: { ja: 'メールアドレス', en: 'E-mail address' },
  sentAt: { ja: '送られた日時', en: 'Sent' },
  known: { ja: '当窓口で確認済みの担当者です。', en: 'The desk knows that they speak for the prefecture.' },
  unknown: {
    ja: '当窓口では、この方が都道府県の担当者であることをまだ確認していません。お心当たりがない場合は、都道府県にお確かめください。',
    en: 'The desk does not know yet whether they speak for the prefecture. If this is unexpected, please ask the prefecture.',
  },
  named: {
    ja: (name: string) =>
      `都道府県は、${name}様を担当者として挙げています。当窓口は、既に存じ上げているこのアドレスへご確認をお願いしました。`,
    en: (name: string) => `The prefecture named ${name}; we ask you, whom we know already.`,
  },
  stated: { ja: '送られた内容', en: 'What was stated' },
  note: { ja: '都道府県より', en: 'From the prefecture' },
  heading: { ja: 'ご回答', en: 'Your answer' },
  legend: { ja: 'この内容で進めてよろしいですか', en: 'Shall it go on?' },
  parts: { ja: '訂正が必要な部分（いくつでも）', en: 'What is not right (any number)' },
  partsHint: {
    ja: '選んだ部分は、登録内容の案に使いません。',
    en: 'What you choose is not proposed for your profile.',
  },
  words: { ja: '訂正する点、または進めない理由', en: 'What to correct, or why it shall not go on' },
  wordsHint: {
    ja: '訂正する点は当窓口の担当者だけに、進めない理由は都道府県にもお伝えします。そのまま確認される場合は不要です。',
    en: 'Corrections are for the desk alone; the reason why not is told to the prefecture, too. Not needed if you confirm it as it is.',
  },
  consent: { ja: '確認される場合', en: 'If you confirm' },
  send: { ja: '確認画面へ', en: 'Check the answer' },
} as const

export const choices: Readonly<Record<PassedCaseAnswer, Sentence & { readonly next: Sentence }>> = {
  confirmed: {
    ja: 'この内容で進める',
    en: 'go on with it as it is',
    next: {
      ja: '貴団体のご相談として進めます。登録内容への反映は、当窓口の担当者が確かめてから行います。',
      en: 'It goes on as a case of your own. The desk looks at what is new before it is entered in your profile.',
    },
  },
  corrected: {
    ja: '訂正して進める',
    en: 'go on with corrections',
    next: {
      ja: '訂正する点を下の欄でお知らせください。登録内容は、進めたあとに「登録内容の確認と変更」のページでも直せます。',
      en: 'Say below what to correct. Afterwards you can also change your profile on its own page.',
    },
  },
  declined: {
    ja: '進めない',
    en: 'it shall not go on',
    next: {
      ja: 'この件はここで終わります。理由を都道府県にもお伝えします。',
      en: 'It ends here, and the prefecture is told why.',
    },
  },
}

export const partNames: Readonly<Record<ProfileMember, Sentence>> = {
  strengths: { ja: '地域の強み', en: 'Strengths' },
  offices: { ja: '企業が使える施設', en: 'Offices companies can use' },
  projects: { ja: '進行中の事業', en: 'Projects under way' },
  facts: { ja: '地域の条件', en: 'Facts' },
  needs: { ja: '企業への希望', en: 'Whom you look for' },
}

/** What stands once it is answered. */
export const outcomes: Readonly<Record<PassedCaseAnswer, Sentence>> = {
  confirmed: {
    ja: 'ご確認ありがとうございました。「この内容で進める」とのご回答を承りました。',
    en: 'Thank you. You have confirmed it as it is.',
  },
  corrected: {
    ja: 'ご確認ありがとうございました。訂正のうえ進めるとのご回答を承りました。',
    en: 'Thank you. You have confirmed it with corrections.',
  },
  declined: {
    ja: '「進めない」とのご回答を承りました。送られた内容は、登録内容への反映にも、企業へのご紹介にも用いません。',
    en: 'You have answered that it shall not go on. What was stated is neither entered in your profile nor told to companies.',
  },
}

export const confirmedNext = {
  ja: (number: string) =>
    `受付番号は ${number} です。ご相談のページへのリンクを、メールでお送りします。登録内容の確認と変更も、そのページからできます。`,
  en: (number: string) =>
    `The reference number is ${number}. A link to the page of your case comes by mail; from there you can see and change your profile, too.`,
} as const
