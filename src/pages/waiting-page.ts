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
  notYet: { ja: '受付はまだ完了しておりません。', en: 'The form is not filed yet.' },
  to: {
    ja: (address: string) => `確認のメールの送り先は、${address} です。通常は数分のうちに届きます。`,
    en: (address: string) => `Our mail goes to ${address}. As a rule it arrives within minutes.`,
  },
  steps: { ja: 'これからの手順', en: 'What to do' },
  open: { ja: '届いたメールのリンクを開く', en: 'Open the link in the mail' },
  code: {
    ja: ['リンクを開けない場合は、', 'リンクコードの入力ページ', 'に、同じメールのリンクコード（12文字）を入力してください。'],
    en: ['Where it does not open, type the link code beside it (twelve letters) on the ', 'page for link codes', '.'],
  },
  press: { ja: '画面の「この内容を確定して送信する」を押す', en: 'Press the button on its page' },
  number: { ja: '受付が完了し、受付番号をお知らせします。', en: 'Then the form is filed, and you get its number.' },
  until: {
    ja: (time: string) =>
      `${time}までにご確認ください。それまで、入力内容はお預かりします。期限を過ぎると、お預かりした内容は消去されます。`,
    en: (time: string) => `Please confirm by ${time}. We keep what you typed until then; after that it is deleted.`,
  },
  missing: { ja: 'メールが届かないときは', en: 'If the mail does not arrive' },
  spam: { ja: '迷惑メールのフォルダーもご確認ください。', en: 'Look into your spam folder, too. ' },
  mistyped: {
    ja: 'アドレスに誤りがある場合は、ご連絡先を修正して、もう一度送信してください。入力内容はすべて残っています。それでも届かない場合は、このページの下の連絡先へお知らせください。',
    en: 'If the address is mistyped, correct it here and send again: everything you typed is still here. If it still does not arrive, reach us as the foot of this page says.',
  },
  again: { ja: '確認のメールをもう一度送る', en: 'Send the mail again' },
  correct: { ja: 'ご連絡先を修正する', en: 'Correct the address' },
} as const

const outcomes = {
  sent: {
    ja: '確認のメールの再送を承りました。数分お待ちください。',
    en: 'We have taken your wish for the mail again. Please wait a few minutes.',
  },
  sent_just_now: {
    ja: `確認のメールの再送は、つい先ほど承りました。続けてのご依頼は承れませんので、${minutesBetweenResent}分ほどおいて、もう一度お試しください。`,
    en: `You asked for the mail again a moment ago, so this time nothing was sent. If it has not arrived in ${minutesBetweenResent} minutes, ask once more.`,
  },
  sent_today: {
    ja: `確認のメールの再送は、本日の上限（${resentADay}回）に達しているため、今回は承れませんでした。`,
    en: `You have asked for the mail again ${resentADay} times today, which is as often as we can: this time nothing was sent.`,
  },
} as const satisfies Record<SentAgain, Sentence>

/** Whether, and when, the mail can be asked for once more. */
const chances = {
  sent: {
    ja: `見当たらない場合は、すぐに再送をご依頼いただけます（1日に${resentADay}回まで。2回目からは、前回の${minutesBetweenResent}分後以降に承ります）。`,
    en: `If it is not there, you can ask for it again at once: up to ${resentADay} times a day, ${minutesBetweenResent} minutes apart. `,
  },
  sent_just_now: {
    ja: `次の再送は、前回のご依頼の${minutesBetweenResent}分後以降に承ります（1日に${resentADay}回まで）。`,
    en: `You can ask for it once more ${minutesBetweenResent} minutes after the last time (up to ${resentADay} times a day). `,
  },
  sent_today: {
    ja: `本日の再送は上限（${resentADay}回）に達しました。次は、明日以降に承ります。`,
    en: `It has been asked for again ${resentADay} times today; you can ask once more from tomorrow. `,
  },
} as const satisfies Record<SentAgain, Sentence>

/** A form that waits for its mailbox to speak, as its sender may know it. */
export interface WaitingView {
  readonly email: string
  readonly expiresAt: Date
  /** What became of the wish for the mail once more; null where nobody comes from wishing it. */
  readonly sentAgain: SentAgain | null
  /** What would become of such a wish now. */
  readonly next: SentAgain
}

/** What the address of the page says became of the wish for the mail once more. */
export function sentAgainIn(query: unknown): SentAgain | null {
  return query === 'sent' || query === 'sent_just_now' || query === 'sent_today' ? query : null
}

/**
 * The form waits until the link in a mail to its sender confirms it. What was typed travels along, to be corrected. Of the mail it says
 * what was asked for, and never that it went: it must not tell what the desk knows of an address.
 */
export function waitingPage({ action, answers, key, begun, shared }: FormState, { email, expiresAt, sentAgain, next }: WaitingView): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    const [before, link, after] = words.code
    const told = sentAgain !== null && isStillSo(sentAgain, next) ? sentAgain : null
    const untilWhen = { ja: wording.until.ja(instantIn('ja', expiresAt)), en: wording.until.en(instantIn('en', expiresAt)) }
    return {
      title: words.title,
      switchBy: 'none',
      body: html`<div role="alert">!${noteNotice(language, wording.notYet, untilWhen)}</div>
        !${told === null ? '' : told === 'sent' ? doneNotice(language, outcomes.sent) : noteNotice(language, outcomes[told])}
        <p class="lead">${words.to(email)}</p>
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
        <p>${words.spam}${chances[next][language]}${words.mistyped}</p>
        <form method="post" action="${action}">
          !${languageField(language)}
          <input type="hidden" name="key" value="${key}" />
          <input type="hidden" name="begun" value="${begun}" />
          <input type="hidden" name="step" value="review" />
          !${shared ? html`<input type="hidden" name="${sharedName}" value="yes" />` : ''} !${hiddenAnswers({ answers })}
          <p class="acts">
            !${next === 'sent_today' ? '' : html`<button class="second" name="go" value="again">${words.again}</button>`}
            <button class="second" name="go" value="change:${isFiledByPrefecture(answers) ? filerStep.code : 'contact'}">
              ${words.correct}
            </button>
          </p>
        </form>`,
    }
  }
}

/** The page is opened again later, at the same address: what it said then of a wish may be long over. */
function isStillSo(sentAgain: SentAgain, next: SentAgain): boolean {
  return sentAgain === 'sent' ? next !== 'sent' : sentAgain === next
}
