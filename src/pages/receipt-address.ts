import { html } from 'ghtml'
import type { Sentence } from '../errors.ts'
import { minutesBetweenResent, resentADay } from '../tickets/filing/resend.rules.ts'
import type { Mended } from '../tickets/filing/mend-address.ts'
import type { FormAddress } from '../tickets/filing/read-form-address.ts'
import type { Control } from './forms/form.ts'
import { wordsIn, type Language } from './language.ts'
import { definition, describedBy, errorAt, languageField, type FormError } from './layout.ts'
import { doneNotice, ifMissing, noteNotice } from './notices.ts'
import { recognisable } from './recognisable-address.rules.ts'

const example = 'yamada@example.co.jp'

const wording = {
  to: { ja: 'メールの送り先', en: 'Our mails go to' },
  proved: { ja: (address: string) => `${address}（確認済み）`, en: (address: string) => `${address} (confirmed)` },
  title: { ja: 'メールアドレスを間違えたときは', en: 'If you mistyped your address' },
  lead: {
    ja: '正しいアドレスを入力してください。お送りいただいた内容と受付番号はそのままに、受付のメールを新しいアドレスへお送りし直します。間違えたアドレスに届いたメールにリンクがあれば、使えなくなります。',
    en: 'Type the right one. What you sent and its number stay as they are, and the mail goes to the new address; a link in the mail that went to the wrong one opens nothing any more.',
  },
  email: { ja: '正しいメールアドレス', en: 'The right address' },
  hint: { ja: `例：${example}`, en: `For example: ${example}` },
  button: { ja: 'アドレスを訂正して、メールを送り直す', en: 'Correct it and send the mail again' },
} as const

/** The address in force, as its owner recognises it. */
function mendedTo(address: string): Sentence {
  return {
    ja: `メールアドレスを訂正しました。受付のメールの送り先も、このアドレス（${address}）に改めました。${ifMissing.ja}`,
    en: `The address is corrected to ${address}, and our mail goes there. ${ifMissing.en}`,
  }
}

const outcomes = {
  same: {
    ja: `ご入力のアドレスは、受付の際のものと同じです。迷惑メールのフォルダーもご確認ください。${ifMissing.ja}`,
    en: `That is the address you gave us. Look into your spam folder, too. ${ifMissing.en}`,
  },
  named: {
    ja: 'ご入力のアドレスは、市区町村のご担当者のものとして受け付けています。代わって送られた方のアドレスを入力してください。',
    en: 'That is the address of whoever is asked at the municipality. Give your own.',
  },
  mended_just_now: {
    ja: `メールアドレスは、つい先ほど訂正されました。もう一度訂正する場合は、${minutesBetweenResent}分ほどおいてお試しください。`,
    en: `The address was corrected a moment ago. To correct it once more, wait ${minutesBetweenResent} minutes.`,
  },
  mended_today: {
    ja: `メールアドレスは、本日すでに${resentADay}回訂正されています。明日以降に改めてお試しいただくか、このページの下の連絡先へお問い合わせください。`,
    en: `The address was corrected ${resentADay} times today already. Try again tomorrow, or reach us as the foot of this page says.`,
  },
  settled: {
    ja: 'このページからは、メールアドレスを訂正できなくなりました。受付番号を添えて、このページの下の連絡先へお知らせください。',
    en: 'The address cannot be corrected from here any more. Please reach us as the foot of this page says, with your reference number.',
  },
} as const satisfies Record<Exclude<Mended, 'mended'>, Sentence>

/** What the address of the receipt says became of the wish for another address; undefined when it says nothing. */
export function mendedOf(said: unknown): Mended | undefined {
  return (['mended', 'same', 'named', 'mended_just_now', 'mended_today', 'settled'] as const).find((mended) => mended === said)
}

/** What became of the wish for another address than the one in force. HTML. */
export function mendedNotice(mended: Mended, address: FormAddress | undefined, language: Language): string {
  if (mended !== 'mended') return noteNotice(language, outcomes[mended])
  return address ? doneNotice(language, mendedTo(recognisable(address.email))) : ''
}

/** Where mails go, as its owner recognises it, and whether it is proved: a line of a list. HTML. */
export function addressDefinition({ email, standing }: FormAddress, language: Language): string {
  const words = wordsIn(wording, language)
  const shown = recognisable(email)
  return definition(words.to, standing === 'proved' ? words.proved(shown) : shown)
}

/** The control somebody types the right address into, for what is said of a mistake in it. */
export function addressControl(typed: string): Control {
  return { name: 'email', label: wording.email, kind: 'email', typed, example }
}

/** Where the sender says that the address was mistyped. It tells nothing of the one there is. HTML. */
export function mendAddressForm(
  path: string,
  { typed, errors }: { typed: string; errors: readonly FormError[] },
  language: Language,
): string {
  const words = wordsIn(wording, language)
  return html`<h2>${words.title}</h2>
    <p>${words.lead}</p>
    <form method="post" action="${path}/address" novalidate>
      !${languageField(language)}
      <div class="field${errors.length > 0 ? ' wrong' : ''}">
        <label class="label" for="email">${words.email}</label>
        <p class="hint" id="email-hint">${words.hint}</p>
        !${errorAt('email', errors, language)}
        <input
          type="email"
          id="email"
          name="email"
          value="${typed}"
          required
          maxlength="254"
          autocomplete="email"
          !${describedBy('email', errors, 'email-hint')}
        />
      </div>
      <p class="acts"><button class="second">${words.button}</button></p>
    </form>`
}
