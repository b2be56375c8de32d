import { html } from 'ghtml'
import { townOf } from '../candidates/place-names.ts'
import { consentChoices, disclosure, introducedNext, readConsent, type Consent } from '../consent-page.ts'
import type { SentForm } from '../form-fields.ts'
import { answerOnce, type Review } from './review-page.ts'

/** A company's word on being named before it counts; undefined when it says nothing, or nothing can be said any more. */
export function consentReview(shown: Consent, sent: SentForm): Review | undefined {
  const { status, consentedAt, consentWithdrawnAt, municipality } = shown
  const { consent } = readConsent(sent)
  if (consent === null || status !== 'accepted' || consentedAt !== null || consentWithdrawnAt !== null) return undefined
  const [ja, en] = [townOf(municipality, 'ja'), townOf(municipality, 'en')]
  return {
    about: {
      ja: `${ja}への貴社名等の開示（受付番号：${shown.ticketNumber}）`,
      en: `Being named to ${en} (reference number: ${shown.ticketNumber})`,
    },
    said: (language) => html`<p><strong>${consentChoices[consent][language]}</strong></p>`,
    ...(consent === 'give'
      ? { next: [introducedNext({ ja, en }), withdrawal], told: [], toldClosely: (language) => disclosure(shown, language) }
      : {
          next: [
            {
              ja: `${ja}への打診は、社名を明かさずに終わります。他の候補自治体には影響しません。`,
              en: `The enquiry to ${en} ends without your name being told. Your other candidates are not touched by it.`,
            },
            answerOnce,
          ],
          told: [
            {
              what: { ja: '打診が取り下げられたこと（社名は伏せたまま）', en: 'That the enquiry was withdrawn, without your name' },
              whom: { ja: `${ja}のご担当者（打診のページに表示）`, en: `The person in charge at ${en}, on the page of the enquiry` },
            },
            {
              what: { ja: '企業名、ご担当者のお名前・ご連絡先', en: 'Your company, the name and contact of its person' },
              whom: null,
            },
          ],
        }),
  }
}

const withdrawal = {
  ja: '確定したあとの撤回は、お送りしたメールへのご返信で承りますが、既に届いたメールを取り戻すことはできません。',
  en: 'To withdraw afterwards, reply to our mail; what has arrived cannot be taken back.',
} as const
