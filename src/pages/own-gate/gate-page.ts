import { html } from 'ghtml'
import type { Sentence } from '../../errors.ts'
import type { AwaitedCode } from '../../links/one-time-codes/enter-code.ts'
import { minutesOfCode, minutesOfProof } from '../../links/one-time-codes/one-time-code.rules.ts'
import { wordsIn, type Language } from '../language.ts'
import { describedBy, errorAt, languageField, type FormError, type Page } from '../layout.ts'
import { noteNotice } from '../notices.ts'
import type { CodeStanding } from './asking-browser.ts'
import { pathOfPart, type OwnPart } from './own-part.ts'

const wording = {
  title: { ja: 'ご本人の確認', en: 'Is it you?' },
  lead: {
    ja: '登録内容や個人データをお見せする前に、メールでお送りする6桁の確認コードで、ご本人であることを確かめます。',
    en: 'Before we show what we know of you, please type the six digits we send you by mail.',
  },
  leadOfContact: {
    ja: 'お引き合わせしたご担当者の連絡先をお見せする前に、メールでお送りする6桁の確認コードで、このリンクの送り先であるご本人であることを確かめます。リンクの転送を受けた方は、送り先の方にお尋ねください。',
    en: 'Before we show the contact of the person you were introduced to, please type the six digits we mail to whoever this link was sent to. If it was passed on to you, ask them.',
  },
  to: { ja: '送り先', en: 'They go to' },
  ask: { ja: '確認コードをメールで受け取る', en: 'Send me the code' },
  askAgain: { ja: '新しい確認コードを受け取る', en: 'Send me another code' },
  code: { ja: '確認コード（6桁）', en: 'One-time code (six digits)' },
  hint: {
    ja: `メールに記載の6桁の数字です。お送りしてから${minutesOfCode}分間、このブラウザーでお使いいただけます。確認後${minutesOfProof}分間は、このブラウザーで再入力なしに開けます。`,
    en: `Six digits, valid for ${minutesOfCode} minutes in this browser, which then remembers it for ${minutesOfProof} minutes.`,
  },
  sent: {
    ja: '確認コードの送信を承りました。通常は1〜2分で届きます。',
    en: 'We have taken your wish for a code. As a rule it arrives within a minute or two.',
  },
  lost: {
    ja: `このブラウザーでお求めの確認コードがありません。有効期限（${minutesOfCode}分）が過ぎた場合は、もう一度お求めください。お求めになった直後にこの文が表示されるときは、ブラウザーがCookieを保存しない設定です。保存を許可するか、別のブラウザーでこのリンクをお開きください。`,
    en: `No code can be typed in this browser just now. If its ${minutesOfCode} minutes are over, ask for another one. If you asked a moment ago, this browser keeps no cookies: allow them, or open the link in another browser.`,
  },
  next: { ja: '確認する', en: 'Continue' },
} as const

export interface GateView extends CodeStanding {
  readonly path: string
  readonly part: OwnPart
  /** Where codes go, as far as the reader needs it to recognise the mailbox. */
  readonly mailbox: string
  readonly errors?: readonly FormError[]
}

/** Where a code is asked for, and typed once one is on its way. */
export function gatePage(view: GateView): Page {
  return (language) => {
    const { path, part, mailbox, errors = [] } = view
    const words = wordsIn(wording, language)
    return {
      title: words.title,
      errors,
      ownPath: pathOfPart(path, part),
      body: html`<p>${part === 'contact' ? words.leadOfContact : words.lead}</p>
        <dl>
          <dt>${words.to}</dt>
          <dd>${mailbox}</dd>
        </dl>
        !${codeForms(view, language)}`,
    }
  }
}

/** The forms of the page: to ask for a code, and to type it once one is on its way. HTML. */
export function codeForms({ path, part, awaited, isLost, errors = [] }: Omit<GateView, 'mailbox'>, language: Language): string {
  const words = wordsIn(wording, language)
  const told = awaited ? noteNotice(language, wording.sent, markedBy(awaited)) : isLost ? noteNotice(language, wording.lost) : ''
  const hidden = html`!${languageField(language)}<input type="hidden" name="to" value="${part}" />`
  return html`!${told} !${awaited ? codeForm(path, hidden, errors, language) : ''}
    <form method="post" action="${path}/codes">
      !${hidden} !${awaited ? '' : errorAt('code', errors, language)}
      <button !${awaited ? ' class="second"' : ' id="code"'}>${awaited ? words.askAgain : words.ask}</button>
    </form>`
}

function markedBy({ mark }: AwaitedCode): Sentence {
  return {
    ja: `照合記号「${mark}」のメールに記載の確認コードを、この画面で入力してください。ほかの記号のメールは、リンクをお持ちの別の方などが求めたものです。`,
    en: `Type the code of the mail with the mark “${mark}” here. Mails with other marks were asked for elsewhere, perhaps by somebody else who has the link.`,
  }
}

function codeForm(path: string, hidden: string, errors: readonly FormError[], language: Language): string {
  const words = wordsIn(wording, language)
  return html`<form method="post" action="${path}/proof" novalidate>
    !${hidden}
    <div class="field">
      <label for="code">${words.code}</label>
      <p class="hint" id="code-hint">${words.hint}</p>
      !${errorAt('code', errors, language)}
      <input
        class="code short"
        type="text"
        id="code"
        name="code"
        required
        inputmode="numeric"
        maxlength="20"
        autocomplete="one-time-code"
        !${describedBy('code', errors, 'code-hint')}
      />
    </div>
    <p class="acts"><button>${words.next}</button></p>
  </form>`
}
