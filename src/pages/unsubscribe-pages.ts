import { html } from 'ghtml'
import type { Unsubscribing } from '../follow-ups/unsubscribe.ts'
import { wordsIn } from './language.ts'
import { languageField, type Page } from './layout.ts'
import { doneNotice } from './notices.ts'

type From = Unsubscribing['from']

const wording = {
  optional: {
    title: { ja: '任意のご案内の配信停止', en: 'Unsubscribe from optional mails' },
    lead: {
      ja: 'このメールをお送りしたアドレスへの、任意のご案内（状況のお伺いなど）の配信を停止します。ご相談の手続きに必要なメールは、引き続きお送りします。',
      en: 'This stops optional mails (how things are going, and the like) to the address this mail went to. Mails your case needs still come.',
    },
    button: { ja: '配信を停止する', en: 'Unsubscribe' },
    done: { ja: '配信を停止しました', en: 'You are unsubscribed' },
    already: { ja: '配信は既に停止しています', en: 'You are unsubscribed already' },
    stopped: {
      ja: '任意のご案内は、今後お送りしません。再開をご希望の場合は、以前にお送りしたメールにご返信ください。',
      en: 'No optional mails will come any more. To get them again, reply to one of our mails.',
    },
  },
  notices: {
    title: { ja: 'お知らせのメールの停止', en: 'Stop notifications by mail' },
    lead: {
      ja: '相談デスクのお知らせを、このようなメールでは受け取らないようにします。お知らせは、これまでどおり相談デスクの画面でご覧になれます。',
      en: 'This stops notifications by mails like this one. You still find them at the desk.',
    },
    button: { ja: 'メールを停止する', en: 'Stop these mails' },
    done: { ja: 'お知らせのメールを停止しました', en: 'These mails are stopped' },
    already: { ja: 'お知らせのメールは既に停止しています', en: 'These mails are stopped already' },
    stopped: {
      ja: 'お知らせは、相談デスクの画面でご覧ください。メールで受け取るものは、右上のメニュー「お知らせの受け取り方」で、いつでも選び直せます。',
      en: 'You find your notifications at the desk. What you get by mail you can choose again at any time: in the menu at the top right, “How you are notified”.',
    },
  },
} as const

export const askingPage =
  (action: string, from: From): Page =>
  (language) => {
    const words = wordsIn(wording[from], language)
    return {
      title: words.title,
      body: html`<p>${words.lead}</p>
        <form method="post" action="${action}">!${languageField(language)}<button type="submit">${words.button}</button></form>`,
    }
  }

/** The answer to the button; in the other language it is the page of whoever opens the link again. */
export const unsubscribedPage =
  (from: From): Page =>
  (language) => ({ title: wording[from].done[language], body: doneNotice(language, wording[from].stopped) })

/** For whoever opens the link again. */
export const unsubscribedAlreadyPage =
  (from: From): Page =>
  (language) => ({ title: wording[from].already[language], body: doneNotice(language, wording[from].stopped) })
