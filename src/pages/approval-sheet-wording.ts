import type { Wording } from './language.ts'

/** The words of the sheet for internal approval, as a Japanese town hall writes them, and in English. */
export const sheetWording = {
  title: { ja: '企業からの打診への回答について（伺い）', en: 'Answer to a company’s enquiry: for approval' },
  ended: { ja: '企業からの打診について（終了）', en: 'A company’s enquiry that has ended' },
  back: { ja: '打診のページに戻る', en: 'Back to the enquiry' },
  howToPrint: {
    ja: 'ブラウザーの印刷機能（Ctrl＋P）で、A4縦に印刷できます。この案内は印刷されません。',
    en: 'Print it with your browser (Ctrl+P) on A4, portrait. These lines are not printed.',
  },
  declining: {
    ja: {
      office: '希望に合うオフィス・物件がない',
      support: '希望に合う支援制度がない',
      people: '求める人材の確保が難しい',
      field: '重点とする業種・分野と異なる',
      time: '時期が合わない',
      hands: '受入れの体制が整っていない',
    },
    en: {
      office: 'No office that suits',
      support: 'No support that suits',
      people: 'The people sought are hard to find here',
      field: 'Not among the industries we concentrate on',
      time: 'Not at this time',
      hands: 'We cannot attend to a company well enough',
    },
  },
  endings: {
    ja: {
      expired: '回答期限を過ぎたため、この打診は終了した。',
      withdrawn: 'この打診は取り下げられた。',
      notConsented:
        '引き合わせに必要な企業の同意が期限までに得られなかったため、この打診は終了した。当団体の回答は期限内に受け付けられている。',
    },
    en: {
      expired: 'The time to answer has passed, and the enquiry has ended.',
      withdrawn: 'This enquiry has been withdrawn.',
      notConsented:
        'The company did not give the consent an introduction needs in time, so the enquiry has ended. Our answer had come in time.',
    },
  },
  answeredAlready: { ja: 'この打診には回答済みです。', en: 'This enquiry has been answered.' },
  seals: { ja: '決裁欄', en: 'Boxes for seals' },
  ranks: { ja: ['決裁', '部長', '課長', '補佐', '係長', '起案'], en: ['Decided', 'Director', 'Head', 'Deputy', 'Chief', 'Drafted'] },
  filing: { ja: '起案の記録', en: 'Record of the draft' },
  number: { ja: '文書番号', en: 'Number' },
  drafted: { ja: '起案日', en: 'Drafted on' },
  drafter: { ja: '起案者', en: 'Drafted by' },
  decided: { ja: '決裁日', en: 'Decided on' },
  blankDay: { ja: '令和　　年　　月　　日', en: '' },
  subject: { ja: '件名', en: 'Subject' },
  about: {
    ja: '地方創生テレワークによる企業進出の打診に対する回答について',
    en: 'Our answer to a company that considers coming to us by telework',
  },
  asked: {
    ja: 'このことについて、地方創生テレワーク相談窓口を通じ、下記のとおり企業から打診がありましたので、次の案により回答してよろしいか伺います。',
    en: 'Through the desk for regional telework a company has asked what is set out below. Approval is asked for the following answer.',
  },
  below: { ja: '記', en: '' },
  answer: { ja: '回答案', en: 'Proposed answer' },
  reasons: { ja: '「今回は見送る」の理由（一つ以上）：', en: 'If not this time, why (at least one):' },
  words: { ja: 'その他の理由、企業への伝達事項・質問：', en: 'Other reasons, a message or a question:' },
  wordsGoOn: {
    ja: 'その他の理由、企業への伝達事項・質問（続きは別紙へ）：',
    en: 'Other reasons, a message or a question (more room on the second sheet):',
  },
  second: { ja: '別紙', en: 'Second sheet' },
  ofEnquiry: { ja: (number: string) => `（打診番号 ${number}）`, en: (number: string) => `(enquiry number ${number})` },
  until: { ja: '回答期限', en: 'Answer by' },
  standsStill: {
    ja: '期限は止まっている（当団体の質問に対する企業の回答が届いた後、改めて通知される）',
    en: 'The time stands still: the new date is told with the company’s reply to our question.',
  },
  from: { ja: '打診の経緯', en: 'Who asks' },
  fromDesk: {
    ja: (day: string, number: string) =>
      `${day}、当団体に関心を示した企業の依頼により、同窓口から電子メールで届いたもの（打診番号 ${number}）。`,
    en: (day: string, number: string) =>
      `Came by e-mail from the desk on ${day}, at the wish of a company interested in us (enquiry number ${number}).`,
  },
  company: { ja: '企業の概要', en: 'The company' },
  more: { ja: '（書ききれない内容は、打診のページに記載されている。）', en: '(The rest stands on the page of the enquiry.)' },
  accepting: { ja: '受け入れを希望する場合', en: 'If we would like to receive it' },
  disclosed: {
    ja: {
      blind: '企業の同意を得て、企業名と双方の担当者の氏名・連絡先が相互に伝えられる。企業が同意しない場合、社名は伝えられない。',
      open: '双方の担当者の氏名・連絡先が相互に伝えられる。',
    },
    en: {
      blind:
        'With the company’s consent, its name and the names and contacts of both sides’ people are told to each other; without it, nothing is.',
      open: 'The names and contacts of both sides’ people are told to each other.',
    },
  },
  means: {
    ja: ['その後の面談・視察等は、企業と直接調整する。', '回答は、企業の進出や支援の実施を約束するものではない。'],
    en: ['Meetings and visits are then arranged with the company itself.', 'The answer promises neither a place nor support.'],
  },
  otherwise: { ja: '見送る場合', en: 'If not' },
  ends: {
    ja: '企業に見送りの旨と理由が伝えられ、打診は終了する。期限までに回答しない場合も終了する。',
    en: 'The company is told so, and why, and the enquiry ends; so it does without an answer by then.',
  },
  how: { ja: '回答方法', en: 'How to answer' },
  byPage: {
    ja: '届いた電子メールの「この打診に回答する」から。リンクを開けない場合は、同じメールのリンクコードを同窓口の入力ページに入力する。',
    en: 'By the link in the e-mail; where links do not open, by typing the link code that stands beside it.',
  },
  contact: { ja: '問合せ先', en: 'Contact' },
  end: { ja: '以上', en: '' },
} as const satisfies Wording
