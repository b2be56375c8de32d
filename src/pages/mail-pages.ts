import { html } from 'ghtml'
import { formatInstantJa } from '../calendar/japanese-date.rules.ts'
import type { CaughtMail } from '../embedded/caught-mails.ts'
import type { MailsKept } from './caught-mails.ts'
import { definition, type Page } from './layout.ts'

export function mailListPage({ mails, next }: MailsKept): Page {
  const rows = mails.map(
    (mail) =>
      html`<tr>
        <td>${formatInstantJa(mail.receivedAt)}</td>
        <td>${recipientsOf(mail)}</td>
        <td><a href="/mails/${mail.id}">${mail.subject || '（件名なし）'}</a></td>
      </tr>`,
  )
  return {
    title: '送信されたメール',
    english: 'Mails caught by this installation, newest first',
    body: html`!${
        rows.length === 0
          ? '<p>まだメールはありません。</p>'
          : html`<table>
              <thead>
                <tr>
                  <th scope="col">日時</th>
                  <th scope="col">宛先</th>
                  <th scope="col">件名</th>
                </tr>
              </thead>
              <tbody>
                !${rows.join('')}
              </tbody>
            </table>`
      }
      !${next === null ? '' : html`<p><a href="/mails?before=${next}">以前のメール</a></p>`}
      <p><a href="/">トップページへ</a></p>`,
  }
}

/** A mail as its reader gets it: the text with its links; the HTML as source only, because a mail's markup is not ours to run. */
export function mailPage(mail: CaughtMail): Page {
  return {
    title: mail.subject || '（件名なし）',
    english: 'A caught mail',
    body: html`<dl>
        !${definition('日時', formatInstantJa(mail.receivedAt))} !${definition('差出人', mail.from ? partyName(mail.from) : null)}
        !${definition('宛先', recipientsOf(mail))} !${definition('CC', mail.cc.map(partyName).join('、'))}
        !${definition('Message-ID', mail.messageId ?? null)}
        !${definition('添付', mail.attachments.map(({ fileName, type, bytes }) => `${fileName ?? '（名前なし）'}（${type}、${bytes}バイト）`).join('、'))}
      </dl>
      <h2>本文</h2>
      <pre>!${withLinks(mail.text)}</pre>
      !${
        mail.html === undefined
          ? ''
          : html`<details>
              <summary>HTMLのソース</summary>
              <pre>${mail.html}</pre>
            </details>`
      }
      <p><a href="/mails">一覧へ</a></p>`,
  }
}

function recipientsOf(mail: CaughtMail): string {
  return mail.to.map(partyName).join('、')
}

function partyName({ name, address }: CaughtMail['to'][number]): string {
  return name === '' ? address : `${name} <${address}>`
}

/** Text with its web addresses as links; everything escaped. */
function withLinks(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/u)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}" rel="noreferrer">${part}</a>` : html`${part}`))
    .join('')
}
