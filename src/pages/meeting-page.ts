import { html } from 'ghtml'
import { suitsNone } from '../catalog/answer-words.ts'
import { readWords, type SentForm } from './form-fields.ts'
import { againForm, mayAskAgain, meetAgain } from './meeting-again.ts'
import { callOffForm, changeForms, withoutReason } from './meeting-change.ts'
import { deadlineNotice } from './deadline.ts'
import { exampleSpan } from './example-span.rules.ts'
import { keptWords } from './kept-words.ts'
import { inLanguage, wordsIn, type Language } from './language.ts'
import { definition, describedBy, errorAt, languageField, quotation, type FormError, type Page, type PageContent } from './layout.ts'
import { meetingDetails } from './meeting-details.ts'
import { spanIn, type Meeting } from './meeting-span.ts'
import { timesField as field, timesToChoose } from './meeting-times.ts'
import { doneNotice, noteNotice, type JustDone } from './notices.ts'
import { numberField, readNumberToCall } from './number-to-call.ts'
import { keyInput } from './sending.ts'
import { instantIn } from './wording.ts'

const suitsField = 'suits'

/** What the desk reads above the words of somebody none of the times suits. */
export const subjectOfDeclined = '面談の候補日時は、いずれも都合が合いません'

/** The same as the choice of whoever says it. */
export { suitsNone }

/** Somebody else was faster. */
export const takenMeanwhile: readonly FormError[] = [
  {
    field,
    ja: 'お選びいただいた日時には、先に別の予約が入りました。恐れ入りますが、ほかの日時をお選びください。',
    en: 'The time you picked has just been taken. Please choose another one.',
  },
]

/** The reader themselves, for another meeting. */
export const bookedByReader: readonly FormError[] = [
  {
    field,
    ja: 'お選びいただいた日時には、ご予約済みの別の面談があります。恐れ入りますが、ほかの日時をお選びください。',
    en: 'You have another meeting with us at the time you picked. Please choose another one.',
  },
]

const headings = {
  proposed: { ja: '面談の日時の選択', en: 'Choose a time for our meeting' },
  booked: { ja: '面談の日時が決まっています', en: 'Your meeting is booked' },
  held: { ja: '面談は終了しています', en: 'The meeting is over' },
  missed: { ja: '面談の日時を過ぎています', en: 'The time of the meeting has passed' },
  cancelled: { ja: '面談は取りやめになりました', en: 'The meeting has been cancelled' },
  expired: { ja: '候補日時の受付を終了しました', en: 'The times we offered have passed' },
  declined: { ja: 'ご都合を承りました', en: 'Thank you for telling us' },
  heldAfterAll: { ja: '候補日時の受付を終了しました', en: 'There is no need to pick a time' },
  newer: { ja: '新しい候補日時をご案内しています', en: 'We have offered you newer times' },
} as const

const wording = {
  number: { ja: '受付番号：', en: 'Reference number: ' },
  legend: { ja: 'ご都合のよい日時', en: 'Which time suits you?' },
  fromDesk: { ja: '担当者より', en: 'From your consultant' },
  hint: {
    ja: '「この日時で予約する」を押すと、面談の日時が確定します。',
    en: '“Book this time” settles the meeting.',
  },
  onPaper: {
    ja: '日時の予約は、お送りしたメールのリンク（開けない場合はリンクコード）から、このページでお願いします。',
    en: 'To book one of these times, open this page by the link, or the link code, in our mail.',
  },
  until: {
    ja: 'お選びになるまで、このページは何度でも開けます。ほかの方のご予約が先に入った日時は選べなくなりますので、お早めにお選びください。期限の後も、空いている候補日時があればお選びいただけます。',
    en: 'Until you have picked one, the page opens as often as you like. Others may take a time before you do, so please pick one soon. Afterwards you may still pick one that is free.',
  },
  book: { ja: 'この日時で予約する', en: 'Book this time' },
  none: { ja: `${suitsNone.ja}場合`, en: suitsNone.en },
  suits: { ja: 'ご都合のよい日時や時間帯', en: 'When would it suit you?' },
  suitsHint: {
    ja: (span: string) => `例：${span}の間で、火曜・木曜の午後。担当者が確認し、改めてご連絡します。今回の候補日時の受付は終了します。`,
    en: (span: string) =>
      `For example: a Tuesday or Thursday afternoon from ${span}. Your consultant gets back to you; the times above are no longer offered then.`,
  },
  tell: { ja: 'ご都合を伝える', en: 'Send' },
  join: { ja: '参加用URL', en: 'Address to join' },
  booked: {
    ja: '確認のメールをお送りしています。',
    en: 'We have sent you a confirmation.',
  },
  instead: {
    ja: 'このページでご案内していた候補日時の受付は終了しました。',
    en: 'The times offered on this page can no longer be picked.',
  },
  said: { ja: 'お送りいただいた内容', en: 'What you told us' },
  seeBooked: { ja: 'ご予約の面談を見る', en: 'See your meeting' },
  pickNewer: { ja: '新しい候補日時を見る', en: 'See the newer times' },
  newerMailed: {
    ja: '新しい候補日時は、メールでお送りいたします。お手元に届きましたら、そちらからお選びください。',
    en: 'The newer times come by mail; please pick one of them there.',
  },
} as const

