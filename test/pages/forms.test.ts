import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audienceCodes, type Audience } from '../../src/catalog/desk-codes.ts'
import { askedSteps, exampleBodyOf } from '../../src/pages/forms/form.ts'
import { forms } from '../../src/pages/forms/forms.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { get, post, textOf } from './browser.ts'
import { exampleAnswers, fillUntil, Visitor } from './visitor.ts'

let desk: TestApp

beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

const visit = (audience: Audience, query = '') => new Visitor(desk).open(`/forms/${audience}${query}`)
const ticketsNow = () => desk.db.select().from(tickets)
const numberShown = (visitor: Visitor) => visitor.page('.number strong').text()

describe.each(audienceCodes)('the %s form', (audience) => {
  const answers = exampleAnswers(audience)

  it('leads, step by step and without scripts, to a ticket that says what the API would have been told', async () => {
    const visitor = await fillUntil(await visit(audience), answers, 'review')
    await visitor.enter({ 'formConsent.accepted': 'yes' }).press('この内容で送信する')
    expect(visitor.answer.statusCode, JSON.stringify(visitor.errors)).toBe(200)
    expect(visitor.heading).toBe('ご相談を受け付けました')
    const example = exampleBodyOf(forms[audience])
    const told = await desk.request('POST', `/api/v1/intake/${audience}`, example)
    expect(told.statusCode, told.body).toBe(201)
    const filed = async (number: string) => (await desk.db.select().from(tickets).where(eq(tickets.number, number)))[0]
    expect((await filed(numberShown(visitor)))?.form).toEqual((await filed(told.json().ticket.number))?.form)
  })

  it('says of each required question that it was left open, at the top and at its control', async () => {
    const visitor = await visit(audience)
    for (const step of askedSteps(forms[audience], new Map())) {
      if (step.code === 'review') break
      const required = visitor
        .page('.need:not(.free)')
        .toArray()
        .map((mark) => visitor.page(mark).parent().clone().children().remove().end().text().trim())
      await visitor.press('next')
      expect(Object.values(visitor.errors).map((words) => /「(.+?)」/u.exec(words)?.[1])).toEqual(
        visitor.step === step.code ? required : [],
      )
      expect(visitor.answer.statusCode).toBe(required.length > 0 ? 422 : 200)
      if (required.length > 0) await visitor.fillFrom(answers).press('next')
    }
    expect(visitor.step).toBe('review')
    await visitor.press('send')
    expect(visitor.errors).toEqual({ 'formConsent.accepted': 'ご同意いただける場合は、チェックを入れてください。' })
  })

  it('loses nothing on the way back, nor by changing the language, and carries what was said on every page', async () => {
    const visitor = await fillUntil(await visit(audience), answers, 'review')
    const shown = textOf(visitor.answer)
    while (visitor.page('button[value=back]').length > 0) await visitor.press('back')
    expect(visitor.step).toBe(forms[audience].steps[0]?.code)
    await visitor.press('English')
    expect(visitor.page('html').attr('lang')).toBe('en')
    await visitor.press('日本語')
    while (visitor.step !== 'review') await visitor.press('next')
    expect(textOf(visitor.answer)).toBe(shown)
  })

  it('is read in English from the first page to the receipt', async () => {
    const visitor = await fillUntil(await visit(audience, '?lang=en'), new Map([...answers, ['contact.language', ['en']]]), 'review')
    expect(visitor.heading).toBe('Check and send')
    await visitor.enter({ 'formConsent.accepted': 'yes' }).press('Send')
    expect(visitor.heading).toBe('We have received your form')
    expect(visitor.page('html').attr('lang')).toBe('en')
  })

  it('is filed once however often the button is pressed and the page reloaded; other contents are another case, and said to be', async () => {
    const visitor = await fillUntil(await visit(audience), answers, 'review')
    visitor.enter({ 'formConsent.accepted': 'yes' })
    const sent = visitor.fields('send')
    const before = (await ticketsNow()).length
    const twice = await Promise.all([new Visitor(desk).open(`/forms/${audience}`), new Visitor(desk).open(`/forms/${audience}`)])
    const numbers = await Promise.all(twice.map(async (one) => numberShown(await one.send(sent))))
    expect(numbers).toEqual([numbers[0], numbers[0]])
    const reloaded = await (await visit(audience)).send(sent)
    expect(numberShown(reloaded)).toBe(numbers[0])
    expect(await ticketsNow()).toHaveLength(before + 1)
    const changed = sent.map(([name, value]): [string, string] => [name, name === 'message' ? `${value}追伸` : value])
    const other = await (await visit(audience)).send(changed)
    expect(other.answer.statusCode).toBe(409)
    expect(textOf(other.answer)).toContain('別の内容で一度送信されています')
    await other.press('send')
    expect(numberShown(other)).not.toBe(numbers[0])
    expect(await ticketsNow()).toHaveLength(before + 2)
  })

  it('is said to have been sent before at an address of its own, where it is another case', async () => {
    const visitor = await fillUntil(await new Visitor(desk, { takesCookies: true }).open(`/forms/${audience}`), answers, 'review')
    visitor.enter({ 'formConsent.accepted': 'yes' })
    const sent = visitor.fields('send')
    const first = numberShown(await (await visit(audience)).send(sent))
    await visitor.send(sent.map(([name, value]): [string, string] => [name, name === 'message' ? `${value}追伸` : value]))
    expect(visitor.address).toMatch(/\/review\?held=sentBefore$/u)
    expect(textOf(visitor.answer)).toContain('別の内容で一度送信されています')
    expect(visitor.page('[name="formConsent.accepted"]').attr('checked')).toBeDefined()
    expect(numberShown(await visitor.press('send'))).not.toBe(first)
  })
})

