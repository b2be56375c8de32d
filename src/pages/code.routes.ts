import type { FastifyInstance } from 'fastify'
import { html } from 'ghtml'
import type { Deps } from '../deps.ts'
import { tokenOfShortCode } from '../links/open-case-link.ts'
import { readForm } from './form-fields.ts'
import { errorAt, invalidAttributes, type FormError, type Page } from './layout.ts'
import { seeOther, sendPage } from './send-page.ts'

/** Where the short code of a mail is typed when a gateway stripped its link. */
export function addCodePage(app: FastifyInstance, deps: Deps): void {
  app.get('/code', { schema: { hide: true }, config: { outsideApi: true } }, (_request, reply) => sendPage(reply, codePage()))

  app.post(
    '/code',
    { schema: { hide: true }, config: { outsideApi: true, rateLimit: { max: 10, timeWindow: '1 minute' } } },
    async (request, reply) => {
      const token = await tokenOfShortCode(deps, readForm(request.body).get('code') ?? '')
      return token === undefined ? sendPage(reply, codePage([unknownCode]), 422) : seeOther(reply, `/l/${token}`)
    },
  )
}

const unknownCode: FormError = {
  field: 'code',
  ja: 'この確認コードは見つかりません。メールに記載の12文字をご確認ください。',
  en: 'There is no such code; check the 12 characters in the mail.',
}

function codePage(errors: readonly FormError[] = []): Page {
  return {
    title: '確認コードの入力',
    english: 'Type the code from our mail',
    body: html`<p>メールのリンクを開けない場合は、メールに記載の確認コードを入力してください。</p>
      <form method="post" action="/code" novalidate>
        <div class="field">
          <label for="code">確認コード</label>
          <p class="hint" id="code-hint">英数字12文字です。ハイフンや大文字・小文字の違いは問いません。例：K7PX-93QD-0MAB</p>
          !${errorAt('code', errors)}
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
            !${errors.length > 0 ? invalidAttributes('code', errors) : ' aria-describedby="code-hint"'}
          />
        </div>
        <button type="submit">次へ</button>
      </form>`,
    errors,
  }
}
