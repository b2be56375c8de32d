import { html } from 'ghtml'
import type { Sentence } from '../errors.ts'
import { readWords, type SentForm } from './form-fields.ts'
import { wordsIn, type Language } from './language.ts'
import { describedBy, errorAt, type FormError } from './layout.ts'
import type { Told } from './review/review-page.ts'

const wording = {
  goes: {
    ja: (name: string) => `ご回答は、このリンクの送り先である${name} 様のお名前で記録します。`,
    en: (name: string) => `Your answer is recorded in the name of ${name}, to whom this link was sent.`,
  },
  label: { ja: '実際に回答される方の部署・お名前（任意）', en: 'Who answers: department and name (optional)' },
  hint: {
    ja: (name: string) =>
      `リンクの転送を受けて、ほかの方が回答される場合は、${name} 様にご確認のうえ、ご記入ください。ご回答とあわせて記録し、企業や都道府県にはお伝えしません。`,
    en: (name: string) =>
      `If the link was passed on to you, agree with ${name} first, and say who you are. The desk records it with the answer; neither company nor prefecture is told.`,
  },
  answered: { ja: (who: string) => `実際に回答された方：${who}`, en: (who: string) => `Who answered: ${who}` },
  asked: { ja: (who: string) => `実際に質問された方：${who}`, en: (who: string) => `Who asked: ${who}` },
} as const

/** Before an answer: in whose name it goes, and where somebody else says who they are who was passed the link. HTML. */
export function inWhoseName(name: string, sent: SentForm, errors: readonly FormError[], language: Language): string {
  const words = wordsIn(wording, language)
  return html`<div class="note" id="in-whose-name">
      <p><strong>${words.goes(name)}</strong></p>
    </div>
    <div class="field">
      <label for="answerer">${words.label}</label>
      <p class="hint" id="answerer-hint">${words.hint(name)}</p>
      !${errorAt('answerer', errors, language)}
      <input
        type="text"
        id="answerer"
        name="answerer"
        value="${sent.get('answerer') ?? ''}"
        maxlength="${mostLetters}"
        !${describedBy('answerer', errors, 'answerer-hint')}
      />
    </div>`
}

const mostLetters = 200

/** Who answers, as they say; nothing where they say nothing. A mistake stands at its control. */
export function readAnswerer(sent: SentForm, errors: FormError[]): { answerer?: string } {
  const answerer = readWords(sent, 'answerer', 'answerer', mostLetters, errors, wording.label).replaceAll(/\s+/gu, ' ')
  return answerer === '' ? {} : { answerer }
}

/** Afterwards: who said they answered, or asked, in the name of the link's reader. */
export function saidToBe(act: 'answered' | 'asked', who: string | null): Sentence[] {
  return who === null ? [] : [{ ja: wording[act].ja(who), en: wording[act].en(who) }]
}

const desk: Sentence = { ja: '当窓口', en: 'The desk' }

/** The same among what an answer tells whom. */
export function recordedInName(name: string, who: string | undefined): Told {
  const [ja, en] = who === undefined ? ['', ''] : [`、実際に回答される方（${who}）`, `, who answers (${who})`]
  return {
    what: { ja: `${name} 様のお名前での回答であること${ja}と、その日時`, en: `That it was answered in the name of ${name}${en}, and when` },
    whom: desk,
  }
}