/** Times for a meeting, of which one is picked; afterwards when it is, or how to ask for another. `just`: what its reader comes from. */
export function meetingPage(
  shown: Meeting,
  action: string,
  sent: SentForm = new Map(),
  errors: readonly FormError[] = [],
  just?: JustDone,
): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    const isOffered = shown.status === 'proposed'
    const go = isPickable(shown) ? 'book' : 'none'
    return {
      title: titleOf(shown)[language],
      isKeptForBack: isOffered,
      words: keptWords(action, !isOffered),
      body: html`<p>${words.number}${shown.ticketNumber}</p>
        !${isOffered ? formFor(shown, action, sent, errors, language) : stateOf(shown, action, { sent, errors, just }, language)}`,
      errors: isOffered || shown.changeable || mayAskAgain(shown) ? errors : [],
      ...(just !== undefined && { ownPath: `${action}?done=${just}` }),
      ...switchOf(shown, go, just),
    }
  }
}

/** The language is switched by the form somebody may have written in; whoever has just sent one is thanked in the other language, too. */
function switchOf(shown: Meeting, go: string, just: JustDone | undefined): Pick<PageContent, 'switchBy'> {
  const by = (form: string, value: string) => ({ switchBy: { form, enter: { name: 'go', value } } })
  if (shown.status === 'proposed') return by('choice', go)
  if (shown.bookedInstead !== null || shown.offeredInstead !== null || shown.isOver) return {}
  if (just !== undefined) return {}
  if (shown.status === 'booked') return shown.changeable ? by(callOffForm, 'cancel') : {}
  return !shown.declined && mayAskAgain(shown) ? by(againForm, againForm) : {}
}

function titleOf({ status, bookedInstead, offeredInstead, heldAfterAll, declined, isOver }: Meeting) {
  if (isOver) return headings.missed
  if (bookedInstead !== null) return headings.booked
  if (offeredInstead !== null) return headings.newer
  if (heldAfterAll !== null) return headings.heldAfterAll
  return declined ? headings.declined : headings[status]
}

function isPickable({ slots }: Meeting): boolean {
  return slots.some(({ standing }) => standing === 'open')
}

function formFor(shown: Meeting, action: string, sent: SentForm, errors: readonly FormError[], language: Language): string {
  const words = wordsIn(wording, language)
  const choices = html`!${timesToChoose({ legend: wording.legend, ...shown }, sent, errors, language)}
    !${shown.asksForNumber ? numberField(sent, errors, language) : ''}
    <p class="hint on-screen">${words.hint}</p>
    <p class="on-paper">${words.onPaper}</p>
    <p class="acts"><button name="go" value="book">${words.book}</button></p>
    <details class="fold on-screen" !${sent.get(suitsField) || sent.get('go') === 'none' ? ' open' : ''}>
      <summary>${words.none}</summary>
      !${suitsFor(shown, sent, errors, language)}
    </details>`
  return html`<dl>!${meetingDetails(shown, language)}</dl>
    !${quotation(words.fromDesk, shown.note, language)}
    !${shown.answerBy === null ? '' : deadlineNotice(shown.answerBy.at, shown.answerBy.daysLeft, words.until, language)}
    !${isPickable(shown) ? '' : noteNotice(language, noneLeft)}
    <form id="choice" method="post" action="${action}" novalidate>
      !${languageField(language)} !${keyInput(undefined)} !${isPickable(shown) ? choices : suitsFor(shown, sent, errors, language)}
    </form>`
}

/** When it would suit, for whoever can take none of the times. */
function suitsFor({ now }: Meeting, sent: SentForm, errors: readonly FormError[], language: Language): string {
  const words = wordsIn(wording, language)
  return html`<div class="field">
      <label class="label" for="${suitsField}">${words.suits}</label>
      <p class="hint" id="suits-hint">${words.suitsHint(exampleSpan(now)[language])}</p>
      !${errorAt(suitsField, errors, language)}
      <textarea id="${suitsField}" name="${suitsField}" rows="4" !${describedBy(suitsField, errors, 'suits-hint')}>
${sent.get(suitsField) ?? ''}</textarea>
    </div>
    <p class="acts"><button class="second" name="go" value="none">${words.tell}</button></p>`
}

