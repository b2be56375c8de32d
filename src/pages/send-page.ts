import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { html } from 'ghtml'
import { isDatabaseOutage } from '../db/outage.ts'
import { DeskError, type Sentence } from '../errors.ts'
import { secondsOfOutage, tellWhenToRetry } from '../http/problem.ts'
import { faultOf } from '../log/fault.ts'
import { TooManySendings } from '../tickets/filing/count-sending.ts'
import { heldPage, mayBeHeld } from './held-page.ts'
import { inLanguage, pageLanguageOf, type Language } from './language.ts'
import { renderPage, type Page, type PageContent } from './layout.ts'
import { noteNotice, withNotice } from './notices.ts'
import { sendPackedText } from './packed.ts'
import { secondsToWait } from './page-limit.ts'
import { changesSaid, sayingChanges } from './straightened.ts'
import { wayBackByMailOf, wayBackOf } from './way-back.ts'
import { countingYearsFor } from './year-count.ts'

/**
 * Answers with a page in the reader's language that, unless it says otherwise, is kept nowhere and found by no search engine. What is kept
 * for Back is asked for anew whenever it is opened in any other way.
 */
export function sendPage(reply: FastifyReply, page: Page, status = 200): FastifyReply {
  const language = pageLanguageOf(reply.request)
  const back = wayBackOf(reply.request)
  const backByMail = wayBackByMailOf(reply.request)
  const ways = { ...(back !== undefined && { back }), ...(backByMail !== undefined && { backByMail }) }
  const written = countingYearsFor(reply.request, () => page(language))
  const content = { ...saying(written, reply.request, language), ...ways }
  if (!content.isPublic) void reply.header('x-robots-tag', 'noindex, nofollow')
  const { deskContact: contact, sampleNote } = reply.server
  const text = renderPage(content, language, { contact, sampleNote })
  void reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', content.isKeptForBack ? 'private, no-cache' : 'no-store')
    .header('content-language', language)
  return content.isPackable ? sendPackedText(reply, text) : reply.send(text)
}

/** The page, with a word about what was changed in what was typed. */
function saying(content: PageContent, request: FastifyRequest, language: Language): PageContent {
  const said = changesSaid(request)
  if (said.length === 0) return content
  return { ...content, body: withNotice(content.body, noteNotice(language, ...said)) }
}

/** After a form: go and look at what stands now, in the same language. The address is one of our own. */
export function seeOther(reply: FastifyReply, path: string): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .redirect(inLanguage(sayingChanges(path, reply.request), pageLanguageOf(reply.request)), 303)
}

/**
 * Browsers send `Origin: null` with forms of a page without referrer, which would look like another site's: pages of people who are signed
 * in, or sign in, keep theirs.
 */
export function sendOwnPage(reply: FastifyReply, page: Page, status?: number): FastifyReply {
  return sendPage(reply.header('referrer-policy', 'same-origin'), page, status)
}

/** Errors of pages are pages; unknown ones are logged and stay opaque. What was sent in vain for a moment's reason comes back in the page. */
export function sendErrorPage(error: FastifyError | DeskError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, sentence } = recognise(error)
  if (status >= 500) request.log.error({ fault: faultOf(error) }, 'page failed')
  if (error instanceof DeskError) tellWhenToRetry(reply, error.members)
  if (status === 429 && mayBeHeld(request)) {
    const until = error instanceof TooManySendings ? { at: error.retryAt } : { seconds: secondsToWait(reply) }
    const why = request.routeOptions.config.heldFor ?? 'tooOften'
    return sendPage(reply, heldPage(request, why, until, reply.server.deskContact), status)
  }
  if (status === 503 && mayBeHeld(request)) {
    void reply.header('retry-after', String(secondsOfOutage))
    return sendPage(reply, heldPage(request, 'outage', { seconds: secondsOfOutage }, reply.server.deskContact), status)
  }
  const isPassing = status === 429 || status === 503
  if (status === 503 && !reply.hasHeader('retry-after')) void reply.header('retry-after', String(secondsOfOutage))
  return sendPage(reply, errorPage(status, sentence, request, isPassing ? secondsToWait(reply) : undefined), status)
}

/** The limit of a page said no, before anything was done. */
export function isTooOften(error: FastifyError | DeskError): boolean {
  return !(error instanceof DeskError) && error.statusCode === 429
}

