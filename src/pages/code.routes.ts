import type { FastifyInstance } from 'fastify'
import { html } from 'ghtml'
import type { Deps } from '../deps.ts'
import { tokenOfShortCode } from '../links/open-case-link.ts'
import { tokenOfFormCode } from '../links/waiting-forms/read-waiting-form.ts'
import { readForm } from './form-fields.ts'
import { wordsIn } from './language.ts'
import { describedBy, errorAt, languageField, type FormError, type Page } from './layout.ts'
import { perMinute } from './page-limit.ts'
import { seeOther, sendPage } from './send-page.ts'

/** Where the short code of a mail is typed when a gateway stripped its link. */
export function addCodePage(app: FastifyInstance, deps: Deps): void {
  app.get('/code', { schema: { hide: true }, config: { outsideApi: true } }, (_request, reply) => sendPage(reply, codePage()))

  app.post('/code', { schema: { hide: true }, config: { outsideApi: true, rateLimit: perMinute(10) } }, async (request, reply) => {
    const code = readForm(request.body).get('code') ?? ''
    const token = await tokenOfShortCode(deps, code)
    if (token !== undefined) return seeOther(reply, `/l/${token}`)
    const tokenOfForm = await tokenOfFormCode(deps, code)
    return tokenOfForm === undefined ? sendPage(reply, codePage([faultOf(code)]), 422) : seeOther(reply, `/f/${tokenOfForm}`)
  })
}

const noCode: FormError = {
  field: 'code',
  ja: 'メールに記載のリンクコードを入力してください。',
  en: 'Type the link code that stands in our mail.',
}

const unknownCode: FormError = {
  field: 'code',
  ja: 'このリンクコードは見つかりません。メールに記載の12文字をご確認ください。',
  en: 'There is no such link code; check the 12 characters in the mail.',
}

/** A number to prove oneself by is mailed from the page that asks for it. */
const oneTimeCode: FormError = {
  field: 'code',
  ja: '6桁の数字（確認コード）は、その入力を求めたページでお使いいただくものです。そのページに戻って入力してください。この欄には、メールに記載のリンクコード（英数字12文字）を入力してください。',
  en: 'A number of six digits is a one-time code and belongs on the page that asked for it: go back there and type it. This field takes the link code of a mail, which has 12 characters.',
}

function faultOf(code: string): FormError {
  const typed = code.normalize('NFKC').replaceAll(/[\s-]/gu, '')
  if (typed === '') return noCode
  return /^\d{6}$/u.test(typed) ? oneTimeCode : unknownCode
}

const example = 'K7PX-93QD-0MAB'

const wording = {
  title: { ja: 'リンクコードの入力', en: 'Type the link code from our mail' },
  lead: {
    ja: 'メールのリンクを開けない場合は、同じメールに記載のリンクコードを入力してください。リンクと同じページが開きます。',
    en: 'If the link in our mail does not open, type the link code that stands beside it: it opens the same page.',
  },
  code: { ja: 'リンクコード', en: 'Link code' },
  hint: {
    ja: '英数字12文字です。ハイフンや大文字・小文字の違いは問いません。例：',
    en: 'Twelve letters and digits, with or without hyphens, in capitals or not. Example: ',
  },
  next: { ja: '次へ', en: 'Continue' },
} as const

function codePage(errors: readonly FormError[] = []): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    return {
      title: words.title,
      body: html`<p>${words.lead}</p>
        <form method="post" action="/code" novalidate>
          !${languageField(language)}
          <div class="field">
            <label for="code">${words.code}</label>
            <p class="hint" id="code-hint">${words.hint}<span class="unbroken">${example}</span></p>
            !${errorAt('code', errors, language)}
            <input
              class="code"
              type="text"
              id="code"
              name="code"
              required
              maxlength="40"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck="false"
              !${describedBy('code', errors, 'code-hint')}
            />
          </div>
          <button type="submit">${words.next}</button>
        </form>`,
      errors,
    }
  }
}
