import { html } from 'ghtml'
import type { Sentence } from '../errors.ts'
import { minutesBetweenResent, resentADay, type SentAgain } from '../tickets/filing/resend.rules.ts'
import { filerStep, isFiledByPrefecture } from './forms/filer-block.ts'
import { hiddenAnswers } from './forms/form-page.ts'
import { sharedName, type FormState } from './forms/form-state.ts'
import { inLanguage, wordsIn } from './language.ts'
import { languageField, type Page } from './layout.ts'
import { doneNotice, noteNotice } from './notices.ts'
import { instantIn } from './wording.ts'

const wording = {
  title: { ja: 'あと一歩です：メールで送信をご確認ください', en: 'One more step: confirm by mail' },
  notYet: { ja: 'まだ受付は完了していません。', en: 'The form is not filed yet.' },
  sent: {
    ja: (address: string) => `${address} 宛てに、確認のメールをお送りしています。数分のうちに届きます。`,
    en: (address: string) => `A mail is on its way to ${address}. It arrives within minutes.`,
  },
  steps: { ja: 'これからの手順', en: 'What to do' },
  open: { ja: '届いたメールのリンクを開く', en: 'Open the link in the mail' },
  code: {
    ja: ['リンクを開けない場合は、', '確認コードの入力ページ', 'に、メールに記載の12文字を入力してください。'],
    en: ['Where it does not open, type the twelve letters beside it on the ', 'page for codes', '.'],
  },
  press: { ja: '画面の「この内容を確定して送信する」を押す', en: 'Press the button on its page' },
  number: { ja: '受付が完了し、受付番号をお知らせします。', en: 'Then the form is filed, and you get its number.' },
  until: {
    ja: (time: string) =>
      `${time}までにご確認ください。それまで、入力内容はお預かりします。期限を過ぎると、お預かりした内容は消去されます。`,
    en: (time: string) => `Please confirm by ${time}. We keep what you typed until then; after that it is deleted.`,
  },
  missing: { ja: 'メールが届かないときは', en: 'If the mail does not arrive' },
  missingText: {
    ja: `迷惑メールのフォルダーもご確認ください。見当たらない場合は、すぐにもう一度お送りできます（1日に${resentADay}回まで。2回目からは、前回の${minutesBetweenResent}分後以降に承ります）。アドレスに誤りがある場合は、ご連絡先を修正して、もう一度送信してください。入力内容はすべて残っています。`,
    en: `Look into your spam folder, too. If it is not there, we can send it again at once: up to ${resentADay} times a day, ${minutesBetweenResent} minutes apart. If the address is mistyped, correct it here and send again: everything you typed is still here.`,
  },
  again: { ja: '確認のメールをもう一度送る', en: 'Send the mail again' },
  correct: { ja: 'ご連絡先を修正する', en: 'Correct the address' },
} as const

const outcomes = {
  sent: {
    ja: '確認のメールをもう一度お送りしました。数分お待ちください。',
    en: 'The mail is on its way again. Please wait a few minutes.',
  },
  sent_just_now: {
    ja: `確認のメールは、つい先ほどお送りし直しました。届くまで、${minutesBetweenResent}分ほどお待ちください。届かない場合は、その後もう一度お試しいただけます。`,
    en: `The mail was sent again a moment ago. Give it ${minutesBetweenResent} minutes; if it has not arrived by then, you can have it sent once more.`,
  },
  sent_today: {
    ja: `確認のメールは、本日すでに${resentADay}回お送りし直しています。届かない場合は、ご連絡先をお確かめのうえ、明日以降に改めてお試しいただくか、このページの下の連絡先へお問い合わせください。`,
    en: `The mail was sent again ${resentADay} times today already. If it does not arrive, check the address, try again tomorrow, or reach us as the foot of this page says.`,
  },
} as const satisfies Record<SentAgain, Sentence>

/** What the address of the page says became of the wish for the mail once more. */
export function sentAgainIn(query: unknown): SentAgain | null {
  return query === 'sent' || query === 'sent_just_now' || query === 'sent_today' ? query : null
}

/** The form waits until the link in a mail to `address` confirms it. What was typed travels along, to be corrected. */
export function waitingPage(
  { action, answers, key, begun, shared }: FormState,
  address: string,
  expiresAt: Date,
  again: SentAgain | null,
): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    const [before, link, after] = words.code
    const untilWhen = { ja: wording.until.ja(instantIn('ja', expiresAt)), en: wording.until.en(instantIn('en', expiresAt)) }
    return {
      title: words.title,
      switchBy: 'none',
      body: html`<div role="alert">!${noteNotice(language, wording.notYet, untilWhen)}</div>
        !${again === null ? '' : again === 'sent' ? doneNotice(language, outcomes.sent) : noteNotice(language, outcomes[again])}
        <p class="lead">${words.sent(address)}</p>
        <h2>${words.steps}</h2>
        <ol class="path tall">
          <li>
            <h3>${words.open}</h3>
            <p>${before}<a href="${inLanguage('/code', language)}">${link}</a>${after}</p>
          </li>
          <li>
            <h3>${words.press}</h3>
            <p>${words.number}</p>
          </li>
        </ol>
        <h2>${words.missing}</h2>
        <p>${words.missingText}</p>
        <form method="post" action="${action}">
          !${languageField(language)}
          <input type="hidden" name="key" value="${key}" />
          <input type="hidden" name="begun" value="${begun}" />
          <input type="hidden" name="step" value="review" />
          !${shared ? html`<input type="hidden" name="${sharedName}" value="yes" />` : ''} !${hiddenAnswers({ answers })}
          <p class="acts">
            <button class="second" name="go" value="again">${words.again}</button>
            <button class="second" name="go" value="change:${isFiledByPrefecture(answers) ? filerStep.code : 'contact'}">
              ${words.correct}
            </button>
          </p>
        </form>`,
    }
  }
}
