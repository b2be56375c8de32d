import { html } from 'ghtml'
import { wordsIn, type Language } from './language.ts'
import { instantIn } from './wording.ts'

const wording = {
  until: { ja: 'ご回答の期限', en: 'Please answer by' },
  standsStill: { ja: '期限は止まっています', en: 'the time stands still' },
  today: { ja: '本日まで', en: 'today is the last day' },
  one: { ja: 'あと1営業日', en: 'one business day left' },
  more: { ja: (days: number) => `あと${days}営業日`, en: (days: number) => `${days} business days left` },
} as const

/** How long is left, in words: business days after today, the last one included. */
export function timeLeft(daysLeft: number, language: Language): string {
  const words = wordsIn(wording, language)
  if (daysLeft === 0) return words.today
  return daysLeft === 1 ? words.one : words.more(daysLeft)
}

/** That the time to answer stands still until the desk has replied to a question; `note` says what holds until then. */
export function standstillNotice(note: string, language: Language): string {
  return html`<div class="deadline">
    <p><span>${wording.until[language]}</span> <strong>${wording.standsStill[language]}</strong></p>
    <p class="hint">${note}</p>
  </div>`
}

/** Until when an answer counts, and how long that is; `note` says what holds until then. */
export function deadlineNotice(expiresAt: Date, daysLeft: number, note: string, language: Language): string {
  return html`<div class="deadline">
    <p>
      <span>${wording.until[language]}</span> <strong>${instantIn(language, expiresAt)}</strong> <em>${timeLeft(daysLeft, language)}</em>
    </p>
    <p class="hint">${note}</p>
  </div>`
}
