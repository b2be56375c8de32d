import { html } from 'ghtml'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { readAnswers } from './forms/answers.ts'
import type { Page } from './layout.ts'

/**
 * How often one address may send a page's form in a minute. Counted once the form is read (bodies are of 1 MB at most), so that what was
 * typed is there to be shown again where it was once too often.
 */
export function perMinute(max: number) {
  return { max, timeWindow: '1 minute', hook: 'preHandler' } as const
}

/** Seconds until the next try counts, as the limit told the browser. */
export function secondsToWait(reply: FastifyReply): number {
  return Number(reply.getHeader('retry-after') ?? 60)
}

/** Whether this process may do once more in this minute what it does so many times in one at most. */
export function minuteBudget(most: number): (now: Date) => boolean {
  let minute = 0
  let done = 0
  return (now) => {
    const current = Math.floor(now.getTime() / 60_000)
    if (current !== minute) [minute, done] = [current, 0]
    done += 1
    return done <= most
  }
}

/** Why something is to be sent again: once too often in a minute, or while the database was away. */
export type HeldFor = 'tooOften' | 'outage'

/** What was sent in vain, ready to be sent again as it is; undefined where nothing was, or it was not read. */
export function heldPage(request: FastifyRequest, why: HeldFor, seconds: number): Page | undefined {
  const sent = readAnswers(request.body)
  if (request.method !== 'POST' || request.body === undefined || request.body === null) return undefined
  const fields = [...sent].flatMap(([name, values]) => values.map((value) => html`<input type="hidden" name="${name}" value="${value}" />`))
  return (language) => ({
    title: wording.title[language],
    body: html`<p>${wording[why][language]}</p>
      <p>${wording[sent.size === 0 ? 'pressed' : 'kept'][language](seconds)}</p>
      <form method="post" action="${request.url}">
        !${fields.join('')}
        <p class="acts"><button>${wording.again[language]}</button></p>
      </form>`,
    switchBy: 'none',
  })
}

const wording = {
  title: { ja: 'しばらくお待ちください', en: 'Please wait a little' },
  tooOften: {
    ja: 'お使いのネットワークからの送信が続いたため、少しのあいだ受付を控えています。まだ送信されていません。',
    en: 'Much was sent from your network within a minute, so we pause for a moment. Nothing has been sent yet.',
  },
  outage: {
    ja: 'ただいま一時的に受け付けられません。送信できていないことがあります。',
    en: 'We are out of service for a moment: what you sent may not have reached us.',
  },
  kept: {
    ja: (seconds: number) => `入力内容はすべて残っています。${seconds}秒ほどおいて、次のボタンを押してください。`,
    en: (seconds: number) => `Everything you typed is kept. Wait about ${seconds} seconds, then press the button.`,
  },
  pressed: {
    ja: (seconds: number) => `${seconds}秒ほどおいて、次のボタンを押してください。`,
    en: (seconds: number) => `Wait about ${seconds} seconds, then press the button.`,
  },
  again: { ja: 'もう一度送信する', en: 'Send it again' },
} as const
