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

export function get(desk: TestApp, url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
  return desk.app.inject({ method: 'GET', url, headers })
}

/** Posts a form and follows the redirection to the page that shows what then stands. */
export async function postAndLook(desk: TestApp, url: string, fields: Record<string, string> = {}): Promise<LightMyRequestResponse> {
  const answer = await post(desk, url, fields)
  if (answer.statusCode !== 303) throw new Error(`${answer.statusCode} ${answer.body}`)
  return get(desk, String(answer.headers.location))
}

/** What a reader sees of a page: its text without tags and blanks. */
export function textOf(answer: LightMyRequestResponse): string {
  return answer.body
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/&#(\d+);/gu, (_whole, point: string) => String.fromCodePoint(Number(point)))
    .replaceAll(/\s+/gu, ' ')
}
