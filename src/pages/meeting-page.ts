import { html } from 'ghtml'
import { labelOf } from '../catalog/code-list.ts'
import { meetingKinds } from '../catalog/desk-codes.ts'
import { formatInstantJa } from '../calendar/japanese-date.rules.ts'
import type { LinkCase, OfferedSlot } from '../links/read-link-case.ts'
import type { SentForm } from './form-fields.ts'
import { definition, errorAt, quotation, type FormError, type Page } from './layout.ts'
import { doneNotice, noteNotice } from './notices.ts'
import { formatInstantEn } from './wording.ts'

type Meeting = Extract<LinkCase, { purpose: 'meeting' }>

const field = 'slot'

/** Somebody else was faster. */
export const takenMeanwhile: readonly FormError[] = [
  {
    field,
    ja: 'お選びいただいた日時には、先に別の予約が入りました。恐れ入りますが、ほかの日時をお選びください。',
    en: 'The time you picked has just been taken. Please choose another one.',
  },
]

/** Times for a meeting, of which one is picked; afterwards when it is. */
export function meetingPage(shown: Meeting, action: string, errors: readonly FormError[] = []): Page {
  const open = shown.slots.filter(({ standing }) => standing === 'open')
  const { title, english } = headings[shown.status]
  const choosing = shown.status === 'proposed' && open.length > 0
  return {
    title,
    english,
    body: html`<p>受付番号：${shown.ticketNumber}</p>
      !${choosing ? formFor(shown, action, errors) : stateOf(shown)}`,
    errors: choosing ? errors : [],
  }
}

const headings = {
  proposed: { title: '面談の日時の選択', english: 'Choose a time for our meeting' },
  booked: { title: '面談の日時が決まっています', english: 'Your meeting is booked' },
  held: { title: '面談は終了しています', english: 'The meeting is over' },
  missed: { title: '面談の日時を過ぎています', english: 'The time of the meeting has passed' },
  cancelled: { title: '面談は取りやめになりました', english: 'The meeting has been cancelled' },
} as const

function formFor(shown: Meeting, action: string, errors: readonly FormError[]): string {
  return html`<dl>!${details(shown)}</dl>
    !${quotation('担当者より', shown.note)}
    <form method="post" action="${action}" novalidate>
      <fieldset id="${field}" tabindex="-1">
        <legend>ご都合のよい日時</legend>
        !${errorAt(field, errors)} !${shown.slots.map(choiceOf).join('')}
      </fieldset>
      <p class="hint">
        「この日時で予約する」を押すと、面談の日時が確定します。いずれもご都合が合わない場合は、お送りしたメールにご返信ください。
      </p>
      <button type="submit">この日時で予約する</button>
    </form>`
}

function choiceOf({ id, startsAt, standing }: OfferedSlot): string {
  const time = formatInstantJa(startsAt)
  if (standing === 'over') return html`<p class="hint">${time}：受付を終了しました</p>`
  if (standing === 'taken') return html`<p class="hint">${time}：別の予約が入りました</p>`
  return html`<div class="choice">
    <input type="radio" id="slot-${id}" name="slot" value="${id}" /><label for="slot-${id}">${time}</label>
  </div>`
}

function stateOf(shown: Meeting): string {
  const { status, startsAt } = shown
  if (status === 'booked' && startsAt !== null) {
    return html`!${doneNotice({
        ja: `${formatInstantJa(startsAt)}からの面談をご予約いただいています。`,
        en: `Booked for ${formatInstantEn(startsAt)}.`,
      })}
      <dl>!${details(shown)} !${definition('参加用URL', shown.joinUrl)}</dl>
      <p>確認のメールをお送りしています。ご都合が変わった場合は、そのメールにご返信ください。</p>`
  }
  if (status === 'proposed') {
    return noteNotice({
      ja: 'お選びいただける日時がなくなりました。お手数ですが、ご希望の日時を添えて、お送りしたメールにご返信ください。',
      en: 'None of the times is free any more. Please reply to our mail and tell us when it would suit you.',
    })
  }
  return noteNotice(
    status === 'cancelled'
      ? { ja: '改めて面談をご希望の場合は、お送りしたメールにご返信ください。', en: 'To meet at another time, reply to our mail.' }
      : { ja: 'ご不明な点がございましたら、お送りしたメールにご返信ください。', en: 'If you have any questions, reply to our mail.' },
  )
}

function details({ kind, minutes, place, consultantName }: Meeting): string {
  return html`!${definition('方法', labelOf(meetingKinds, kind))} !${definition('所要時間', `${minutes}分`)} !${definition('場所', place)}
  !${definition('担当', consultantName)}`
}

/** Which slot the form picks; without one of those offered it is a mistake. */
export function readChoice(shown: Meeting, sent: SentForm): { slotId: string | null; errors: FormError[] } {
  const slotId = shown.slots.find(({ id }) => id === sent.get('slot'))?.id ?? null
  const missing: FormError = { field, ja: 'ご都合のよい日時を一つ選んでください。', en: 'Choose one of the times.' }
  return { slotId, errors: slotId === null ? [missing] : [] }
}
