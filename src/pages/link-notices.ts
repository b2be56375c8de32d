import { html } from 'ghtml'
import type { Page } from './layout.ts'

/** The link's 30 days are over. */
export function expiredLinkPage(action: string): Page {
  return {
    title: 'リンクの有効期限が過ぎています',
    english: 'This link has expired',
    body: html`<p>
        このリンクは、お送りしてから30日を過ぎたため、お使いいただけません。新しいリンクをお申し込みいただくと、このリンクをお送りしたメールアドレスへお届けします。
      </p>
      <form method="post" action="${action}/renewal"><button type="submit">新しいリンクをメールで受け取る</button></form>`,
  }
}

/** Said whether or not there was anything to renew. */
export const renewedLinkPage: Page = {
  title: '新しいリンクのお申し込みを受け付けました',
  english: 'If the link was ours, a new one is on its way',
  body: html`<p>有効な手続きが残っている場合は、元のリンクをお送りしたメールアドレスへ、新しいリンクをお届けします。</p>
    <p>しばらく待っても届かない場合は、以前にお送りしたメールにご返信ください。</p>`,
}

export const unknownLinkPage: Page = {
  title: 'リンクが見つかりません',
  english: 'There is no such link',
  body: html`<p>アドレスが途中で切れていないか、ご確認ください。メールに記載の確認コードからも、同じページを開けます。</p>
    <p><a href="/code">確認コードを入力する</a></p>`,
}
