import { html } from 'ghtml'
import type { Deps } from '../deps.ts'
import { Conflict, DeskError, type Sentence } from '../errors.ts'
import { writeByLink } from '../links/act-by-link.ts'
import { readWords, type SentForm } from './form-fields.ts'
import { exampleSpan } from './example-span.rules.ts'
import { wordsIn, type Language } from './language.ts'
import { describedBy, errorAt, languageField, type FormError } from './layout.ts'
import type { Meeting } from './meeting-span.ts'
import { timesField, timesToChoose } from './meeting-times.ts'
import { keyInput, keyOf } from './sending.ts'
import { doneNotice } from './notices.ts'

const field = 'wish'

/** What the desk reads above the wish for another meeting. */
export const subjectOfWish = '改めての面談のご希望'

/** The form of such a wish, and what its button says. */
export const againForm = 'again'

const wording = {
  heading: { ja: '改めて面談をご希望の場合', en: 'To meet at another time' },
  book: { ja: 'この日時で予約する', en: 'Book this time' },
  bookHint: {
    ja: '「この日時で予約する」を押すと、面談の日時が確定し、確認のメールをお送りします。',
    en: '“Book this time” settles the meeting; we then mail you a confirmation.',
  },
  none: { ja: 'ほかの日時を希望する場合', en: 'None of these times suits me' },
  label: { ja: 'ご都合のよい日時や時間帯', en: 'When would it suit you?' },
  hint: {
    ja: (span: string) => `例：${span}の間で、火曜・木曜の午後。担当者が確認し、候補日時をメールでご案内します。`,
    en: (span: string) => `For example: a Tuesday or Thursday afternoon from ${span}. Your consultant then offers you times by mail.`,
  },
  button: { ja: '改めて面談を希望する', en: 'Ask for another meeting' },
} as const

const missing: FormError = {
  field,
  ja: 'ご都合のよい日時や時間帯をご記入ください。',
  en: 'Say when it would suit you.',
}

/** Of a case that is closed, nobody would answer. */
const closedMeanwhile: FormError = {
  field,
  ja: 'このご相談は終了しているため、お受けできませんでした。トップページから、新しいご相談としてお送りください。',
  en: 'This case is closed, so it was not sent. Please send us a new form from the start page.',
}

/** Whether the page of a meeting that does not come about lets its reader ask for another one. */
export function mayAskAgain({ status }: Meeting): boolean {
  return status === 'cancelled' || status === 'expired' || status === 'missed'
}

const legend: Sentence = { ja: 'まだ空いている候補日時', en: 'The times that are still free' }

/**
 * The way from a meeting that does not come about to another one: the times that are left, where they can be picked, or when it would suit;
 * `asked`: its reader comes from saying that. On paper it is left out. HTML.
 */
export function meetAgain(
  shown: Meeting,
  action: string,
  { sent, errors, asked }: { sent: SentForm; errors: readonly FormError[]; asked: boolean },
  language: Language,
): string {
  const words = wordsIn(wording, language)
  if (asked) {
    return doneNotice(language, {
      ja: 'ご希望を承りました。担当者が確認し、候補日時をメールでご案内します。',
      en: 'Your wish has reached your consultant, who will offer you times by mail.',
    })
  }
  const { bookableAgain, slots, minutes } = shown
  const canPick = bookableAgain && slots.some(({ standing }) => standing === 'open')
  const wish = wishForm(shown, action, { sent, errors, isSecond: canPick }, language)
  if (!canPick) {
    const lost = errorAt(timesField, errors, language)
    return html`<div class="on-screen">
      <h2>${words.heading}</h2>
      !${lost === '' ? '' : html`<div id="${timesField}" tabindex="-1">!${lost}</div>`} !${wish}
    </div>`
  }
  const isWish = sent.get(field) !== undefined || errors.some((error) => error.field === field)
  return html`<div class="on-screen">
    <h2>${words.heading}</h2>
    <form id="rebook" method="post" action="${action}" novalidate>
      !${languageField(language)} !${keyInput(undefined)} !${timesToChoose({ legend, slots, minutes }, sent, errors, language)}
      <p class="hint">${words.bookHint}</p>
      <p class="acts"><button name="go" value="rebook">${words.book}</button></p>
    </form>
    <details class="fold" !${isWish ? ' open' : ''}>
      <summary>${words.none}</summary>
      !${wish}
    </details>
  </div>`
}

/** When it would suit, for whoever is to be offered further times. */
function wishForm(
  { now }: Meeting,
  action: string,
  { sent, errors, isSecond }: { sent: SentForm; errors: readonly FormError[]; isSecond: boolean },
  language: Language,
): string {
  const words = wordsIn(wording, language)
  return html`<form id="${againForm}" method="post" action="${action}" novalidate>
    !${languageField(language)} !${keyInput(sent.get('key'))}
    <div class="field">
      <label class="label" for="${field}">${words.label}</label>
      <p class="hint" id="${field}-hint">${words.hint(exampleSpan(now)[language])}</p>
      !${errorAt(field, errors, language)}
      <textarea id="${field}" name="${field}" rows="4" !${describedBy(field, errors, `${field}-hint`)}>${sent.get(field) ?? ''}</textarea>
    </div>
    <p class="acts"><button !${isSecond ? 'class="second"' : ''} name="go" value="${againForm}">${words.button}</button></p>
  </form>`
}

/** When it would suit its reader, and the key of the sending; undefined where the form asks for something else. */
export function readWish(
  shown: Meeting,
  sent: SentForm,
): { wish: { body: string; key: string } | null; errors: readonly FormError[] } | undefined {
  if (sent.get('go') !== againForm || !mayAskAgain(shown)) return undefined
  const errors: FormError[] = []
  const body = readWords(sent, field, field, 2000, errors)
  if (errors.length === 0 && body === '') errors.push(missing)
  return { wish: errors.length > 0 ? null : { body, key: keyOf(sent) }, errors }
}

/** Which of the times that are left the form picks; undefined where it asks for something else, or there is nothing to pick any more. */
export function readBookAgain(
  { status, slots }: Meeting,
  sent: SentForm,
): { slotId: string | null; errors: readonly FormError[] } | undefined {
  if (sent.get('go') !== 'rebook' || status !== 'cancelled') return undefined
  const slotId = slots.find(({ id }) => id === sent.get(timesField))?.id ?? null
  return { slotId, errors: slotId === null ? [missingTime] : [] }
}

const missingTime: FormError = { field: timesField, ja: 'ご都合のよい日時を一つ選んでください。', en: 'Choose one of the times.' }

/** The page went back to, and other words were sent from it before. */
const sentBefore: FormError = {
  field,
  ja: 'このページからは、別の内容を一度送信しています。いまの内容も送る場合は、もう一度「改めて面談を希望する」を押してください。',
  en: 'Other words were sent from this page before. To send these, too, press “Ask for another meeting” once more.',
}

/** Sends the wish, once for its key; why it was not taken otherwise. */
export async function sendWish(
  deps: Pick<Deps, 'db' | 'config'>,
  token: string,
  wish: { readonly body: string; readonly key: string },
): Promise<FormError | undefined> {
  try {
    await writeByLink(deps, token, { subject: subjectOfWish, ...wish })
    return undefined
  } catch (error) {
    if (error instanceof Conflict && error.code === 'closed') return closedMeanwhile
    if (error instanceof DeskError && error.code === 'idempotency_key_reused') return sentBefore
    throw error
  }
}
