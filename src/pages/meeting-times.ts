import { html } from 'ghtml'
import type { Sentence } from '../errors.ts'
import type { OfferedSlot } from '../links/read-link-case.ts'
import type { SentForm } from './form-fields.ts'
import { wordsIn, type Language } from './language.ts'
import { errorAt, type FormError } from './layout.ts'
import { spanIn } from './meeting-span.ts'

/** The control by which one of the offered times is chosen. */
export const timesField = 'slot'

const wording = {
  over: { ja: (time: string) => `${time}：受付を終了しました`, en: (time: string) => `${time}: no longer offered` },
  taken: { ja: (time: string) => `${time}：別の予約が入りました`, en: (time: string) => `${time}: taken` },
} as const

interface Times {
  readonly legend: Sentence
  readonly slots: readonly OfferedSlot[]
  readonly minutes: number
}

/** The offered times, of which those that are free can be chosen. HTML. */
export function timesToChoose({ legend, slots, minutes }: Times, sent: SentForm, errors: readonly FormError[], language: Language): string {
  const words = wordsIn(wording, language)
  const choices = slots.map(({ id, startsAt, standing }) => {
    const time = spanIn(language, startsAt, minutes)
    if (standing !== 'open') return html`<p class="hint">${words[standing](time)}</p>`
    const checked = sent.get(timesField) === id ? ' checked' : ''
    return html`<div class="choice">
      <input type="radio" id="slot-${id}" name="${timesField}" value="${id}" !${checked} /><label for="slot-${id}">${time}</label>
    </div>`
  })
  return html`<fieldset id="${timesField}" tabindex="-1">
    <legend>${legend[language]}</legend>
    !${errorAt(timesField, errors, language)} !${choices.join('')}
  </fieldset>`
}
