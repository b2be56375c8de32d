import { html } from 'ghtml'
import { inLanguage, wordsIn } from './language.ts'
import { languageField, type Page } from './layout.ts'

const expired = {
  title: { ja: 'リンクの有効期限が過ぎています', en: 'This link has expired' },
  lead: {
    ja: 'このリンクは、お送りしてから30日を過ぎたため、お使いいただけません。新しいリンクは、まだお手続きいただける場合に限り、このリンクをお送りしたメールアドレスへお届けします。',
    en: 'More than 30 days have passed since we sent this link, so it no longer works. If there is still something to do, you can have a new one sent to the address this one went to.',
  },
  button: { ja: '新しいリンクをメールで受け取る', en: 'Send me a new link' },
} as const

/** The link's 30 days are over. */
export function expiredLinkPage(action: string): Page {
  return (language) => {
    const words = wordsIn(expired, language)
    return {
      title: words.title,
      body: html`<p>${words.lead}</p>
        <form method="post" action="${action}/renewal">!${languageField(language)}<button type="submit">${words.button}</button></form>`,
    }
  }
}

const ended = {
  title: { ja: 'このリンクの有効期間は終わりました', en: 'This link does not work any more' },
  lead: {
    ja: '続きのご相談は、新しいフォームからお送りください。以前のご相談についてのお尋ねは、お手元のメールにご返信ください。',
    en: 'To go on, please send us a new form. If you have a question about something earlier, reply to one of our mails.',
  },
  button: { ja: 'フォームへ', en: 'To the forms' },
} as const

/** Nothing is left to open, and nothing to renew. */
export const endedLinkPage: Page = (language) => {
  const words = wordsIn(ended, language)
  return {
    title: words.title,
    body: html`<p>${words.lead}</p>
      <p><a class="button" href="${inLanguage('/', language)}">${words.button}</a></p>`,
  }
}

const closed = {
  title: { ja: 'このリンクはお使いいただけません', en: 'This link does not work any more' },
  lead: {
    ja: 'このリンクから内容をご覧いただくことは、できなくなりました。',
    en: 'Nothing is shown to those who open it any more.',
  },
  otherwise: {
    ja: 'お心当たりがない場合やお尋ねは、お電話番号など、メール以外のご連絡先を添えて、お手元のメールにご返信ください。',
    en: 'If this surprises you, or you have a question, reply to one of our mails and tell us how to reach you otherwise, for instance by telephone.',
  },
} as const

/**
 * Its reader asked for the erasure of their personal data, takes part in the case no more, or had it by a mistyped address. Which of them
 * is nobody's business who was passed the link.
 */
export const closedLinkPage: Page = (language) => {
  const words = wordsIn(closed, language)
  return {
    title: words.title,
    body: html`<p>${words.lead}</p>
      <p>${words.otherwise}</p>`,
  }
}

const renewed = {
  title: { ja: '新しいリンクのお申し込みを受け付けました', en: 'Your wish for a new link has reached us' },
  lead: {
    ja: '有効な手続きが残っている場合は、元のリンクをお送りしたメールアドレスへ、新しいリンクをお届けします。同じお手続きのリンクは、1日に1通までお送りします。本日すでに届いていないかも、ご確認ください。',
    en: 'If there is still something to do, a new link is on its way to the address the old one went to: one mail a day for the same thing, which may have come earlier today.',
  },
  otherwise: {
    ja: 'しばらく待っても届かない場合は、以前にお送りしたメールにご返信ください。',
    en: 'If nothing comes within a few minutes, reply to one of our mails.',
  },
} as const

/** Said whether or not there was anything to renew. */
export const renewedLinkPage: Page = (language) => {
  const words = wordsIn(renewed, language)
  return {
    title: words.title,
    body: html`<p>${words.lead}</p>
      <p>${words.otherwise}</p>`,
    switchBy: 'none',
  }
}

const wayMailed = {
  title: { ja: 'ご相談のページのリンクのお申し込みを受け付けました', en: 'We mail you the link to the page of your case' },
  lead: {
    ja: '元のリンクをお送りしたメールアドレスへ、ご相談のページのリンクをお届けします（1日に1通まで）。',
    en: 'The link to the page of your case is on its way to the address the other one went to (one mail a day at most).',
  },
  back: { ja: '元のページへ戻る', en: 'Back to the page you came from' },
} as const

/** Said whether or not there was anything to mail; `action`: the page it was asked on. */
export function wayMailedPage(action: string): Page {
  return (language) => {
    const words = wordsIn(wayMailed, language)
    return {
      title: words.title,
      body: html`<p>${words.lead}</p>
        <p>${renewed.otherwise[language]}</p>
        <p><a href="${inLanguage(action, language)}">${words.back}</a></p>`,
      switchBy: 'none',
    }
  }
}

const unknown = {
  title: { ja: 'リンクが見つかりません', en: 'There is no such link' },
  lead: {
    ja: 'アドレスが途中で切れていないか、ご確認ください。メールに記載のリンクコードからも、同じページを開けます。',
    en: 'Please check whether the address was cut off. The link code in the same mail opens the same page.',
  },
  code: { ja: 'リンクコードを入力する', en: 'Type the link code' },
} as const

export const unknownLinkPage: Page = (language) => {
  const words = wordsIn(unknown, language)
  return {
    title: words.title,
    body: html`<p>${words.lead}</p>
      <p><a href="${inLanguage('/code', language)}">${words.code}</a></p>`,
  }
}
