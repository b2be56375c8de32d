import { eq } from 'drizzle-orm'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesAtMost, triesAtMost } from '../../src/links/one-time-codes/one-time-code.rules.ts'
import { oneTimeCodes } from '../../src/links/one-time-codes/one-time-codes.table.ts'
import { openCase } from '../shortlists/scene.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { browserOf, get, newLink, textOf } from './browser.ts'
import { newestCode, wrongCodeOf } from './proving.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

async function staged() {
  const { applicantId, ticketId } = await openCase(desk)
  return { contactId: applicantId, path: (await newLink(desk, { purpose: 'case', contactId: applicantId, ticketId })).path }
}

/** A browser somewhere: what it sends, with what it keeps. */
function postFrom(remoteAddress: string, url: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const form = { 'content-type': 'application/x-www-form-urlencoded', ...headers }
  const payload = new URLSearchParams({ to: 'data', ...fields }).toString()
  return desk.app.inject({ method: 'POST', url, remoteAddress, headers: form, payload })
}

const ask = (path: string, from: string, headers?: Record<string, string>) => postFrom(from, `${path}/codes`, {}, headers)
const type = (path: string, from: string, code: string, headers?: Record<string, string>) =>
  postFrom(from, `${path}/proof`, { code }, headers)

const stranger = '198.51.100.7'
const reader = '203.0.113.20'

/** The reader asks, reads the mail and types: the answer to what they typed. */
async function getIn({ path, contactId }: { path: string; contactId: string }, from: string): Promise<LightMyRequestResponse> {
  const asked = await ask(path, from)
  expect(asked.statusCode, textOf(asked)).toBe(303)
  return type(path, from, await newestCode(desk, contactId), browserOf(asked))
}

const codesOf = (contactId: string) => desk.db.select().from(oneTimeCodes).where(eq(oneTimeCodes.contactId, contactId))

describe('a stranger who holds a link of somebody', () => {
  it.each([
    ['elsewhere', reader],
    ['behind the same gateway', stranger],
  ])('asks five times and types wrong codes, and its reader %s gets in at once', async (_where, from) => {
    const link = await staged()
    for (const _time of [1, 2, 3, 4, 5]) {
      const asked = await ask(link.path, stranger)
      const code = wrongCodeOf(await newestCode(desk, link.contactId))
      for (const _try of [1, 2, 3, 4, 5, 6]) await type(link.path, stranger, code, browserOf(asked))
    }
    const answer = await getIn(link, from)
    expect(answer.statusCode, textOf(answer)).toBe(303)
    expect(textOf(await get(desk, `${link.path}/data`, browserOf(answer)))).toContain('個人データの確認')
  })

  it('takes no try from the code of its reader, nor its place, by typing or asking in the meantime', async () => {
    const link = await staged()
    const asked = await ask(link.path, reader)
    const code = await newestCode(desk, link.contactId)
    const theirs = browserOf(await ask(link.path, stranger))
    for (const _try of [1, 2, 3, 4, 5, 6, 7]) {
      await type(link.path, stranger, wrongCodeOf(code), theirs)
      await type(link.path, stranger, wrongCodeOf(code))
    }
    expect((await codesOf(link.contactId)).map(({ tries }) => tries).toSorted()).toEqual([0, 5])
    expect((await type(link.path, reader, code, browserOf(asked))).statusCode).toBe(303)
  })

  it('cannot type the code that was mailed for another browser, with or without a cookie of their own, and learns what to do', async () => {
    const link = await staged()
    await ask(link.path, reader)
    const code = await newestCode(desk, link.contactId)
    const theirs = browserOf(await ask(link.path, stranger))
    for (const headers of [undefined, theirs, { cookie: 'musubi_code=forged.forged' }]) {
      const answer = await type(link.path, stranger, code, headers)
      expect(answer.statusCode).toBe(422)
      expect(answer.cookies).toEqual([])
    }
    expect(textOf(await type(link.path, stranger, code))).toContain('お求めになったブラウザー')
    expect(textOf(await get(desk, `${link.path}/data`))).not.toContain('name="code"')
  })

  it('uses up their own share of the mails of an hour, by browser and by network, and is told when there are more', async () => {
    const link = await staged()
    const kept = browserOf(await ask(link.path, stranger))
    for (let times = 1; times < codesAtMost.hour.browser; times += 1) expect((await ask(link.path, stranger, kept)).statusCode).toBe(303)
    const ofBrowser = await ask(link.path, stranger, kept)
    expect(ofBrowser.statusCode).toBe(429)
    expect(Number(ofBrowser.headers['retry-after'])).toBeGreaterThan(3000)
    expect(textOf(ofBrowser)).toMatch(/次の確認コードは、\d{4}年\d+月\d+日\(.\) \d{2}:\d{2}以降にお送りできます/u)
    expect(textOf(ofBrowser)).toContain('ご返信')
    for (let times = codesAtMost.hour.browser; times < codesAtMost.hour.network; times += 1)
      expect((await ask(link.path, stranger)).statusCode).toBe(303)
    const ofNetwork = await ask(link.path, stranger)
    expect(ofNetwork.statusCode).toBe(429)
    expect(textOf(ofNetwork)).toContain('別の回線')
    const answer = await getIn(link, reader)
    expect(answer.statusCode).toBe(303)
  })

  it('cannot flood the mailbox from many networks, nor try out more than a handful of codes a day; who typed one right goes on', async () => {
    const link = await staged()
    expect((await getIn(link, reader)).statusCode).toBe(303)
    const from = (index: number) => `192.0.2.${index % 200}`
    const answers: LightMyRequestResponse[] = []
    for (let index = 0; index < codesAtMost.hour.address + 2; index += 1) answers.push(await ask(link.path, from(index)))
    expect(answers.filter(({ statusCode }) => statusCode === 303)).toHaveLength(codesAtMost.hour.address - 1)
    const refused = answers.at(-1)
    expect(refused && textOf(refused)).toContain('このメールアドレスへの確認コードの送信が続いた')
    expect((await getIn(link, reader)).statusCode).toBe(303)
    expect(codesAtMost.day.address * triesAtMost).toBeLessThanOrEqual(200)
  })
})

describe('a browser that keeps no cookies', () => {
  it('is told that a code cannot be typed in it, and what to do', async () => {
    const link = await staged()
    const asked = await ask(link.path, reader)
    const page = await get(desk, String(asked.headers.location))
    expect(textOf(page)).toContain('Cookie')
    expect(page.body).not.toContain('name="code"')
    const kept = await get(desk, String(asked.headers.location), browserOf(asked))
    expect(kept.body).toContain('name="code"')
    expect(textOf(kept)).not.toContain('Cookie')
  })
})

describe('the mark of a code', () => {
  it('stands on the page that awaits it and in its mail, so that codes others asked for are told apart', async () => {
    const link = await staged()
    const asked = await ask(link.path, reader)
    const page = textOf(await get(desk, `${link.path}/data`, browserOf(asked)))
    const mark = /照合記号「([A-Z]{4})」/u.exec(page)?.[1]
    expect(mark).toBeDefined()
    await ask(link.path, stranger)
    expect(textOf(await get(desk, `${link.path}/data`, browserOf(asked)))).toContain(`「${mark}」`)
  })
})
