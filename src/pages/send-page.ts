import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { html } from 'ghtml'
import { isDatabaseOutage } from '../db/outage.ts'
import { DeskError, type Sentence } from '../errors.ts'
import { faultOf } from '../log/fault.ts'
import { renderPage, type Page } from './layout.ts'

/** Answers with a page that is kept nowhere and found by no search engine. */
export function sendPage(reply: FastifyReply, page: Page, status = 200): FastifyReply {
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex, nofollow')
    .header('content-language', 'ja')
    .send(renderPage(page))
}

/** After a form: go and look at what stands now. The address is one of our own. */
export function seeOther(reply: FastifyReply, path: string): FastifyReply {
  return reply.header('cache-control', 'no-store').redirect(path, 303)
}

/** Errors of pages are pages; unknown ones are logged and stay opaque. */
export function sendErrorPage(error: FastifyError | DeskError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, sentence } = recognise(error)
  if (status >= 500) request.log.error({ fault: faultOf(error) }, 'page failed')
  const again = status >= 500 ? html`<p>お問い合わせの際は、次の番号をお伝えください：${request.id}</p>` : ''
  return sendPage(
    reply,
    {
      title: titles[status] ?? 'ページを表示できません',
      english: sentence.en,
      body: html`<p>${sentence.ja}</p>
        !${again}
        <p><a href="/">トップページへ</a></p>`,
    },
    status,
  )
}

const titles: Readonly<Record<number, string>> = {
  403: '表示する権限がありません',
  404: 'ページが見つかりません',
  413: '送信内容が大きすぎます',
  429: 'しばらくお待ちください',
  500: '問題が発生しました',
  503: 'しばらくお待ちください',
}

function recognise(error: FastifyError | DeskError): { status: number; sentence: Sentence } {
  if (error instanceof DeskError) return { status: error.status, sentence: error.sentence }
  const { statusCode } = error
  const status = statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? statusCode : isDatabaseOutage(error) ? 503 : 500
  return { status, sentence: sentences[status] ?? { ja: '送信内容を読み取れませんでした。', en: 'The request cannot be understood.' } }
}

const sentences: Readonly<Record<number, Sentence>> = {
  413: { ja: '送信できるのは1 MBまでです。', en: 'At most 1 MB can be sent.' },
  429: { ja: '操作の回数が多すぎます。少し待ってから、もう一度お試しください。', en: 'Too many requests; wait a little.' },
  500: { ja: 'サーバーで問題が起きました。時間をおいて、もう一度お試しください。', en: 'Something went wrong here; try again later.' },
  503: {
    ja: 'ただいま一時的に受け付けられません。少し待ってから、もう一度お試しください。',
    en: 'Temporarily out of service; try again in a moment.',
  },
}
