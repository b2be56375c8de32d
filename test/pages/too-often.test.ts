import { load } from 'cheerio'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { minuteBudget } from '../../src/pages/page-limit.ts'
import { ticketMessages } from '../../src/tickets/tickets.table.ts'
import { openCase } from '../shortlists/scene.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { get, newLink, post, textOf } from './browser.ts'
import { exampleAnswers, Visitor } from './visitor.ts'

let desk: TestApp

beforeAll(async () => {
  desk = await startApp({ INTAKE_RATE_PER_MINUTE: '1', FORMS_PER_HOUR: '1', DESK_PHONE: '0120-000-000' })
})
afterAll(() => desk.close())

it('a step of a form that comes once too often in a minute is shown again with all that was typed, and when to go on', async () => {
  const visitor = (await new Visitor(desk).open('/forms/worker')).fillFrom(exampleAnswers('worker'))
  visitor.enter({ message: '髙﨑𠮷の「言葉」<b>' })
  const sent = visitor.fields('next')
  for (let times = 0; visitor.answer.statusCode !== 429; times += 1) {
    expect(times).toBeLessThan(30)
    await (await visitor.open('/forms/worker')).send(sent)
  }
  expect(visitor.step).toBe(new Map(sent).get('step'))
  expect(visitor.valueOf('message')).toBe('髙﨑𠮷の「言葉」<b>')
  expect(visitor.valueOf('key')).toBe(new Map(sent).get('key'))
  const seconds = Number(visitor.answer.headers['retry-after'])
  expect(visitor.page('[role=alert]').text()).toContain(`${seconds}秒ほどおいて、もう一度ボタンを押してください`)
  expect(visitor.page('[role=alert]').text()).toContain(`あと${seconds}秒ほど受付を控えています`)
  expect(visitor.page('[role=alert]').text()).toContain('入力内容はすべて残っています')
  await visitor.send([...sent, ['lang', 'en']])
  expect(visitor.page('[role=alert]').text()).toContain('press the button once more')
})

it('stands at an address of its own where the browser takes cookies, which a reload only looks at, and goes on from there', async () => {
  const start = await new Visitor(desk, { takesCookies: true }).open('/forms/corporate')
  const visitor = start.fillFrom(exampleAnswers('corporate'))
  const sent = visitor.fields('next')
  const path = new URL(String(visitor.page('main form').attr('action')), desk.deps.config.PUBLIC_URL).pathname
  for (let times = 0; !visitor.address.includes('held='); times += 1) {
    expect(times).toBeLessThan(30)
    visitor.page('main form').attr('action', path)
    await visitor.send(sent)
  }
  const step = String(new Map(sent).get('step'))
  expect(visitor.address).toMatch(new RegExp(`^${path}/${step}\\?held=tooOften&until=[^&]+$`, 'u'))
  expect(visitor.answer.statusCode).toBe(429)
  expect(visitor.page('[role=alert]').text()).toContain('秒ほどおいて、もう一度ボタンを押してください')
  const shown = new Map(visitor.fields('next'))
  for (const [name, value] of new Map(sent)) if (!['begun', 'go'].includes(name)) expect(shown.get(name), name).toBe(value)
  await visitor.open(visitor.address)
  expect(visitor.answer.statusCode).toBe(429)
  expect(Number(visitor.answer.headers['retry-after'])).toBeLessThanOrEqual(60)
  // Who corrects a step finds back to the review.
  visitor.page('main form').attr('action', path)
  await visitor.send([...sent, ['returning', 'yes']])
  expect(visitor.address).toContain(`/${step}?review=yes&held=tooOften`)
  expect(new Map(visitor.fields('next')).get('returning')).toBe('yes')
  // Once its time is over, the address is that of the step.
  await visitor.open(visitor.address.replace(/until=[^&]+/u, 'until=2026-01-01T00:00:00.000Z'))
  expect([visitor.answer.statusCode, visitor.step]).toEqual([200, step])
})

