import { html } from 'ghtml'
import { wordsIn } from './language.ts'
import { languageField, type Page } from './layout.ts'
import { doneNotice } from './notices.ts'

const wording = {
  title: { ja: '任意のご案内の配信停止', en: 'Unsubscribe from optional mails' },
  lead: {
    ja: 'このメールをお送りしたアドレスへの、任意のご案内（状況のお伺いなど）の配信を停止します。ご相談の手続きに必要なメールは、引き続きお送りします。',
    en: 'This stops optional mails (how things are going, and the like) to the address this mail went to. Mails your case needs still come.',
  },
  button: { ja: '配信を停止する', en: 'Unsubscribe' },
  done: { ja: '配信を停止しました', en: 'You are unsubscribed' },
  already: { ja: '配信は既に停止しています', en: 'You are unsubscribed already' },
} as const

export function askingPage(action: string): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    return {
      title: words.title,
      body: html`<p>${words.lead}</p>
        <form method="post" action="${action}">!${languageField(language)}<button type="submit">${words.button}</button></form>`,
    }
  }
}

const stopped = {
  ja: '任意のご案内は、今後お送りしません。再開をご希望の場合は、以前にお送りしたメールにご返信ください。',
  en: 'No optional mails will come any more. To get them again, reply to one of our mails.',
} as const

/** The answer to the button. */
export const unsubscribedPage: Page = (language) => ({
  title: wording.done[language],
  body: doneNotice(language, stopped),
  switchBy: 'none',
})

/** For whoever opens the link again. */
export const unsubscribedAlreadyPage: Page = (language) => ({ title: wording.already[language], body: doneNotice(language, stopped) })
