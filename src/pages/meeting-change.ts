import { html } from 'ghtml'
import { readWords, type SentForm } from './form-fields.ts'
import { wordsIn, type Language } from './language.ts'
import { describedBy, errorAt, languageField, type FormError } from './layout.ts'
import type { Meeting } from './meeting-span.ts'
import { timesField as field, timesToChoose } from './meeting-times.ts'
import { keyInput } from './sending.ts'

const reasonField = 'reason'

/** What the desk reads above the words of somebody who calls a meeting off. */
export const subjectOfCalledOff = '面談の取りやめ'

/** Their message, where they said nothing more. */
export const withoutReason = '（面談のページから取りやめのお申し出がありました。理由のご記入はありません。）'

/** The same as the choice of whoever says it. */
export const callOffChoice = { ja: '面談を取りやめる', en: 'Cancel the meeting' } as const

const wording = {
  move: { ja: '日時を変更する', en: 'Move it to another time' },
  legend: { ja: '変更後の日時', en: 'The new time' },
  moveButton: { ja: 'この日時に変更する', en: 'Move it to this time' },
  none: {
    ja: 'ほかにお選びいただける候補日時がありません。日時を改めたい場合は、下の「取りやめる」の欄に、ご都合のよい日時をご記入ください。担当者が改めてご案内します。',
    en: 'No other time is offered any more. To meet at another time, cancel this one below and tell us when it would suit you.',
  },
  cancel: { ja: '取りやめる', en: 'Cancel it' },
  reason: { ja: '理由、またはご都合のよい日時（任意）', en: 'Why, or when it would suit you (optional)' },
  reasonHint: {
    ja: '担当者に届きます。改めて面談をご希望の場合は、その旨をお書きください。',
    en: 'Your consultant reads it. If you would like to meet at another time, say so here.',
  },
  cancelButton: { ja: '取りやめの確認画面へ', en: 'Check before cancelling' },
  told: {
    ja: '変更・取りやめは担当者に伝わり、確認のメールをお送りします。添付のファイルでカレンダーの予定も直せます。',
    en: 'Your consultant and you are told by mail, with a file that puts your calendars right.',
  },
} as const

/** The form whose words a switch of the language has to take along. */
export const callOffForm = 'call-off'

/** The ways to move a booked meeting to another of the offered times, and to call it off: nothing of which is done on paper. HTML. */
export function changeForms(shown: Meeting, action: string, sent: SentForm, errors: readonly FormError[], language: Language): string {
  const words = wordsIn(wording, language)
  const isOpen = (go: string, control: string) => (sent.get('go') === go || sent.get(control) ? ' open' : '')
  return html`<details class="fold on-screen" !${isOpen('move', field)}>
      <summary>${words.move}</summary>
      !${moveForm(shown, action, sent, errors, language)}
    </details>
    <details class="fold on-screen" !${isOpen('cancel', reasonField)}>
      <summary>${words.cancel}</summary>
      <form id="${callOffForm}" method="post" action="${action}" novalidate>
        !${languageField(language)}
        <div class="field">
          <label class="label" for="${reasonField}">${words.reason}</label>
          <p class="hint" id="reason-hint">${words.reasonHint}</p>
          !${errorAt(reasonField, errors, language)}
          <textarea id="${reasonField}" name="${reasonField}" rows="4" !${describedBy(reasonField, errors, 'reason-hint')}>
${sent.get(reasonField) ?? ''}</textarea>
        </div>
        <p class="acts"><button class="second" name="go" value="cancel">${words.cancelButton}</button></p>
      </form>
    </details>
    <p class="hint">${words.told}</p>`
}

function moveForm({ slots, startsAt, minutes }: Meeting, action: string, sent: SentForm, errors: readonly FormError[], language: Language) {
  const words = wordsIn(wording, language)
  const others = slots.filter((slot) => slot.standing === 'open' && slot.startsAt.getTime() !== startsAt?.getTime())
  if (others.length === 0)
    return html`<div id="${field}" tabindex="-1">
      !${errorAt(field, errors, language)}
      <p>${words.none}</p>
    </div>`
  return html`<form method="post" action="${action}" novalidate>
    !${languageField(language)} !${keyInput(undefined)}
    !${timesToChoose({ legend: wording.legend, slots: others, minutes }, sent, errors, language)}
    <p class="acts"><button name="go" value="move">${words.moveButton}</button></p>
  </form>`
}

/** What the form asks for; undefined where it is none of a booked meeting. */
export function readMeetingChange(
  { slots }: Meeting,
  sent: SentForm,
): { change?: { move: string } | { callOff: string }; errors: FormError[] } | undefined {
  const go = sent.get('go')
  const errors: FormError[] = []
  if (go === 'cancel') {
    const words = readWords(sent, reasonField, reasonField, 2000, errors)
    return errors.length > 0 ? { errors } : { change: { callOff: words === '' ? withoutReason : words }, errors }
  }
  if (go !== 'move') return undefined
  const slot = slots.find(({ id }) => id === sent.get(field))
  return slot ? { change: { move: slot.id }, errors } : { errors: [missingTime] }
}

const missingTime: FormError = { field, ja: '変更後の日時を一つ選んでください。', en: 'Choose the new time.' }