describe('the review', () => {
  it('shows everything and leads to each step and back; what a change makes necessary is asked', async () => {
    const answers = exampleAnswers('corporate')
    const visitor = await fillUntil(await visit('corporate'), answers, 'review')
    for (const words of [
      '見本ソフト株式会社',
      '東京都 渋谷区',
      '80 人',
      '席数（以上）：10 席',
      '必須',
      '最も重視する',
      '市民参加型の実証',
      '宮城県 仙台市',
    ]) {
      expect(textOf(visitor.answer)).toContain(words)
    }
    await visitor.press('change:needs')
    expect(visitor.step).toBe('needs')
    await visitor.enter({ 'needs.pick': ['office_seats', 'office_rent'] }).press('確認画面へ')
    expect(visitor.step).toBe('weights')
    await visitor.enter({ 'needs.office_rent.target': '200,000円' }).press('next')
    expect(visitor.step).toBe('review')
    expect(textOf(visitor.answer)).toContain('200,000 円／月')
    expect(textOf(visitor.answer)).not.toContain('市民参加型の実証')
  })

  it('leaves out the step of weights when nothing was chosen', async () => {
    const answers = new Map([...exampleAnswers('corporate')].filter(([name]) => !name.startsWith('needs')))
    const visitor = await fillUntil(await visit('corporate'), answers, 'needs')
    await visitor.press('next')
    expect(visitor.step).toBe('plans')
  })
})

