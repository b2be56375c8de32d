import { html } from 'ghtml'
import type { Sentence } from '../errors.ts'
import { wordsIn, type Language } from './language.ts'
import type { Told } from './review/review-page.ts'

const wording = {
  goes: {
    ja: (name: string) => `ご回答は、このリンクの送り先である${name} 様のお名前で記録します。`,
    en: (name: string) => `Your answer is recorded in the name of ${name}, to whom this link was sent.`,
  },
  other: {
    ja: (name: string) =>
      `リンクの転送を受けて、ほかの方が回答される場合は、${name} 様にご確認のうえ、実際に回答される方の部署とお名前を、このページの下の連絡先へお知らせください。あわせて記録します。`,
    en: (name: string) =>
      `If the link was passed on to you, agree with ${name} first, and tell the desk who you are as the foot of this page says; we record that, too.`,
  },
} as const

/** Before an answer: in whose name it goes, and what somebody else does who was passed the link. HTML. */
export function inWhoseName(name: string, language: Language): string {
  const words = wordsIn(wording, language)
  return html`<div class="note" id="in-whose-name">
    <p><strong>${words.goes(name)}</strong></p>
    <p>${words.other(name)}</p>
  </div>`
}

const desk: Sentence = { ja: '当窓口', en: 'The desk' }

/** The same among what an answer tells whom. */
export function recordedInName(name: string): Told {
  return {
    what: { ja: `${name} 様のお名前での回答であることと、その日時`, en: `That it was answered in the name of ${name}, and when` },
    whom: desk,
  }
}
