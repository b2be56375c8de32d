/*
 * What whoever opens a link can choose there: the mails that ask for it say it in the same words.
 */

/** What a company says of a candidate. */
export const interestChoices = {
  interested: { ja: '関心がある', en: 'interested' },
  declined: { ja: '今回は見送る', en: 'not this time' },
} as const

/** What a municipality can say to an enquiry. */
export const answerChoices = {
  accept: { ja: '受け入れを希望する', en: 'we would like to receive the company' },
  decline: { ja: '今回は見送る', en: 'not this time' },
  ask: { ja: '回答の前に質問する', en: 'ask a question first' },
} as const

/** What a blind company says before it is named. */
export const consentChoices = {
  give: { ja: '開示に同意する', en: 'I consent to the disclosure' },
  refuse: { ja: '同意しない（打診を取り下げる）', en: 'I do not consent; withdraw the enquiry' },
} as const

/** Of the times offered for a meeting. */
export const suitsNone = { ja: 'いずれの日時も都合が合わない', en: 'None of these times suits me' } as const
