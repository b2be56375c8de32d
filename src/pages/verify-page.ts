import { html } from 'ghtml'
import { formatInstantJa } from '../calendar/japanese-date.rules.ts'
import type { LinkCase } from '../links/read-link-case.ts'
import type { Page } from './layout.ts'
import { doneNotice } from './notices.ts'
import { formatInstantEn } from './wording.ts'

type Verification = Extract<LinkCase, { purpose: 'verify' }>

/** Proof of an address: one button. */
export function verifyPage(shown: Verification, action: string): Page {
  if (shown.verifiedAt !== null) {
    return {
      title: 'メールアドレスは確認済みです',
      english: 'Your e-mail address is verified',
      body: doneNotice({
        ja: `${formatInstantJa(shown.verifiedAt)}に確認しました。このページは閉じていただいて結構です。`,
        en: `Verified on ${formatInstantEn(shown.verifiedAt)}. You may close this page.`,
      }),
    }
  }
  return {
    title: 'メールアドレスの確認',
    english: 'Verify your e-mail address',
    body: html`<p>
        ご相談の受付に使われたメールアドレスが、ご本人のものであることを確認します。確認後は、ご相談に関するご案内をこのアドレスへお送りします。
      </p>
      <dl>
        <dt>メールアドレス</dt>
        <dd>${shown.email}</dd>
        !${
          shown.ticketNumber === null
            ? ''
            : html`<dt>受付番号</dt>
                <dd>${shown.ticketNumber}</dd>`
        }
      </dl>
      <form method="post" action="${action}"><button type="submit">このメールアドレスを確認する</button></form>
      <p class="hint">お心当たりがない場合は、何もせずにこのページを閉じてください。</p>`,
  }
}
