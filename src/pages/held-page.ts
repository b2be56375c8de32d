import type { FastifyRequest } from 'fastify'
import { html } from 'ghtml'
import type { DeskContact } from '../desk-contact.ts'
import type { Sentence } from '../errors.ts'
import { replyOrCall } from './desk-contact.ts'
import { readAnswers, type Answers } from './forms/answers.ts'
import { langOf, wordsIn, type Language } from './language.ts'
import type { Page } from './layout.ts'
import { noteNotice } from './notices.ts'
import { instantIn } from './wording.ts'

/** Why something is to be sent again: once too often in a while, mails asked for once too often by one link, or the database away. */
export type HeldFor = 'tooOften' | 'mailsTooOften' | 'outage'

/** From when on it is taken: after so many seconds, or at an instant of the desk's clock. */
export type HeldUntil = { readonly seconds: number } | { readonly at: Date }

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the limit of the route counts, where that is not what a network sends. */
    heldFor?: HeldFor
  }
}

/** Whether what was sent may be shown again: pages behind links, where nobody types a password, which no page may hold. */
export function mayBeHeld({ method, url }: Pick<FastifyRequest, 'method' | 'url'>): boolean {
  return method === 'POST' && /^\/(?:(?:l|f|u|receipts)\/|code\b)/u.test(url)
}

/** What was sent in vain: what happened, how long to wait, how to get through otherwise, and all of it, ready to be sent again as it is. */
export function heldPage(request: Pick<FastifyRequest, 'body' | 'url'>, why: HeldFor, until: HeldUntil, contact: DeskContact): Page {
  const sent = readAnswers(request.body)
  const fields = [...sent].flatMap(([name, values]) => values.map((value) => html`<input type="hidden" name="${name}" value="${value}" />`))
  const isTyped = [...sent.keys()].some((name) => name !== 'lang')
  return (language) => {
    const words = wordsIn(wording, language)
    const press = words.press(after(until, language))
    return {
      title: words.title,
      body: html`!${noteNotice(language, ...happened[why])}
        <p>${isTyped ? `${words.kept}${language === 'ja' ? '' : ' '}${press}` : press}</p>
        <form method="post" action="${request.url}">
          !${fields.join('')}
          <p class="acts"><button>${words.again}</button></p>
        </form>
        <p>${replyOrCall(contact)[language]}</p>
        !${wordsTyped(sent, language)}`,
      switchBy: 'none',
    }
  }
}

function after(until: HeldUntil, language: Language): string {
  const words = wordsIn(waits, language)
  if ('at' in until) return words.at(instantIn(language, until.at))
  return until.seconds <= 90 ? words.seconds(until.seconds) : words.minutes(Math.ceil(until.seconds / 60))
}

/** To be read, and copied into a mail: codes of choices have neither blanks nor letters beyond ASCII. */
function wordsTyped(sent: Answers, language: Language): string {
  const typed = [...sent.values()].flat().filter((value) => /[^!-~]/u.test(value.trim()))
  if (typed.length === 0) return ''
  return html`<h2>${wording.typed[language]}</h2>
    !${typed.map((value) => html`<blockquote !${langOf(value, language)}>${value.trim()}</blockquote>`).join('')}`
}

const waits = {
  at: { ja: (at: string) => `${at}以降に`, en: (at: string) => `after ${at}` },
  seconds: { ja: (count: number) => `${count}秒ほどおいて`, en: (count: number) => `in about ${count} seconds` },
  minutes: { ja: (count: number) => `${count}分ほどおいて`, en: (count: number) => `in about ${count} minutes` },
} as const

/** What happened, and what became of what was sent. */
const happened: Readonly<Record<HeldFor, readonly Sentence[]>> = {
  tooOften: [
    {
      ja: 'お使いのネットワークからの送信が続いたため、受付を一時的に控えています。',
      en: 'Much was sent from your network, so we pause for a while.',
    },
    { ja: 'いまの内容は、まだ送信されていません。', en: 'This has not been sent yet.' },
  ],
  mailsTooOften: [
    {
      ja: 'このリンクからのお申し込みが続いたため、受付を一時的に控えています。',
      en: 'Mails were asked for by this link again and again, so we pause for a while.',
    },
    {
      ja: '先にお申し込みいただいた分のメールが届いていないか、迷惑メールのフォルダーも含めてご確認ください。',
      en: 'Please look whether one of them has come, among unwanted mails, too.',
    },
  ],
  outage: [
    {
      ja: 'ただいま一時的に受け付けられません。送信できていないことがあります。',
      en: 'We are out of service for a moment: what you sent may not have reached us.',
    },
  ],
}

const wording = {
  title: { ja: 'しばらくお待ちください', en: 'Please wait a little' },
  kept: { ja: '入力内容はすべて残っています。', en: 'Everything you typed is kept.' },
  press: { ja: (wait: string) => `${wait}、次のボタンを押してください。`, en: (wait: string) => `Press the button ${wait}.` },
  again: { ja: 'もう一度送信する', en: 'Send it again' },
  typed: { ja: '入力中の文章', en: 'What you wrote' },
} as const satisfies Record<string, Sentence | Record<Language, (wait: string) => string>>