function stateOf(
  shown: Meeting,
  action: string,
  typed: { sent: SentForm; errors: readonly FormError[]; just: JustDone | undefined },
  language: Language,
): string {
  const { status, startsAt, bookedInstead, offeredInstead, heldAfterAll } = shown
  const words = wordsIn(wording, language)
  if (bookedInstead !== null)
    return html`!${bookedNotice(bookedInstead.startsAt, language)}
      <p>${words.instead} ${words.booked}</p>
      !${bookedInstead.link === null ? '' : wayToOther(action, words.seeBooked, language)}`
  if (offeredInstead !== null) return newerTimes(offeredInstead.link !== null, action, language)
  if (shown.isOver && startsAt !== null) return noteNotice(language, pastOf(startsAt, shown.minutes), afterwards)
  if (status === 'booked' && startsAt !== null) {
    return html`!${bookedNotice(startsAt, language, shown.minutes, typed.just === 'booked')}
      <dl>!${meetingDetails(shown, language)} !${definition(words.join, shown.joinUrl)}</dl>
      <p>${words.booked}</p>
      !${shown.changeable ? changeForms(shown, action, typed.sent, typed.errors, language) : ''}`
  }
  if (shown.declined) {
    return html`!${doneNotice(language, {
      ja: '担当者がご都合を確認し、改めて日時をご案内します。お送りした候補日時の受付は終了しました。',
      en: 'Your consultant looks for another time and gets back to you. The times offered before can no longer be picked.',
    })}
    !${quotation(words.said, shown.said, language)}`
  }
  if (mayAskAgain(shown)) {
    const asked = typed.just === 'answered'
    const said = quotation(words.said, shown.said === withoutReason ? null : shown.said, language)
    const again = meetAgain(shown, action, { ...typed, asked }, language)
    const held = heldAfterAll === null ? '' : heldNotice(heldAfterAll, language)
    return asked ? `${held}${again}${said}` : `${held}${said}${again}`
  }
  return noteNotice(language, {
    ja: 'ご不明な点がございましたら、お送りしたメールにご返信ください。',
    en: 'If you have any questions, reply to our mail.',
  })
}

function pastOf(startsAt: Date, minutes: number) {
  return {
    ja: `ご予約の面談（${spanIn('ja', startsAt, minutes)}）は、予定の日時を過ぎました。`,
    en: `The time of your meeting (${spanIn('en', startsAt, minutes)}) has passed.`,
  }
}

const afterwards = {
  ja: '今後のご案内は、担当者からメールでお送りします。面談を行えなかった場合や、改めて面談をご希望の場合は、お送りしたメールにご返信ください。',
  en: 'What comes next reaches you by mail. If the meeting did not take place, or you would like another one, reply to our mail.',
} as const

/** The way to the times that are offered now, once they were mailed. */
function newerTimes(mailed: boolean, action: string, language: Language): string {
  const words = wordsIn(wording, language)
  if (!mailed) return noteNotice(language, wording.instead, wording.newerMailed)
  return html`!${noteNotice(language, wording.instead)} !${wayToOther(action, words.pickNewer, language)}`
}

/** The way to the page of the meeting that stands instead. */
function wayToOther(action: string, label: string, language: Language): string {
  return html`<p class="acts"><a class="button" href="${inLanguage(`${action}/newer`, language)}">${label}</a></p>`
}

/** Its reader was offered times because the desk thought that they had missed a meeting they were at. */
function heldNotice(startsAt: Date, language: Language): string {
  return noteNotice(language, {
    ja: `${instantIn('ja', startsAt)}からの面談は、実施済みとして記録しました。改めて日時をお選びいただく必要はありません。`,
    en: `Our meeting of ${instantIn('en', startsAt)} is on record as held; there is no need to pick a time for another one.`,
  })
}

/** Without `minutes` the meeting is another than the page's own, and only its beginning is known. */
function bookedNotice(startsAt: Date, language: Language, minutes?: number, isThanked = false): string {
  return doneNotice(language, ...(isThanked ? [thanksForTime] : []), {
    ja: `${minutes === undefined ? `${instantIn('ja', startsAt)}から` : spanIn('ja', startsAt, minutes)}の面談をご予約いただいています。`,
    en: `Booked for ${minutes === undefined ? instantIn('en', startsAt) : spanIn('en', startsAt, minutes)}.`,
  })
}

const thanksForTime = {
  ja: '日時をお選びいただき、ありがとうございます。',
  en: 'Thank you for choosing a time.',
} as const

const noneLeft = {
  ja: 'お選びいただける日時がなくなりました。お手数ですが、ご都合のよい日時をお知らせください。',
  en: 'None of the times is free any more. Please tell us when it would suit you.',
} as const

/**
 * Which slot the form picks, and the number to call where that is asked for, or, with none, when it would suit; without one of those
 * offered, a number, or words, it is a mistake.
 */
export function readChoice(shown: Meeting, sent: SentForm): { slotId: string | null; phone?: string; suits: string; errors: FormError[] } {
  const errors: FormError[] = []
  if (sent.get('go') === 'none') {
    const suits = readWords(sent, suitsField, suitsField, 2000, errors)
    if (suits === '' && errors.length === 0)
      errors.push({
        field: suitsField,
        ja: 'ご都合のよい日時や時間帯を入力してください。',
        en: 'Tell us when it would suit you.',
      })
    return { slotId: null, suits, errors }
  }
  const slotId = shown.slots.find(({ id }) => id === sent.get('slot'))?.id ?? null
  const missing: FormError = { field, ja: 'ご都合のよい日時を一つ選んでください。', en: 'Choose one of the times.' }
  if (slotId === null) errors.push(missing)
  const phone = shown.asksForNumber ? readNumberToCall(sent, errors) : undefined
  return { slotId, ...(phone !== undefined && { phone }), suits: '', errors }
}
