import { html } from 'ghtml'
import type { Sentence } from '../errors.ts'
import type { Language } from './language.ts'

/** What stands: an answer given, a thing done. */
export function doneNotice(language: Language, ...sentences: readonly Sentence[]): string {
  return notice('done', language, sentences)
}

/** What the reader should know. */
export function noteNotice(language: Language, ...sentences: readonly Sentence[]): string {
  return notice('note', language, sentences)
}

/** A page with something more to tell: below what was just done, where it says so, else above everything. HTML. */
export function withNotice(body: string, told: string): string {
  const [above = ''] = /^(?:\s*<p[ >].*?<\/p>)*\s*<div class="done">.*?<\/div>/su.exec(body) ?? []
  return above + told + body.slice(above.length)
}

function notice(kind: 'done' | 'note', language: Language, sentences: readonly Sentence[]): string {
  return html`<div class="${kind}">!${sentences.map((sentence) => html`<p>${sentence[language]}</p>`).join('')}</div>`
}

/** What a reader comes from doing: answering, asking a question first, or choosing a time to meet. */
export type JustDone = 'answered' | 'asked' | 'booked'

/** What the address of the page that then stands says of it; undefined when it says nothing. */
export function justDoneOf(said: unknown): JustDone | undefined {
  return (['answered', 'asked', 'booked'] as const).find((done) => done === said)
}

/** Beside a mail that was asked for: the same whether or not one can go, for the answer must not tell what the desk knows of an address. */
export const ifMissing = {
  ja: '数分たっても届かないときは、アドレスをお確かめのうえ、このページの下の連絡先へお知らせください。',
  en: 'If it has not arrived in a few minutes, check the address and reach us as the foot of this page says.',
} as const satisfies Sentence

/** Said to whoever comes from answering. */
export const thanks: Sentence = { ja: 'ご回答をお送りいただき、ありがとうございます。', en: 'Thank you for your answer.' }

export const endings = {
  expired: {
    ja: 'ご回答の期限を過ぎたため、受付を終了しました。引き続きご検討の場合は、お送りしたメールにご返信ください。',
    en: 'The time to answer has passed. If you are still considering it, reply to our mail.',
  },
  withdrawn: { ja: 'この件は取り下げられました。', en: 'This has been withdrawn.' },
} as const satisfies Record<string, Sentence>

/** What ended an enquiry, as its municipality may know it: one it accepted in time did not end by its silence. */
export function endingOfEnquiry(status: string, answeredAt: Date | null): Sentence | undefined {
  if (status === 'expired' && answeredAt !== null) return notConsented
  return status === 'expired' || status === 'withdrawn' ? endings[status] : undefined
}

const notConsented: Sentence = {
  ja: 'お引き合わせに必要な企業の同意が期限までに得られなかったため、この打診は終わりました。ご回答は期限内に承っており、お手続きは必要ありません。',
  en: 'The company did not give the consent an introduction needs in time, so this enquiry has ended. Your answer came in time; you need not do anything.',
}