/** `wait`: seconds after which the same may come about. What was only looked at can be loaded again; what was sent would have to be sent. */
function errorPage(status: number, sentence: Sentence, request: FastifyRequest, wait?: number): Page {
  const isNothingThere = status === 404 && request.method === 'GET'
  return (language) => {
    const about = status < 500 ? '' : html`<p>${words.quote[language]}${request.id}</p>`
    const title = (titles[status] ?? words.title)[language]
    const said = sentence[language]
    return {
      title,
      body: html`!${said.startsWith(title) ? '' : html`<p>${said}</p>`} !${status === 404 ? wayOn(language) : ''} !${about}
        !${wait === undefined ? '' : tryAgain(wait, request.method === 'GET', language)}
        <p><a href="${inLanguage('/', language)}">${words.home[language]}</a></p>`,
      // What was sent would have to be sent again.
      ...(!isNothingThere && { switchBy: 'none' }),
    }
  }
}

/** Most who come to no page followed a link of a mail that was cut off on its way. */
function wayOn(language: Language): string {
  return html`<p>${words.cutOff[language]}</p>
    <p><a href="${inLanguage('/code', language)}">${words.code[language]}</a></p>`
}

/** An empty address is that of the page itself. */
function tryAgain(seconds: number, isLookedAt: boolean, language: Language): string {
  if (!isLookedAt) return html`<p>${words.goBack[language](seconds)}</p>`
  return html`<p>${words.wait[language](seconds)}</p>
    <p class="acts"><a class="button" href="">${words.again[language]}</a></p>`
}

const words = {
  wait: {
    ja: (seconds: number) => `${seconds}秒ほどおいて、次のボタンを押してください。`,
    en: (seconds: number) => `Press the button in about ${seconds} seconds.`,
  },
  goBack: {
    ja: (seconds: number) => `${seconds}秒ほどおいて、前の画面から、もう一度お試しください。`,
    en: (seconds: number) => `Go back and try again in about ${seconds} seconds.`,
  },
  again: { ja: 'このページをもう一度開く', en: 'Load this page again' },
  cutOff: {
    ja: 'アドレスが途中で切れていないか、ご確認ください。メールでご案内したページは、同じメールに記載のリンクコードからも開けます。',
    en: 'Please check whether the address was cut off. A page we told you of by mail opens with the link code in the same mail, too.',
  },
  code: { ja: 'リンクコードを入力する', en: 'Type the link code' },
  title: { ja: 'ページを表示できません', en: 'This page cannot be shown' },
  quote: { ja: 'お問い合わせの際は、次の番号をお伝えください：', en: 'If you write to us about it, please quote: ' },
  home: { ja: 'トップページへ', en: 'To the start page' },
} as const

const titles: Readonly<Record<number, Sentence>> = {
  403: { ja: '表示する権限がありません', en: 'You may not see this' },
  404: { ja: 'ページが見つかりません', en: 'There is no such page' },
  413: { ja: '送信内容が大きすぎます', en: 'Too much was sent' },
  429: { ja: 'しばらくお待ちください', en: 'Please wait a little' },
  500: { ja: '問題が発生しました', en: 'Something went wrong' },
  503: { ja: 'しばらくお待ちください', en: 'Please wait a little' },
}

function recognise(error: FastifyError | DeskError): { status: number; sentence: Sentence } {
  if (error instanceof DeskError) return { status: error.status, sentence: error.sentence }
  const { statusCode } = error
  const status = statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? statusCode : isDatabaseOutage(error) ? 503 : 500
  return { status, sentence: sentences[status] ?? { ja: '送信内容を読み取れませんでした。', en: 'The request cannot be understood.' } }
}

const sentences: Readonly<Record<number, Sentence>> = {
  413: { ja: '送信できるのは1 MBまでです。', en: 'At most 1 MB can be sent.' },
  429: { ja: '操作の回数が多すぎたため、一時的に控えています。', en: 'Too many requests, so we pause for a moment.' },
  500: { ja: 'サーバーで問題が起きました。時間をおいて、もう一度お試しください。', en: 'Something went wrong here; try again later.' },
  503: {
    ja: 'ただいま一時的に応答できません。',
    en: 'We are out of service for a moment.',
  },
}
