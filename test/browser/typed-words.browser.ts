import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { openMatchDesk, stageCase, stageEnquiry, stageShortlist, townsListed } from './support/match.ts'
import { stageMeeting } from './support/meeting.ts'
import { openReader } from './support/reader.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
const [first, second] = townsListed
const words = '髙﨑𠮷：決裁を待っています'

let browser: Browser
let desk: Awaited<ReturnType<typeof openMatchDesk>>
/** Of each a link for a reader with scripts and one for a reader without. */
const links = new Map<boolean, Record<'shortlist' | 'enquiry' | 'case' | 'meeting', string>>()

beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  desk = await openMatchDesk(inject('deskUrl'), inject('deskFolder'), inject('deskAccounts'))
  for (const script of [true, false]) {
    const shortlist = await stageShortlist(desk, `typed-${script}`)
    const enquiry = await stageEnquiry(desk, await stageShortlist(desk, `typed-asked-${script}`))
    const own = await stageCase(desk, `typed-own-${script}`)
    links.set(script, {
      shortlist: shortlist.link,
      enquiry: enquiry.link,
      case: own.own,
      meeting: await stageMeeting(desk, own, { kind: 'phone' }),
    })
  }
})
afterAll(() => closeWindows(browser))

const kept = (page: Page) => page.evaluate<string>('JSON.stringify(localStorage)')

describe.each([true, false])('what is typed behind a link, with script %s', (script) => {
  it('outlives a reload, or going away and back, and Back after a page with mistakes leads there again', async () => {
    const { shortlist, enquiry, case: own, meeting } = links.get(script) ?? { shortlist: '', enquiry: '', case: '', meeting: '' }
    const { page, close, faults } = await openReader(browser, inject('deskUrl'), { script })
    const reloads = async (path: string, field: string, before?: string) => {
      await page.goto(path)
      if (before !== undefined) await page.locator(before).click()
      await page.locator(field).fill(words)
      // Without scripts the browser itself brings it back on Back; on a reload Chromium does not.
      if (script) await page.reload()
      else await page.goto('/privacy').then(() => page.goBack())
      expect(await page.locator(field).inputValue(), path).toBe(words)
      if (script) expect(await page.locator(field).isVisible(), path).toBe(true)
    }
    await reloads(shortlist, `#reason-${first}`, `#town-${first} details.why summary`)
    await reloads(enquiry, '#message')
    await reloads(own, '#message')
    await reloads(meeting, '#suits', 'main form summary')

    // A reason without a choice is a mistake, in which nothing is lost; then a good sending.
    await page.goto(shortlist)
    if (!(await page.locator(`#reason-${first}`).isVisible())) await page.locator(`#town-${first} details.why summary`).click()
    await page.locator(`#reason-${first}`).fill(words)
    await page.locator('#interest button.send').click()
    expect(await page.locator('.errors a').first().getAttribute('href')).toBe(`#interest-${first}-interested`)
    expect(await page.locator(`#reason-${first}`).inputValue()).toBe(words)
    await page.locator(`#interest-${first}-declined`).check()
    await page.locator('#interest button.send').click()
    // Back from the review by the page's own button and by the browser's: nothing is lost.
    await page.getByRole('button', { name: '戻って修正する' }).click()
    expect(await page.locator(`#reason-${first}`).inputValue()).toBe(words)
    expect(await page.locator(`#interest-${first}-declined`).isChecked()).toBe(true)
    await page.locator('#interest button.send').click()
    await page.locator('#confirm').waitFor()
    await page.goBack()
    expect(await page.locator(`#reason-${first}`).inputValue()).toBe(words)
    await page.locator('#interest button.send').click()
    await page.locator('#confirm button.send').click()
    await page.locator(`#town-${first} .done`).waitFor()
    // The review, which sends nothing twice, and before it the page.
    await page.goBack()
    await page.locator('#confirm').waitFor()
    await page.goBack()
    expect(await page.locator(`#reason-${first}, #town-${second}`).first().textContent()).not.toBe('')
    expect(await page.locator('h1').textContent()).toBe('候補自治体のご案内')

    await page.goto(meeting)
    await page.locator('#choice button[value=book]').click()
    await page.locator('.errors').waitFor()
    await page.locator('input[name=slot]').first().check()
    if ((await page.locator('#phone').count()) > 0) await page.locator('#phone').fill('03-1234-5678')
    await page.locator('#choice button[value=book]').click()
    await page.locator('.done').waitFor()
    await page.goBack()
    expect(await page.locator('h1').count()).toBe(1)
    expect(faults).toEqual([])
    await close()
  })

  it('is gone from the device once it is sent, and never was any contact field', async () => {
    const { case: own } = links.get(script) ?? { case: '' }
    const { page, close } = await openReader(browser, inject('deskUrl'), { script })
    await page.goto(own)
    await page.locator('#message').fill(words)
    await page.getByText('同僚を追加する').click()
    await page.locator('#name').fill('鈴木 次郎')
    await page.locator('#email').fill('jiro@own.example')
    const now = await kept(page)
    expect(now.includes(words)).toBe(script)
    expect(now).not.toMatch(/鈴木|jiro/u)
    await page.getByRole('button', { name: '送信する', exact: true }).click()
    await page.getByText('メッセージを担当者にお届けしました').waitFor()
    expect(await kept(page)).not.toContain(words)
    await page.reload()
    expect(await page.locator('#message').inputValue()).toBe('')
    await close()
  })
})

describe('what is typed behind a link on a shared device', () => {
  it('outlives a reload in its own tab, is on no device and in no other tab, and is gone once it is sent', async () => {
    const { page, close, faults } = await openReader(browser, inject('deskUrl'), { script: true })
    const { case: own } = links.get(true) ?? { case: '' }
    const inTab = (of: Page) => of.evaluate<string>('JSON.stringify(sessionStorage)')
    await page.goto(own)
    await page.locator('#message').fill('先に書いた言葉')
    expect(await kept(page)).toContain('先に書いた言葉')
    await page.getByLabel('共用の端末です').check()
    expect(await kept(page)).not.toContain('先に書いた言葉')
    expect(await page.getByText('ページを再読み込みしても残り').isVisible()).toBe(true)
    await page.reload()
    expect(await page.locator('#message').inputValue()).toBe('先に書いた言葉')
    await page.locator('#message').fill(words)
    await page.getByText('同僚を追加する').click()
    await page.locator('#name').fill('鈴木 次郎')
    await page.reload()
    expect(await page.locator('#message').inputValue()).toBe(words)
    expect(`${await kept(page)}${await inTab(page)}`).not.toContain('鈴木')
    expect(await kept(page)).not.toContain(words)

    // Nobody who opens the page otherwise finds it there.
    const other = await page.context().newPage()
    await other.goto(own)
    expect(await other.locator('#message').inputValue()).toBe('')
    expect(`${await kept(other)}${await inTab(other)}`).not.toContain(words)
    await other.close()

    await page.getByRole('button', { name: '送信する', exact: true }).click()
    await page.getByText('メッセージを担当者にお届けしました').waitFor()
    expect(`${await kept(page)}${await inTab(page)}`).not.toContain(words)
    await page.reload()
    expect(await page.locator('#message').inputValue()).toBe('')
    expect(faults).toEqual([])
    await close()
  })
})
