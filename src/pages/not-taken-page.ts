import { html } from 'ghtml'
import { wordsIn } from './language.ts'
import { saidToBe } from './in-whose-name.ts'
import type { Page } from './layout.ts'
import type { Said } from './not-standing.ts'

const wording = {
  title: { ja: 'いまのご回答は受け付けていません', en: 'What you have just sent was not taken' },
  answered: {
    ja: '先に別のご回答を承っているためです。承っているご回答は、このページのとおりです。',
    en: 'Another answer came first; it stands on this page.',
  },
  over: {
    ja: '先に受付を終了しているためです。いまの状況は、このページのとおりです。',
    en: 'No more answers are taken; how it stands is on this page.',
  },
  used: {
    ja: 'このリンクでのお手続きが、先に終わっているためです。',
    en: 'This link had been used before.',
  },
  way: {
    ja: 'お送りいただいた内容を下に残しています。この内容でお伝えになりたい場合は、お送りしたメールにそのままご返信ください。専任コンサルタントが承ります。',
    en: 'Your words are kept below. To tell us after all, reply to our mail with them; the consultant sees to it.',
  },
  sent: { ja: 'お送りいただいた内容（受け付けていません）', en: 'What you sent (not taken)' },
} as const

/** The page that stands, and above it that what was just sent is not taken, why, what it said, and how to say it after all. */
export function notTakenPage(page: Page, why: 'answered' | 'over' | 'used', sent: readonly Said[]): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    const content = page(language)
    const items = sent.map(
      ({ choice, words: own, answerer = null }) =>
        html`<p><strong>${choice[language]}</strong></p>
          !${own === '' ? '' : html`<blockquote>${own}</blockquote>`}
          !${saidToBe('answered', answerer).map((sentence) => html`<p>${sentence[language]}</p>`)}`,
    )
    return {
      ...content,
      // The words below stand in no form: another language would lose them.
      switchBy: 'none',
      body: html`<section class="not-taken" aria-labelledby="not-taken">
          <div class="note" role="alert" tabindex="-1" autofocus>
            <h2 id="not-taken">${words.title}</h2>
            <p>${words[why]}</p>
            <p>${words.way}</p>
          </div>
          <h3>${words.sent}</h3>
          !${items.join('')}
        </section>
        !${content.body}`,
    }
  }
}
