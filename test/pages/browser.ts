import { load } from 'cheerio'
import type { LightMyRequestResponse } from 'fastify'
import { makeCaseLink, type NewCaseLink } from '../../src/links/make-case-link.ts'
import { readNow } from '../../src/db/clock.store.ts'
import type { TestApp } from '../support/app.ts'

/** The path of a new case link, and its short code. */
export async function newLink(desk: TestApp, link: NewCaseLink): Promise<{ id: string; path: string; shortCode: string; expiresAt: Date }> {
  const made = await desk.db.transaction(async (tx) => makeCaseLink(tx, desk.deps.config, link, await readNow(tx)))
  return { id: made.id, path: new URL(made.url).pathname, shortCode: made.shortCode, expiresAt: made.expiresAt }
}

/** Sends a form as a browser does. */
export function post(
  desk: TestApp,
  url: string,
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<LightMyRequestResponse> {
  return desk.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(fields).toString(),
  })
}

/** Sends the form of a page behind a link, and confirms it where it is to be reviewed first, with the key of that page. */
export async function sendAnswer(
  desk: TestApp,
  url: string,
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<LightMyRequestResponse> {
  const first = await post(desk, url, fields, headers)
  if (first.statusCode !== 200 || !isReview(first)) return first
  const key = String(load(first.body)('#confirm input[name=key]').val())
  return post(desk, url, { ...fields, key, act: 'confirm' }, headers)
}

/** What the browser an answer came to sends along from then on. */
export function browserOf({ cookies }: LightMyRequestResponse): { cookie: string } {
  return { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
}

/** Whether a page asks to confirm what was sent. */
export function isReview({ body }: LightMyRequestResponse): boolean {
  return body.includes('name="act" value="confirm"')
}

export function get(desk: TestApp, url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
  return desk.app.inject({ method: 'GET', url, headers })
}

/** The same, and follows the redirection, in the same browser, to the page that shows what then stands. */
export async function postAndLook(
  desk: TestApp,
  url: string,
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<LightMyRequestResponse> {
  const answered = await sendAnswer(desk, url, fields, headers)
  if (answered.statusCode !== 303) throw new Error(`${answered.statusCode} ${answered.body}`)
  return get(desk, String(answered.headers.location), answered.cookies.length > 0 ? browserOf(answered) : headers)
}

/** What a reader sees of a page: its text without tags and blanks. That a word is marked as Japanese, or keeps its end, parts it from nothing. */
export function textOf(answer: LightMyRequestResponse): string {
  return answer.body
    .replaceAll(/<bdi lang="ja">([^<]*)<\/bdi>|<span class="unbroken">([^<]*)<\/span>/gu, '$1$2')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/&#(\d+);/gu, (_whole, point: string) => String.fromCodePoint(Number(point)))
    .replaceAll(/\s+/gu, ' ')
}
