import { html } from 'ghtml'
import type { CaughtMail } from '../embedded/caught-mails.ts'
import type { MailsKept } from './caught-mails.ts'
import { inLanguage, wordsIn } from './language.ts'
import { definition, type Page } from './layout.ts'
import { instantIn } from './wording.ts'
import { listTable } from './list-table.ts'

const wording = {
  list: { ja: '送信されたメール', en: 'Mails caught by this installation' },
  none: { ja: 'まだメールはありません。', en: 'There are no mails yet.' },
  at: { ja: '日時', en: 'Time' },
  from: { ja: '差出人', en: 'From' },
  to: { ja: '宛先', en: 'To' },
  subject: { ja: '件名', en: 'Subject' },
  noSubject: { ja: '（件名なし）', en: '(no subject)' },
  closed: {
    ja: (ticket: string | null) => `${ticket === null ? '相談案件のない' : `${ticket}の`}メール（読むには理由の記録が必要です）`,
    en: (ticket: string | null) => `Mail of ${ticket ?? 'no ticket'} (read with a recorded reason)`,
  },
  earlier: { ja: '以前のメール', en: 'Earlier mails' },
  home: { ja: 'トップページへ', en: 'To the start page' },
  attached: { ja: '添付', en: 'Attached' },
  file: {
    ja: (name: string, type: string, bytes: number) => `${name || '（名前なし）'}（${type}、${bytes}バイト）`,
    en: (name: string, type: string, bytes: number) => `${name || '(no name)'} (${type}, ${bytes} bytes)`,
  },
  text: { ja: '本文', en: 'Text' },
  source: { ja: 'HTMLのソース', en: 'Source of the HTML' },
  back: { ja: '一覧へ', en: 'All mails' },
} as const

export function mailListPage({ mails, next }: MailsKept): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    const rows = mails.map(
      ({ mail, ticket, needsReason }) =>
        html`<tr>
          <td>${instantIn(language, mail.receivedAt)}</td>
          <td>${recipientsOf(mail)}</td>
          <td>
            !${
              needsReason
                ? html`<a href="/desk/mailbox?mail=${mail.id}">${words.closed(ticket)}</a>`
                : html`<a href="${inLanguage(`/mails/${mail.id}`, language)}">${mail.subject || words.noSubject}</a>`
            }
          </td>
        </tr>`,
    )
    return {
      title: words.list,
      body: html`!${listTable([words.at, words.to, words.subject], rows, words.none)}
        !${next === null ? '' : html`<p><a href="${inLanguage(`/mails?before=${next}`, language)}">${words.earlier}</a></p>`}
        <p><a href="${inLanguage('/', language)}">${words.home}</a></p>`,
    }
  }
}

/** A mail as its reader gets it: the text with its links; the HTML as source only, because a mail's markup is not ours to run. */
export function mailPage(mail: CaughtMail): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    const files = mail.attachments.map(({ fileName, type, bytes }) => words.file(fileName ?? '', type, bytes))
    return {
      title: mail.subject || words.noSubject,
      body: html`<dl>
          !${definition(words.at, instantIn(language, mail.receivedAt))} !${definition(words.from, mail.from ? partyName(mail.from) : null)}
          !${definition(words.to, recipientsOf(mail))} !${definition('CC', mail.cc.map(partyName).join('、'))}
          !${definition('Message-ID', mail.messageId ?? null)} !${definition(words.attached, files.join('、'))}
        </dl>
        <h2>${words.text}</h2>
        <pre>!${withLinks(mail.text)}</pre>
        !${
          mail.html === undefined
            ? ''
            : html`<details class="fold">
                <summary>${words.source}</summary>
                <pre>${mail.html}</pre>
              </details>`
        }
        <p><a href="${inLanguage('/mails', language)}">${words.back}</a></p>`,
    }
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
