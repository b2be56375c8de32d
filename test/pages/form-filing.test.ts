import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { stylesheet } from '../../src/pages/stylesheet.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { readBeginning, sealBeginning } from '../../src/tickets/filing/beginning.rules.ts'
import { formSendings } from '../../src/tickets/filing/filing.table.ts'
import { forgetFilings } from '../../src/tickets/filing/forget-filings.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { workerForm } from '../support/forms.ts'
import { textOf } from './browser.ts'
import { exampleAnswers, fillUntil, Visitor } from './visitor.ts'

let desk: TestApp
let restarted: TestApp['app'] | undefined

beforeAll(async () => {
  desk = await startApp({ FORM_MIN_SECONDS: '5', FORMS_PER_HOUR: '3' })
})
afterAll(() => desk.close())
afterEach(async () => {
  await restarted?.close()
  restarted = undefined
  await desk.db.delete(formSendings)
})

/** The same desk in another api process, which knows nothing but the database and the configuration. */
async function afterRestart(): Promise<TestApp> {
  restarted = await buildApp(desk.deps)
  return { ...desk, app: restarted }
}

const words = '会社を辞めずに移住したい。髙﨑𠮷😀<b>'

/** On the review of the worker's form, opened so long ago. */
async function onReview({ seconds = 60, query = '', of = desk, takesCookies = false } = {}): Promise<Visitor> {
  const answers = new Map([...exampleAnswers('worker'), ['message', [words]] as const])
  const visitor = await fillUntil(await new Visitor(of, { takesCookies }).open(`/forms/worker${query}`), answers, 'review')
  visitor.enter({ 'formConsent.accepted': 'yes' })
  return opened(visitor, seconds)
}

/** The same page as if it had been opened so long ago. */
function opened(visitor: Visitor, seconds: number): Visitor {
  const key = String(visitor.valueOf('key'))
  const at = new Date(Date.now() - seconds * 1000)
  visitor.page('input[name=begun]').val(sealBeginning(desk.deps.config.LINK_SECRET ?? '', { audience: 'worker', key }, at))
  return visitor
}

/** Where everything typed still stands, agreement included. */
function expectNothingLost(visitor: Visitor): void {
  expect(visitor.step).toBe('review')
  expect(visitor.valueOf('message')).toBe(words)
  expect(visitor.page('[name="formConsent.accepted"]').attr('checked')).toBeDefined()
}

const filed = async () => (await desk.db.select().from(tickets)).length

describe('a form that comes sooner than a person can fill it in', () => {
  it.each([
    { query: '', told: '数秒おいて、もう一度「この内容で送信する」を押してください' },
    { query: '?lang=en', told: 'Wait a few seconds and press “Send” once more' },
  ])('is kept in the page, says why, and is filed when pressed again later ($query)', async ({ query, told }) => {
    const before = await filed()
    const visitor = await onReview({ seconds: 1, query })
    await visitor.press('send')
    expect(visitor.answer.statusCode).toBe(409)
    expect(textOf(visitor.answer)).toContain(told)
    expectNothingLost(visitor)
    expect(await filed()).toBe(before)
    await opened(visitor, 6).press('send')
    expect(visitor.page('.number strong').text()).toMatch(/^W-/u)
    expect(await filed()).toBe(before + 1)
  })

  it.each(['', '?lang=en'])('is told at an address of its own, so that Back from the receipt shows the receipt (%s)', async (query) => {
    const before = await filed()
    const visitor = await onReview({ seconds: 1, query, takesCookies: true })
    await visitor.press('send')
    expect(visitor.address).toMatch(/\/review\?held=tooSoon(?:&|$)/u)
    expect(visitor.answer.statusCode).toBe(409)
    expect(textOf(visitor.answer)).toContain(query ? 'Wait a few seconds and press “Send” once more' : '数秒おいて')
    expectNothingLost(visitor)
    const { address } = visitor
    await opened(visitor, 6).press('send')
    const receipt = visitor.address
    expect(visitor.page('.number strong').text()).toMatch(/^W-/u)
    await visitor.open(address)
    expect(visitor.address).toBe(receipt)
    expect(await filed()).toBe(before + 1)
  })

  it('is told the same by an address nobody gave out as by the review: nothing', async () => {
    const visitor = await onReview({ seconds: 60, takesCookies: true })
    for (const query of ['held=gone', 'held=toString', 'held=tooMany', 'held=tooMany&until=2199-01-01T00:00:00Z', 'held=a&held=b']) {
      await visitor.open(`${visitor.address.split('?')[0]}?${query}`)
      expect([visitor.answer.statusCode, visitor.step, visitor.page('[role=alert]').length], query).toEqual([200, 'review', 0])
    }
  })

  it('is not believed to be older than it is, and gets a beginning it can grow old with', async () => {
    const visitor = await onReview()
    for (const forged of ['', 'zzz.aaaa', sealBeginning('another secret', { audience: 'worker', key: 'x' }, new Date(0))]) {
      const sent = visitor.fields('send').map(([name, value]): [string, string] => [name, name === 'begun' ? forged : value])
      const other = await new Visitor(desk).open('/forms/worker')
      await other.send(sent)
      expect(other.answer.statusCode, forged).toBe(409)
      expect(
        readBeginning(
          desk.deps.config.LINK_SECRET ?? '',
          { audience: 'worker', key: String(other.valueOf('key')) },
          String(other.valueOf('begun')),
        ),
      ).toBeInstanceOf(Date)
    }
  })

  it('is a form like any other after days, and in another api process', async () => {
    const visitor = await onReview({ seconds: 5 * 86_400 })
    const elsewhere = await new Visitor(await afterRestart()).open('/forms/worker')
    await elsewhere.send(visitor.fields('send'))
    expect(elsewhere.heading).toBe('ご相談を受け付けました')
  })
})

