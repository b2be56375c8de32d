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

/** What a ticket shows as it comes, change by change; as text, because it runs in the page. `presses`: a key, as soon as the ticket is drawn. */
const followComing = (words: string, presses?: string) => `(() => {
  const seen = (window.seen = [])
  const press = () => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '${presses}', bubbles: true, cancelable: true }))
    window.nextLetterGoesTo = document.activeElement.getAttribute('aria-label')
  }
  const watcher = new MutationObserver(() => {
    const log = document.querySelector('[role=log]')
    if (!log) return
    const isWritable = document.querySelector('form textarea') !== null
    seen.push({ isRead: log.textContent.includes('${words}'), isWritable, height: log.clientHeight })
    if (${presses !== undefined} && seen.length === 1) press()
  })
  watcher.observe(document.body, { childList: true, subtree: true, characterData: true })
})()`

interface Seen {
  readonly isRead: boolean
  readonly isWritable: boolean
  /** Of what was said, in pixels. */
  readonly height: number
}

/** Nothing to write with comes because of the time it takes until there is something to read. */
const waitsForWords = `{
  const after = window.setTimeout
  window.setTimeout = (act, wait, ...rest) => after(act, wait === 100 ? 60_000 : wait, ...rest)
}`

describe('a ticket that is opened', () => {
  const form = (page: Page) => page.getByRole('form', { name: '書く' })
  /** A list with a ticket, the consultant's own unless nobody has it; what was said at it is held back until it is let go. */
  const listOf = async (words: string, width = 1440, isTaken = true) => {
    const number = await newTicket(words)
    const path = { params: { path: { number } } }
    if (isTaken)
      answered(await consultant.api.PUT('/api/v1/tickets/{number}/assignment', { ...path, body: { consultantId: consultant.id } }))
    const reader = await openConsole(browser, consultant, '/desk/tickets?view=all&sort=received', width)
    const held: (() => void)[] = []
    await reader.page.route('**/timeline*', (route) => void held.push(() => void route.continue()))
    const letGo = async () => {
      await expect.poll(() => held.length).toBeGreaterThan(0)
      for (const go of held) go()
    }
    return { ...reader, letGo, row: reader.page.locator(`a[href*="/${number}"]`).first() }
  }

  it.each([
    ['one’s own', true, 1440],
    ['one’s own', true, 390],
    ['nobody’s', false, 1440],
    ['nobody’s', false, 390],
  ])(
    'is read first; what one writes with comes into its place and moves nothing (%s, taken: %s, %d wide)',
    async (whose, isTaken, width) => {
      const words = `先に読みます、${whose}、${width}。`
      const { page, row, letGo, close } = await listOf(words, width, isTaken)
      await page.addInitScript(waitsForWords)
      await page.reload()
      await row.waitFor()
      await page.evaluate(followComing(words))
      await row.click()
      await log(page).waitFor({ state: 'attached' })
      await letGo()
      await form(page).getByRole('textbox').waitFor()
      const seen = await page.evaluate<Seen[]>('window.seen')
      expect(seen.filter(({ isRead, isWritable }) => isWritable && !isRead)).toEqual([])
      expect(seen.some(({ isRead, isWritable }) => isRead && !isWritable)).toBe(true)
      const heights = seen.map(({ height }) => height)
      expect(Math.max(...heights) - Math.min(...heights)).toBeLessThanOrEqual(2)
      await close()
    },
  )

  it('takes the key of the reply, and the letter that comes with it, before there is anything to write it in', async () => {
    const { page, row, close } = await listOf('すぐに返信します。')
    await row.waitFor()
    await page.evaluate(followComing('すぐに返信します。', 'r'))
    await row.click()
    await form(page).getByRole('textbox', { name: '相談者へのメールの本文' }).and(page.locator(':focus')).waitFor()
    expect(await page.evaluate<string>('window.nextLetterGoesTo')).toBe('相談者へのメールの本文')
    const [first] = await page.evaluate<Seen[]>('window.seen')
    expect(first).toMatchObject({ isWritable: false })
    await close()
  })

  it('can be written at, however long it takes until it can be read', async () => {
    const { page, row, letGo, close } = await listOf('遅れて読めます。')
    await row.click()
    const field = form(page).getByRole('textbox', { name: '窓口の中だけで見えるメモ' })
    await field.fill('読む前のメモ。')
    expect(await log(page).getByText('遅れて読めます。').count()).toBe(0)
    await letGo()
    await log(page).getByText('遅れて読めます。').waitFor()
    expect(await field.inputValue()).toBe('読む前のメモ。')
    await close()
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
