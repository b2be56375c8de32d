import { html } from 'ghtml'
import type { Sentence } from '../../errors.ts'
import type { SentForm } from '../form-fields.ts'
import { readMeetingChange, withoutReason } from '../meeting-change.ts'
import { spanIn, type Meeting } from '../meeting-span.ts'
import type { Review } from './review-page.ts'

const toConsultant: Sentence = { ja: '担当コンサルタント', en: 'Your consultant' }

/** The review of calling a booked meeting off; undefined of anything else, and of what cannot be taken. */
export function meetingReview(shown: Meeting, form: SentForm): Review | undefined {
  const { startsAt, minutes, changeable, slots } = shown
  const change = changeable ? readMeetingChange(shown, form)?.change : undefined
  if (startsAt === null || change === undefined || !('callOff' in change)) return undefined
  const isAnotherFree = slots.some((slot) => slot.standing === 'open' && slot.startsAt.getTime() !== startsAt.getTime())
  const words = change.callOff === withoutReason ? null : change.callOff
  return {
    words: {
      title: { ja: '面談の取りやめの確認', en: 'Cancel the meeting?' },
      said: { ja: 'お申し出の内容', en: 'What you ask for' },
    },
    about: {
      ja: `${spanIn('ja', startsAt, minutes)}の面談を取りやめます。`,
      en: `The meeting on ${spanIn('en', startsAt, minutes)} will be cancelled.`,
    },
    said: (language) => (words === null ? html`<p>${noReason[language]}</p>` : html`<blockquote class="words">${words}</blockquote>`),
    next: [
      {
        ja: '取りやめは担当者に伝わり、確認のメールをお送りします。この日時を元に戻すことはできません。',
        en: 'Your consultant and you are told by mail. The time cannot be taken back.',
      },
      ...(isAnotherFree ? laterFromThese : laterByWish),
    ],
    told: [
      { what: { ja: '面談の取りやめ', en: 'That the meeting is cancelled' }, whom: toConsultant },
      ...(words === null ? [] : [{ what: { ja: 'ご記入の理由・ご都合', en: 'The words above' }, whom: toConsultant }]),
    ],
  }
}

const laterFromThese: readonly Sentence[] = [
  {
    ja: '改めて面談をご希望の場合は、次の画面で、まだ空いている候補日時からお選びいただくか、ご都合のよい日時をお知らせいただけます。',
    en: 'To meet later after all, pick one of the other times we offered on the next page, or say there when it would suit you.',
  },
  {
    ja: '日時だけを改めたい場合は、戻って「日時を変更する」をお選びください。',
    en: 'If you only want another of the times we offered, go back and choose “Move it to another time”.',
  },
]

const laterByWish: readonly Sentence[] = [
  {
    ja: '改めて面談をご希望の場合は、次の画面で、ご都合のよい日時をお知らせいただけます。',
    en: 'To meet at another time, say on the next page when it would suit you.',
  },
]

const noReason: Sentence = { ja: '理由のご記入はありません。', en: 'No reason given.' }