describe('the control nobody sees', () => {
  it('is out of reach of people: not shown, not read out, not reached by Tab, not filled in by browsers', async () => {
    const { page } = await onReview()
    const control = page('input[name=homepage]')
    expect(control.attr()).toMatchObject({ tabindex: '-1', autocomplete: 'off', type: 'text', value: '' })
    expect(control.closest('[aria-hidden=true]').attr('class')).toBe('spare')
    expect(stylesheet).toMatch(/\.spare \{\s*display: none;\s*\}/u)
  })

  it.each(['', '?lang=en'])('filled in on any step, asks to press once more, emptied, with everything still there (%s)', async (query) => {
    const before = await filed()
    const first = await new Visitor(desk).open(`/forms/worker${query}`)
    first.enter({ homepage: 'https://spam.example' })
    const visitor = await fillUntil(first, new Map([...exampleAnswers('worker'), ['message', [words]] as const]), 'review')
    visitor.enter({ 'formConsent.accepted': 'yes' })
    await opened(visitor, 60).press('send')
    expect(visitor.answer.statusCode).toBe(409)
    expect(textOf(visitor.answer)).toContain(query ? 'we emptied that field' : 'その欄は空にしました')
    expectNothingLost(visitor)
    expect(visitor.valueOf('homepage')).toBe('')
    expect(await filed()).toBe(before)
    await opened(visitor, 60).press('send')
    expect(await filed()).toBe(before + 1)
  })
})

describe('the limit of one address', () => {
  it('outlives a restart, keeps the form in the page, names the time, and leaves the way by mail and by waiting', async () => {
    const before = await filed()
    for (let sent = 0; sent < 3; sent += 1) {
      const visitor = await onReview()
      await visitor.press('send')
      expect(visitor.heading).toBe('ご相談を受け付けました')
    }
    const held = await new Visitor(await afterRestart()).open('/forms/worker')
    await held.send((await onReview()).fields('send'))
    expect(held.answer.statusCode).toBe(429)
    expect(Number(held.answer.headers['retry-after'])).toBeGreaterThan(3500)
    expect(textOf(held.answer)).toMatch(/\d{1,2}:\d{2}.*以降に、もう一度「この内容で送信する」を押してください/u)
    expectNothingLost(held)
    expect(await filed()).toBe(before + 3)
    const inEnglish = await (await onReview({ query: '?lang=en' })).press('send')
    expect(textOf(inEnglish.answer)).toMatch(/Press “Send” once more after .*\d{2}:\d{2}/u)

    const returned = await (await onReview({ takesCookies: true })).press('send')
    expect(returned.address).toMatch(/\/review\?held=tooMany&until=[^&]+&mail=yes/u)
    expect(returned.answer.statusCode).toBe(429)
    expect(Number(returned.answer.headers['retry-after'])).toBeGreaterThan(3500)
    expect(returned.page('button[value=mail]')).toHaveLength(1)
    expectNothingLost(returned)

    const byMail = await new Visitor(desk).open('/forms/worker')
    await byMail.send(held.fields('mail'))
    expect(byMail.heading).toContain('メールで送信をご確認ください')
    expect(await filed()).toBe(before + 3)

    const sentAt = new Date(Date.now() - 3_601_000)
    await desk.db.update(formSendings).set({ sentAt })
    await opened(held, 60).press('send')
    expect(held.heading).toBe('ご相談を受け付けました')
  })

  it('holds exactly when many come at once, counts no second press, and is no matter of other addresses or of the API', async () => {
    const before = await filed()
    const reviews = await Promise.all(Array.from({ length: 6 }, () => onReview()))
    const sent = await Promise.all(
      reviews.map(async (review) => (await new Visitor(desk).open('/forms/worker')).send(review.fields('send'))),
    )
    expect(sent.map(({ answer }) => answer.statusCode).toSorted()).toEqual([200, 200, 200, 429, 429, 429])
    expect(await filed()).toBe(before + 3)
    const through = sent.findIndex(({ answer }) => answer.statusCode === 200)
    const again = await new Visitor(desk).open('/forms/worker')
    await again.send(reviews[through]?.fields('send') ?? [])
    expect(again.heading).toBe('ご相談を受け付けました')
    expect((await desk.request('POST', '/api/v1/intake/worker', workerForm())).statusCode).toBe(201)
    expect(await filed()).toBe(before + 4)
    const other = await desk.app.inject({
      method: 'POST',
      url: '/forms/worker',
      remoteAddress: '192.0.2.9',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams((await onReview()).fields('send')).toString(),
    })
    expect(other.statusCode).toBe(303)
  })

  it('keeps no address: only digests, and those for an hour', async () => {
    await (await onReview()).press('send')
    const rows = await desk.db.select().from(formSendings)
    expect(rows.map(({ kind, senderDigest }) => [kind, senderDigest.length])).toEqual([['form', 32]])
    expect(JSON.stringify(rows)).not.toContain('127.0.0.1')
    await forgetFilings(desk.deps)
    expect(await desk.db.select().from(formSendings)).toHaveLength(1)
    await desk.db.update(formSendings).set({ sentAt: new Date(Date.now() - 3_600_001) })
    expect(await forgetFilings(desk.deps)).toBe(1)
    expect(await desk.db.select().from(formSendings)).toHaveLength(0)
  })
})
