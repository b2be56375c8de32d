import { html } from 'ghtml'
import { labelOf } from '../../catalog/code-list.ts'
import { industries } from '../../catalog/industries.ts'
import type { OwnEnquiry } from '../../links/read-own-enquiries.ts'
import { enquiryNumber } from '../../mail/enquiry-reference.ts'
import type { PersonFacts } from '../../shortlists/mail-facts.ts'
import { placeOf } from '../candidates/place-names.ts'
import { inLanguage, langOf, wordsIn, type Language } from '../language.ts'
import { instantIn } from '../wording.ts'
import type { LinkTo } from './your-turn.ts'

const wording = {
  heading: { ja: '打診とお引き合わせ', en: 'Enquiries and introductions' },
  sent: { ja: (at: string) => `打診日時：${at}`, en: (at: string) => `Enquired on ${at}` },
  number: { ja: (number: string) => `打診番号 ${number}`, en: (number: string) => `Enquiry ${number}` },
  unnamed: { ja: (industry: string) => `社名を伏せた企業（${industry}）`, en: (industry: string) => `A company not named (${industry})` },
  until: { ja: (at: string) => `期限：${at}`, en: (at: string) => `Until ${at}` },
  person: { ja: 'ご担当者：', en: 'Person in charge: ' },
  message: { ja: 'ご回答に添えられたメッセージ：', en: 'Your words with the answer:' },
  toConsent: { ja: '開示の同意のページを開く', en: 'Open the page of your consent' },
  toEnquiry: { ja: '打診のページを開く', en: 'Open the page of the enquiry' },
} as const

type Told = (at: string) => string

/** What stands, to each side; `at` is when it came about. */
const states: Readonly<Record<OwnEnquiry['side'], Readonly<Record<OwnEnquiry['status'] | 'taken_back', { ja: Told; en: Told }>>>> = {
  company: {
    sent: { ja: () => '自治体の回答をお待ちしています', en: () => 'Waiting for its answer' },
    asked: { ja: () => '自治体からのご質問に、当窓口が対応しています', en: () => 'It has asked a question; the desk is seeing to it' },
    accepted: {
      ja: (at) => `受け入れを希望するとの回答がありました（${at}）。お引き合わせの準備をしています`,
      en: (at) => `It would like to receive you (${at}); the introduction is being prepared`,
    },
    declined: { ja: (at) => `今回は見送るとの回答がありました（${at}）`, en: (at) => `Not this time, it answered (${at})` },
    withdrawn: { ja: () => '取り下げました', en: () => 'Withdrawn' },
    expired: { ja: () => '期限を過ぎ、終わりました', en: () => 'Ended: the time is over' },
    introduced: { ja: (at) => `お引き合わせ済みです（${at}）`, en: (at) => `Introduced on ${at}` },
    taken_back: { ja: (at) => `開示しない旨のご回答を記録しました（${at}）`, en: (at) => `Recorded on ${at}: no disclosure` },
  },
  municipality: {
    sent: { ja: () => 'ご回答をお待ちしています', en: () => 'Waiting for your answer' },
    asked: { ja: () => 'ご質問を企業に取り次いでいます', en: () => 'Your question is being passed on to the company' },
    accepted: {
      ja: (at) => `受け入れを希望するとのご回答をいただきました（${at}）。お引き合わせの準備をしています`,
      en: (at) => `You would like to receive the company (${at}); the introduction is being prepared`,
    },
    declined: { ja: (at) => `今回は見送るとのご回答をいただきました（${at}）`, en: (at) => `Not this time, you answered (${at})` },
    withdrawn: { ja: () => '取り下げられました', en: () => 'Withdrawn' },
    expired: { ja: () => '期限を過ぎ、終わりました', en: () => 'Ended: the time is over' },
    introduced: { ja: (at) => `お引き合わせ済みです（${at}）`, en: (at) => `Introduced on ${at}` },
    taken_back: {
      ja: () => '企業のお申し出により、連絡先の表示を取りやめています',
      en: () => 'At the company’s wish its contact is not shown any more',
    },
  },
}

/** Every enquiry of its reader's side: whom it is about, as far as they may know, where it stands since when, and its page. HTML. */
export function ownEnquiries(all: readonly OwnEnquiry[], linkTo: LinkTo, language: Language): string {
  if (all.length === 0) return ''
  const words = wordsIn(wording, language)
  const item = (one: OwnEnquiry) => {
    const other = otherSideOf(one, language)
    const isTakenBack = one.status === 'introduced' && one.consentWithdrawnAt !== null
    const toldToCompany = one.side === 'company' && one.status === 'withdrawn' && one.consentWithdrawnAt !== null
    const since = isTakenBack || toldToCompany ? one.consentWithdrawnAt : (one.introducedAt ?? one.answeredAt)
    const state = states[one.side][isTakenBack || toldToCompany ? 'taken_back' : one.status][language]
    return html`<li>
      <strong !${langOf(other, language)}>${other}</strong><span>${state(since === null ? '' : instantIn(language, since))}</span>
      !${one.until === null ? '' : html`<span class="hint">${words.until(instantIn(language, one.until))}</span>`}
      !${
        one.side === 'company' || !one.answerMessage
          ? ''
          : html`<span class="hint">${words.message}</span>
              <blockquote !${langOf(one.answerMessage, language)}>${one.answerMessage}</blockquote>`
      }
      !${one.person === null ? '' : html`<span class="hint">${words.person}!${personOf(one.person, language)}</span>`}
      <span class="hint"
        >${words.number(enquiryNumber(one.enquiryId))}${language === 'ja' ? '・' : ', '}${words.sent(instantIn(language, one.sentAt))}</span
      >
      !${
        one.link === null
          ? ''
          : html`<a class="hint" href="${inLanguage(linkTo(one.link), language)}"
              >${one.side === 'company' ? words.toConsent : words.toEnquiry}<span class="unseen"
                >${language === 'ja' ? '：' : ': '}${enquiryNumber(one.enquiryId)}</span
              ></a
            >`
      }
    </li>`
  }
  return html`<section class="enquiries">
    <h2>${words.heading}</h2>
    <ul class="coming">
      !${all.map(item).join('')}
    </ul>
  </section>`
}

/** The other side as this reader may know it: the municipality by name, a company by name once it is named, by its industry until then. */
export function otherSideOf(one: OwnEnquiry, language: Language): string {
  if (one.side === 'company') return placeOf(one.municipality, language)
  return one.companyName ?? wording.unnamed[language](labelOf(industries, one.industry, language))
}

/** Name and ways to reach them, of whoever both sides were introduced to. HTML. */
function personOf({ department, name, email, phone }: PersonFacts, language: Language): string {
  const who = [department, name].filter(Boolean).join(' ')
  const ways = [email, phone].flatMap((way) => (way ? [html`<span class="whole">${way}</span>`] : []))
  return html`<span !${langOf(who, language)}>${who}</span>${language === 'ja' ? ' 様' : ''} !${ways.join(' ')}`
}