describe('a form', () => {
  it('folds twenty industries into three groups, open where something is chosen', async () => {
    const visitor = await fillUntil(await visit('municipal'), exampleAnswers('municipal'), 'weights')
    const groups = () =>
      visitor
        .page('details.few')
        .toArray()
        .map((one) => visitor.page(one))
    const open = () => groups().map((one) => one.attr('open') !== undefined)
    expect(groups().map((one) => one.find('input').length)).toEqual([6, 6, 8])
    expect(open()).toEqual([true, false, false])
    const chosen = visitor.page('details.few input[value="P"]').attr('name') ?? ''
    await visitor.enter({ [chosen]: ['P', 'E'] }).press('back')
    await visitor.press('next')
    expect(open()).toEqual([false, true, true])
  })

  it('asks a worker, who is told by mail where to turn to, nothing nobody uses: no kind of support, no telephone, no way to be reached', async () => {
    const visitor = await visit('worker')
    const asked = new Set<string>()
    while (visitor.step !== 'review') {
      for (const control of visitor.page('[name]').toArray()) asked.add(visitor.page(control).attr('name') ?? '')
      await visitor.fillFrom(exampleAnswers('worker')).press('next')
    }
    for (const name of ['supports', 'contact.phone', 'preferredContact']) expect(asked).not.toContain(name)
    expect(asked).toContain('contact.email')
  })

  it('says that what is typed is kept sealed for the way back, and until when', async () => {
    const visitor = await visit('worker')
    expect(textOf(visitor.answer)).toContain('暗号化して当窓口のサーバーに保存しています')
    expect(textOf(visitor.answer)).not.toContain('この端末にだけ')
  })

  it('keeps who fills it in out of addresses and logs, and of caches', async () => {
    const visitor = await fillUntil(
      await visit('worker'),
      new Map([...exampleAnswers('worker'), ['contact.name', ['秘密 太郎']]]),
      'review',
    )
    await visitor.enter({ 'formConsent.accepted': 'yes' }).press('send')
    expect(visitor.answer.headers['cache-control']).toBe('no-store')
    expect(desk.logged.join('\n')).not.toContain('秘密')
    expect((await get(desk, '/forms/worker')).headers['content-security-policy']).toContain("script-src 'self'")
  })

  it('is the example of its operation in the API’s document', async () => {
    const document = (await desk.request('GET', '/api/v1/openapi.json')).json()
    for (const audience of audienceCodes) {
      const { example } = document.paths[`/api/v1/intake/${audience}`].post.requestBody.content['application/json']
      expect(example).toEqual(exampleBodyOf(forms[audience]))
    }
  })
})

describe('the browser’s own Back', () => {
  it('may show the steps of a form again, and nothing of it once the form is sent or where others use the device, too', async () => {
    const visitor = await fillUntil(await visit('worker'), exampleAnswers('worker'), 'contact')
    expect(visitor.answer.headers['cache-control']).toBe('private, no-cache')
    expect(
      visitor
        .page('input[autocomplete=off]')
        .toArray()
        .map((one) => visitor.page(one).attr('name')),
    ).toEqual(['homepage'])
    const shared = await new Visitor(desk).open('/forms/worker')
    await shared.send([...shared.fields('next'), ['shared', 'yes']])
    expect(shared.answer.headers['cache-control']).toBe('no-store')
    expect(shared.page('form').attr('autocomplete')).toBe('off')
    expect(shared.page('[name=shared]').attr('checked')).toBeDefined()
    expect(textOf(shared.answer)).toContain('ブラウザーの画面をすべて閉じてください')

    await visitor.fillFrom(exampleAnswers('worker')).press('next')
    const again = visitor.fields('change:contact')
    visitor.enter({ 'formConsent.accepted': 'yes' })
    const answer = await post(desk, '/forms/worker', Object.fromEntries(visitor.fields('send')), { cookie: 'musubi_form=kept' })
    expect(answer.headers['clear-site-data']).toBe('"cache"')
    // Without a cookie the page cannot be asked for anew, and stays where the browser has it.
    const bare = await post(desk, '/forms/worker', Object.fromEntries(visitor.fields('send')))
    expect(bare.headers['clear-site-data']).toBeUndefined()
    const receipt = await (await visit('worker')).send(again)
    expect(receipt.heading).toBe('ご相談を受け付けました')
    expect(numberShown(receipt)).toBe(textOf(await get(desk, String(answer.headers.location))).match(/W-\d{4}-\d{6}/u)?.[0])
    expect(receipt.answer.body).not.toContain('佐藤 花子')
  })
})
