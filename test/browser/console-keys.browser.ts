import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '鍵盤 打子')
  for (let times = 0; times < 3; times += 1) await newMine()
})
afterAll(() => closeWindows(browser))

/** A new ticket of the one who presses the keys; its number. */
async function newMine(): Promise<string> {
  const number = await newTicket('キーで開かれる案件です。')
  const body = { consultantId: supervisor.id }
  answered(await supervisor.api.PUT('/api/v1/tickets/{number}/assignment', { params: { path: { number } }, body }))
  return number
}

const help = (page: Page) => page.getByRole('dialog', { name: 'キー操作' })
const isOpen = (page: Page, number = '') => page.locator(`[data-line="${number}"] [aria-current]`).waitFor()

/** The list of what is one's own: its lines in their order. */
async function openMine() {
  const reader = await openConsole(browser, supervisor, '/desk/tickets?view=mine&sort=received')
  const { page } = reader
  await page.locator('main li[data-line]').nth(2).waitFor()
  const lines = await page.evaluate<string[]>(`[...document.querySelectorAll('main li[data-line]')].map(({ dataset }) => dataset.line)`)
  return { reader, page, lines }
}

async function leaveHelp(page: Page) {
  await page.keyboard.press('Escape')
  await help(page).waitFor({ state: 'detached' })
}

/** What the next key brings about is there, and the ticket still open: by then the key before would have led on. */
async function staysOpen(page: Page, number = '') {
  await page.keyboard.press('?')
  await help(page).waitFor()
  await leaveHelp(page)
  await isOpen(page, number)
}

describe('the keys of the desk', () => {
  it('act by the one chosen for it and no more by the one before, also after a reload', async () => {
    const { reader, page, lines } = await openMine()
    const [first, second] = lines
    await page.keyboard.press('?')
    await page.getByRole('textbox', { name: '「次の案件へ」のキー' }).press('x')
    await leaveHelp(page)
    await page.keyboard.press('x')
    await isOpen(page, first)
    await page.keyboard.press('j')
    await staysOpen(page, first)
    await page.keyboard.press('x')
    await isOpen(page, second)
    await page.reload()
    await isOpen(page, second)
    await page.keyboard.press('k')
    await isOpen(page, first)
    await page.keyboard.press('x')
    await isOpen(page, second)
    await reader.close()
    expect(reader.faults).toEqual([])
  })

  it('rest one and all when they are switched off; the palette still comes', async () => {
    const { reader, page, lines } = await openMine()
    await page.keyboard.press('j')
    await isOpen(page, lines[0])
    await page.getByRole('textbox', { name: '窓口の中だけで見えるメモ' }).waitFor()
    await page.keyboard.press('?')
    await page.getByRole('switch', { name: '1文字のキー操作を使う' }).focus()
    await page.keyboard.press('Space')
    await leaveHelp(page)
    const standsAt = () => page.evaluate<string[]>(`[location.href, document.activeElement.dataset.place]`)
    const before = [page.url(), `row ${lines[0] ?? ''}`]
    await expect.poll(standsAt).toEqual(before)
    for (const key of ['?', '/', 'j', 'k', 'o', 'r', 'n', 'a', 's', 'e']) await page.keyboard.press(key)
    expect(await standsAt()).toEqual(before)
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'コマンドパレット' }).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await expect.poll(standsAt).toEqual(before)
    await reader.close()
    expect(reader.faults).toEqual([])
  })

  it('act upon what lies below a dialog as soon as it is left', async () => {
    const { reader, page, lines } = await openMine()
    // Dialogs come and go slowly for whoever likes them to.
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await page.keyboard.press('?')
    await help(page).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await isOpen(page, lines[0])
    await reader.close()
    expect(reader.faults).toEqual([])
  })

  it('each count, also while what the first opens is still on its way', async () => {
    const { reader, page, lines } = await openMine()
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('j')
    await isOpen(page, lines[2])
    await page.keyboard.press('k')
    await page.keyboard.press('k')
    await isOpen(page, lines[0])
    await page.locator('#ticket-heading').waitFor()
    expect(page.url()).toContain(lines[0])
    await reader.close()
    expect(reader.faults).toEqual([])
  })

  it('each do what they are said to do, pressed one after the other, up to the ticket that is resolved', async () => {
    await newMine()
    const { reader, page, lines } = await openMine()
    const [first = '', second = ''] = lines
    const { keyboard } = page
    const name = (field: string) => page.getByRole('textbox', { name: field }).and(page.locator(':focus'))
    const leaveDialog = async (title: string) => {
      await page.getByRole('dialog', { name: title }).waitFor()
      await keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await keyboard.press('o')
    await isOpen(page, first)
    await keyboard.press('j')
    await isOpen(page, second)
    await keyboard.press('k')
    await isOpen(page, first)
    await keyboard.press('o')
    await page.locator('#ticket-heading:focus').waitFor()
    for (const [key, field] of [
      ['r', '相談者へのメールの本文'],
      ['n', '窓口の中だけで見えるメモ'],
    ] as const) {
      await keyboard.press(key)
      await name(field).waitFor()
      // Within the field it is a letter; Escape leaves the field.
      await keyboard.press('e')
      expect(await name(field).inputValue()).toBe('e')
      await keyboard.press('Backspace')
      await keyboard.press('Escape')
      await page.locator('#ticket-heading:focus').waitFor()
    }
    await keyboard.press('?')
    await leaveDialog('キー操作')
    await keyboard.press('a')
    await leaveDialog('担当者を決める')
    await keyboard.press('s')
    await leaveDialog('案件を分割')
    await keyboard.press('e')
    await page.getByRole('dialog', { name: '解決にする' }).getByRole('button', { name: '解決にする' }).press('Enter')
    await page.getByRole('button', { name: '再開する' }).waitFor()
    const { status } = answered(await supervisor.api.GET('/api/v1/tickets/{number}', { params: { path: { number: first } } }))
    expect(status).toBe('resolved')
    await keyboard.press('/')
    await page.locator('#search:focus').waitFor()
    await reader.close()
    expect(reader.faults).toEqual([])
  })

  it('rest while an input method puts words together, also the one chosen for an act, and choose nothing then', async () => {
    const { reader, page, lines } = await openMine()
    const [first, second] = lines
    const own = page.getByRole('textbox', { name: '「次の案件へ」のキー' })
    const keyboard = await page.context().newCDPSession(page)
    /** As browsers tell of a key that an input method took. */
    const composeBy = (key: string) =>
      keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: `Key${key.toUpperCase()}`, windowsVirtualKeyCode: 229 })
    await page.keyboard.press('?')
    await own.focus()
    await composeBy('y')
    await own.press('x')
    expect(await own.inputValue()).toBe('X')
    await composeBy('y')
    expect(await own.inputValue()).toBe('X')
    await leaveHelp(page)
    await page.keyboard.press('x')
    await isOpen(page, first)
    await composeBy('x')
    await staysOpen(page, first)
    await page.keyboard.press('x')
    await isOpen(page, second)
    await reader.close()
    expect(reader.faults).toEqual([])
  })
})