it('is shown in the answer itself once a flood had its share of addresses: what it sends is in the page, and kept nowhere', async () => {
  const start = await new Visitor(desk, { takesCookies: true }).open('/forms/worker')
  const visitor = start.fillFrom(exampleAnswers('worker'))
  const path = new URL(String(visitor.page('main form').attr('action')), desk.deps.config.PUBLIC_URL).pathname
  const sent = visitor.fields('next')
  const isInPlace = () => visitor.answer.statusCode === 429 && !visitor.address.includes('held=')
  let kept = ''
  let last = ''
  for (let times = 0; !isInPlace(); times += 1) {
    expect(times).toBeLessThan(200)
    if (visitor.address.includes('held=')) kept = visitor.address
    visitor.page('main form').attr('action', path)
    last = `${times}通目`
    await visitor.send(sent.map(([name, value]) => [name, name === 'message' ? last : value]))
  }
  expect(visitor.valueOf('message')).toBe(last)
  expect(visitor.page('[role=alert]').text()).toContain('入力内容はすべて残っています')
  expect((await visitor.open(kept)).valueOf('message')).toMatch(/^\d+通目$/u)
  expect(visitor.valueOf('message')).not.toBe(last)
})

it('a budget of a minute is used up, and there again in the next', () => {
  const mayOnceMore = minuteBudget(2)
  const times = ['10:00:00', '10:00:59', '10:00:59', '10:01:00', '10:01:01', '10:01:02']
  expect(times.map((time) => mayOnceMore(new Date(`2026-11-24T${time}Z`)))).toEqual([true, true, false, true, true, false])
})

it('so is whatever else is typed: kept in the page, sent by its button, and done once', async () => {
  const found = await openCase(desk)
  const { path } = await newLink(desk, { purpose: 'case', contactId: found.applicantId, ticketId: found.ticketId })
  const fields = { message: '31通目の "言葉"', key: 'k'.repeat(30), lang: 'en' }
  let answer = await get(desk, path)
  for (let times = 0; answer.statusCode !== 429; times += 1) {
    expect(times).toBeLessThan(40)
    answer = await post(desk, `${path}/messages`, { message: '' })
  }
  answer = await post(desk, `${path}/messages`, fields)
  expect(answer.statusCode).toBe(429)
  expect(textOf(answer)).toMatch(/Everything you typed is kept\. Press the button in about \d+ seconds/u)
  expect(textOf(answer)).toContain('If you cannot wait, reply to our mail or call 0120-000-000')
  const page = load(answer.body)
  expect(
    page('main blockquote')
      .toArray()
      .map((one) => page(one).text()),
  ).toEqual([fields.message])
  const form = page('main form')
  expect(form.attr('action')).toBe(`${path}/messages`)
  const held = Object.fromEntries(
    form
      .find('input')
      .toArray()
      .map((one) => [page(one).attr('name'), page(one).val()]),
  )
  expect(held).toEqual(fields)
  expect(await desk.db.select().from(ticketMessages)).toEqual([])
})

it('a button that sends nothing typed comes back, too, and says when it may be pressed and how to get through otherwise', async () => {
  for (const path of [`/u/${'b'.repeat(43)}`, `/f/${'b'.repeat(43)}`]) {
    const answers = await Promise.all(Array.from({ length: 61 }, () => post(desk, path)))
    const held = answers.find(({ statusCode }) => statusCode === 429)
    expect(held, path).toBeDefined()
    if (!held) continue
    expect(load(held.body)('main form').attr('action')).toBe(path)
    expect(textOf(held)).toMatch(/\d+秒ほどおいて、次のボタンを押してください/u)
    expect(textOf(held)).not.toContain('入力内容')
    expect(textOf(held)).toContain('お電話（0120-000-000、')
  }
})

it('a mail asked for by a link again and again is said to be perhaps there already, and when one more may be asked for', async () => {
  const path = `/l/${'c'.repeat(43)}/renewal`
  const answers = await Promise.all(Array.from({ length: 6 }, () => post(desk, path, { lang: 'en' })))
  const held = answers.find(({ statusCode }) => statusCode === 429)
  expect(held && textOf(held)).toContain('look whether one of them has come')
  expect(held && textOf(held)).toMatch(/Press the button in about \d+ minutes/u)
  expect(held && load(held.body)('main form input[name=lang]').val()).toBe('en')
})
