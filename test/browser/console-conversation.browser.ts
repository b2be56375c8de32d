import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let consultant: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  consultant = await newColleague('consultant', '経緯 続子')
})
afterAll(() => closeWindows(browser))

const log = (page: Page) => page.getByRole('log')

describe('a long conversation', () => {
  it('begins at its end, stays there while the composer grows, and leads whoever read further up to what is new', async () => {
    const number = await newTicket('長いやり取りの始まりです。')
    const path = { params: { path: { number } } }
    for (const name of 'あいうえおかきくけこさし') {
      const body = [`「${name}」のメモ`, ...'一二三四五'].join('\n')
      answered(await consultant.api.POST('/api/v1/tickets/{number}/notes', { ...path, body: { body } }))
    }
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    const isInSight = async (words: string) => {
      const [frame, said] = [await log(page).boundingBox(), await log(page).locator('div', { hasText: words }).last().boundingBox()]
      return frame !== null && said !== null && said.y >= frame.y && said.y < frame.y + frame.height
    }
    await log(page).getByText('「し」のメモ').waitFor()
    expect(await isInSight('「し」のメモ')).toBe(true)
    await page.getByRole('form', { name: '書く' }).getByRole('textbox').fill('一行\n'.repeat(12))
    expect(await isInSight('「し」のメモ')).toBe(true)
    await log(page).getByText('「あ」のメモ').scrollIntoViewIfNeeded()
    expect(await isInSight('「し」のメモ')).toBe(false)
    answered(await consultant.api.POST('/api/v1/tickets/{number}/notes', { ...path, body: { body: '新しいメモ' } }))
    await log(page).getByText('新しいメモ').waitFor()
    await expect.poll(() => isInSight('新しいメモ')).toBe(true)
    await reader.close()
  })
})

it('what comes after a note can be written at once, however long the lists take to be read anew', async () => {
  const number = await newTicket('続けて書きます。')
  const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
  const { page } = reader
  const field = page.getByRole('form', { name: '書く' }).getByRole('textbox', { name: '窓口の中だけで見えるメモ' })
  await log(page).getByText('続けて書きます。').waitFor()
  const held: (() => void)[] = []
  await page.route('**/api/v1/ticket-views*', (route) => void held.push(() => void route.continue()))
  await field.fill('はじめのメモ。')
  await page.keyboard.press('Control+Enter')
  await log(page).getByText('はじめのメモ。').waitFor()
  await expect.poll(() => held.length).toBeGreaterThan(0)
  await expect.poll(() => field.inputValue()).toBe('')
  expect(await field.getAttribute('readonly')).toBeNull()
  for (const go of held) go()
  await reader.close()
})

it('addresses in a form, a message and a note are opened from there, in a tab that learns nothing of the desk', async () => {
  const number = await newTicket('弊社はhttps://example.jp/a です。')
  const path = { params: { path: { number } } }
  const heard = {
    direction: 'in',
    subject: '資料',
    body: '資料は（https://example.jp/b）、\n図はhttp://example.jp/c?d=1&e=2をご覧ください。',
  } as const
  answered(await consultant.api.PUT('/api/v1/tickets/{number}/assignment', { ...path, body: { consultantId: consultant.id } }))
  answered(await consultant.api.POST('/api/v1/tickets/{number}/messages', { ...path, body: heard }))
  answered(
    await consultant.api.POST('/api/v1/tickets/{number}/notes', { ...path, body: { body: '「https://example.jp/f」javascript:alert(1)' } }),
  )
  const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
  const links = log(reader.page).getByRole('link')
  await log(reader.page).getByText('javascript:alert(1)').waitFor()
  await expect
    .poll(() => links.allInnerTexts())
    .toEqual(['https://example.jp/a', 'https://example.jp/b', 'http://example.jp/c?d=1&e=2', 'https://example.jp/f'])
  for (const link of await links.all()) {
    expect(await link.getAttribute('href')).toBe(await link.textContent())
    expect([await link.getAttribute('target'), await link.getAttribute('rel')]).toEqual(['_blank', 'noopener noreferrer'])
  }
  await log(reader.page).getByText('資料は（https://example.jp/b）、').waitFor()
  await inspectScreen(reader)
  await reader.close()
})
