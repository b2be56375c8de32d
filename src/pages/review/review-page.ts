import { html } from 'ghtml'
import type { Sentence } from '../../errors.ts'
import type { SentForm } from '../form-fields.ts'
import { wordsIn, type Language } from '../language.ts'
import { languageField, type Page } from '../layout.ts'
import { noteNotice } from '../notices.ts'
import { keyInput } from '../sending.ts'

/** An answer before it counts: what it says, what follows from it, and who learns what. */
export interface Review {
  /** Which thing is answered. */
  readonly about: Sentence
  /** HTML of what was chosen and written. */
  said(language: Language): string
  readonly next: readonly Sentence[]
  /** Where what is said is no answer: what the page, its first part and its button are called then. */
  readonly words?: { readonly title: Sentence; readonly said: Sentence; readonly confirm?: Sentence }
  /** Each thing that is told, or not, and to whom. */
  readonly told: readonly Told[]
  /** HTML of a table that says it more closely, instead of `told`. */
  toldClosely?(language: Language): string
}

export interface Told {
  readonly what: Sentence
  /** Null: nobody. */
  readonly whom: Sentence | null
}

/** The button of a review that lets the answer count, and the one that leads back to its form; `act` of the form. */
export const confirmAct = 'confirm'
export const backAct = 'back'
/** `step` of a form that is sent from its review. */
export const reviewStep = 'review'

const wording = {
  title: { ja: 'ご回答の確認', en: 'Check your answer' },
  said: { ja: 'ご回答の内容', en: 'What you say' },
  next: { ja: '確定したあとの流れ', en: 'What happens then' },
  told: { ja: 'だれに、何が伝わるか', en: 'Who learns what' },
  caption: { ja: '確定した場合に伝わる内容と、その先', en: 'What is told once you confirm, and to whom' },
  what: { ja: '内容', en: 'What' },
  whom: { ja: '伝わる先', en: 'To whom' },
  nobody: { ja: 'お伝えしません', en: 'Nobody' },
  confirm: { ja: 'この内容で確定する', en: 'Confirm this answer' },
  back: { ja: '戻って修正する', en: 'Go back and change it' },
} as const

/** Said of every answer that is given once. */
export const answerOnce: Sentence = {
  ja: '確定したご回答は、このページでは変更できません。改めたい場合は、お送りしたメールにご返信ください。',
  en: 'What you confirm cannot be changed on this page; to change it afterwards, reply to our mail.',
}

const notYet = (button: Sentence): Sentence => ({
  ja: `まだ確定していません。内容をご確認のうえ、ページの下の「${button.ja}」を押してください。`,
  en: `It does not count yet. Check it, then press “${button.en}” at the foot of the page.`,
})

const ofThePage = new Set(['act', 'step', 'switch', 'lang', 'key'])

const formId = 'confirm'

/** What an answer says, what happens then and who sees what, before it counts; its words travel along, so that going back loses nothing. */
export function reviewPage({ about, said, next, told, toldClosely, words: own }: Review, path: string, sent: SentForm): Page {
  return (language) => {
    const named = { ...wording, ...own }
    const words = wordsIn(named, language)
    const hidden = [...sent].filter(([name, value]) => !ofThePage.has(name) && value !== '')
    return {
      title: words.title,
      isKeptForBack: true,
      switchBy: { form: formId, enter: { name: 'act', value: confirmAct } },
      body: html`<p>${about[language]}</p>
        !${noteNotice(language, notYet(named.confirm))}
        <h2>${words.said}</h2>
        !${said(language)}
        <h2>${words.next}</h2>
        !${next.map((sentence) => html`<p>${sentence[language]}</p>`).join('')}
        <h2>${words.told}</h2>
        !${toldClosely ? toldClosely(language) : toldTable(told, language)}
        <form id="${formId}" method="post" action="${path}">
          !${languageField(language)} !${keyInput(sent.get('key'))}
          <input type="hidden" name="step" value="${reviewStep}" />
          !${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`).join('')}
          <p class="acts">
            <button class="send" type="submit" name="act" value="${confirmAct}">${words.confirm}</button>
            <button class="second" type="submit" name="act" value="${backAct}">${words.back}</button>
          </p>
        </form>`,
    }
  }
}

function toldTable(told: readonly Told[], language: Language): string {
  const words = wordsIn(wording, language)
  const rows = told.map(
    ({ what, whom }) =>
      html`<tr>
        <th scope="row">${what[language]}</th>
        !${whom === null ? html`<td class="nobody">${words.nobody}</td>` : html`<td>${whom[language]}</td>`}
      </tr>`,
  )
  return html`<table class="given">
    <caption>
      ${words.caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.what}</th>
        <th scope="col">${words.whom}</th>
      </tr>
    </thead>
    <tbody>
      !${rows.join('')}
    </tbody>
  </table>`
}
