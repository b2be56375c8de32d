import { html } from 'ghtml'
import { labelOf } from '../../catalog/code-list.ts'
import { industries } from '../../catalog/industries.ts'
import type { OwnEnquiry } from '../../links/read-own-enquiries.ts'
import { enquiryNumber } from '../../catalog/enquiry-number.rules.ts'
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
  people: {
    ja: 'お引き合わせしたご担当者のお名前と連絡先は、お引き合わせのメールに記載しています。リンクの転送などで他の方の目に触れないよう、このページには表示せず、メールで届く確認コードを入力した方にだけお見せします。',
    en: 'Name and contact of the person you were introduced to are in the mail that introduced you. This link may have been passed on, so they are shown only after typing a code we mail you.',
  },
  toPerson: { ja: '連絡先を見る（確認コードをメールで受け取る）', en: 'See the contact (with a code by mail)' },
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
export function ownEnquiries(all: readonly OwnEnquiry[], path: string, linkTo: LinkTo, language: Language): string {
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
      !${one.person === null ? '' : toPerson(one, path, language)}
    </li>`
  }
  return html`<section class="enquiries">
    <h2>${words.heading}</h2>
    !${all.some(({ person }) => person !== null) ? html`<p class="hint">${words.people}</p>` : ''}
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

/** The way to whoever its reader was introduced to, which asks for a code: whoever merely has the link is not told of them. HTML. */
function toPerson({ enquiryId }: OwnEnquiry, path: string, language: Language): string {
  const number = enquiryNumber(enquiryId)
  return html`<a class="button second" href="${inLanguage(`${path}/contact`, language)}#${number}"
    >${wording.toPerson[language]}<span class="unseen">${language === 'ja' ? '：' : ': '}${number}</span></a
  >`
}
