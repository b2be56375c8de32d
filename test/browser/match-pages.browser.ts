import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { linkIn } from '../../bin/demo/mailbox.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectPage } from './support/inspect-page.ts'
import { enter, tabTo, tick } from './support/keyboard.ts'
import { openMatchDesk, secrets, stageConsent, stageEnquiry, stageShortlist, stateTown, takeEnquiry, townsListed } from './support/match.ts'
import { openReader, type Reader, type ReaderTraits } from './support/reader.ts'
import { pagesOf } from './support/paper.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
const [first, second, third] = townsListed
const compared = `?with=${first}&with=${third}`

let browser: Browser | undefined
let desk: Awaited<ReturnType<typeof openMatchDesk>>
const links = { interest: '', answer: '', consent: '' }

beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  desk = await openMatchDesk(inject('deskUrl'), inject('deskFolder'), inject('deskAccounts'))
  await stateTown(desk)
  links.interest = (await stageShortlist(desk, 'minato-one')).link
  const asked = await stageShortlist(desk, 'minato-two')
  links.answer = (await stageEnquiry(desk, asked)).link
  const agreed = await stageShortlist(desk, 'minato-three')
  links.consent = await stageConsent(desk, agreed, (await stageEnquiry(desk, agreed)).link)
})
afterAll(() => closeWindows(browser))

async function reading(traits: ReaderTraits, work: (reader: Reader) => Promise<void>): Promise<void> {
  if (!browser) throw new Error(noBrowser)
  const reader = await openReader(browser, inject('deskUrl'), traits)
  try {
    await work(reader)
  } finally {
    await reader.close()
  }
}

const inLanguage = (url: string, language: string) => (language === 'en' ? `${url}${url.includes('?') ? '&' : '?'}lang=en` : url)

describe.each([
  ['ja', true],
  ['ja', false],
  ['en', true],
  ['en', false],
] as const)('the pages of the match, in %s, with script %s', (language, script) => {
  it.each([
    ['the shortlist', 'interest', ''],
    ['the comparison', 'interest', `/comparison${compared}`],
    ['the comparison of nothing', 'interest', '/comparison'],
    ['the enquiry', 'answer', ''],
    ['the sheet for approval', 'answer', '/sheet'],
    ['the consent', 'consent', ''],
  ] as const)('%s is readable for everybody', async (_name, purpose, view) => {
    await reading({ script }, async (reader) => {
      await reader.page.goto(inLanguage(`${links[purpose]}${view}`, language))
      expect(await reader.page.getAttribute('html', 'lang')).toBe(language)
      await inspectPage(reader)
    })
  })

  it.each([
    ['interest', '#interest'],
    ['answer', '#answer'],
    ['consent', 'main form'],
  ] as const)('the form to %s says what is missing where it is missing, and switches its language without loss', async (purpose, form) => {
    await reading({ script }, async (reader) => {
      const { page } = reader
      await page.goto(inLanguage(links[purpose], language))
      await page.locator(`${form} button.send`).click()
      const link = page.locator('.errors a').first()
      expect(await page.title()).toMatch(language === 'ja' ? /^エラー：/u : /^Error: /u)
      const control = page.locator(String(await link.getAttribute('href')))
      expect(await control.getAttribute('aria-invalid')).toBe('true')
      expect(await page.locator(`#${String(await control.getAttribute('aria-describedby'))}`).textContent()).toBe(await link.textContent())
      if (script && language === 'ja') await inspectPage(reader)
      expect(reader.faults).toEqual([])
      if (purpose === 'consent') return
      if (purpose === 'interest') await page.locator('details.why summary').last().click()
      await page.locator(`${form} textarea`).last().fill('髙﨑𠮷 ｶﾞ <b>')
      await page.locator('.switch').click()
      expect(await page.getAttribute('html', 'lang')).toBe(language === 'ja' ? 'en' : 'ja')
      expect(await page.locator(`${form} textarea`).last().inputValue()).toContain('髙﨑𠮷')
    })
  })
})

describe.each([
  ['ja', true],
  ['ja', false],
  ['en', false],
] as const)('an answer before it counts, in %s, with script %s', (language, script) => {
  it.each([
    ['interest', `#interest-${first}-interested`],
    ['answer', '#answer-accept'],
    ['consent', '#consent-give'],
  ] as const)('of %s is readable for everybody, and leads back with what was chosen', async (purpose, choice) => {
    await reading({ script }, async (reader) => {
      const { page } = reader
      await page.goto(inLanguage(links[purpose], language))
      await page.locator(choice).check()
      await page.locator('main button.send').click()
      await page.getByRole('heading', { name: language === 'ja' ? 'ご回答の確認' : 'Check your answer' }).waitFor()
      const buttons = await page.locator('#confirm .acts').getByRole('button').allInnerTexts()
      expect(buttons).toEqual(
        language === 'ja' ? ['この内容で確定する', '戻って修正する'] : ['Confirm this answer', 'Go back and change it'],
      )
      await inspectPage(reader)
      await page.locator('#confirm button.second').click()
      expect(await page.locator(choice).isChecked()).toBe(true)
      expect(await page.getAttribute('html', 'lang')).toBe(language)
    })
  })
})

describe('for a screen reader', () => {
  it('the map is one picture that names its candidates, and the table says the same', async () => {
    await reading({ script: true }, async ({ page }) => {
      await page.goto(links.interest)
      const map = page.getByRole('img', { name: '候補自治体のある都道府県の地図' })
      expect(await map.count()).toBe(1)
      const table = page.getByRole('table', { name: '候補自治体の一覧' })
      const rows = await table.getByRole('rowheader').allInnerTexts()
      expect(rows.map((row) => row.replaceAll(/\s+/gu, ' '))).toEqual(
        ['福島県 会津若松市', '和歌山県 白浜町', '徳島県 神山町'].map((place, index) => `${index + 1} ${place}`),
      )
      expect(await table.getByRole('checkbox', { name: '徳島県 神山町を比べる' }).isChecked()).toBe(false)
      const article = page.getByRole('article', { name: '3 徳島県 神山町' })
      expect(await article.getByRole('group', { name: '徳島県 神山町へのご関心' }).getByRole('radio').count()).toBe(2)
      expect(await article.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
        'ご希望に合う点',
        'ご希望に届かない点',
        'まだ分かっていないこと',
        'オフィス',
        '支援・環境',
      ])
    })
  })

  it('the comparison stays a table where it is narrow', async () => {
    await reading({ script: true, width: 360 }, async ({ page }) => {
      await page.goto(`${links.interest}/comparison${compared}`)
      const table = page.getByRole('table', { name: '福島県 会津若松市・徳島県 神山町の比較' })
      expect(await table.getByRole('columnheader', { name: '徳島県 神山町' }).count()).toBe(1)
      // Six wishes that tell them apart, what is not known of either (one cell for both), what else speaks for them, offices and support.
      expect(await table.getByRole('rowheader').count()).toBe(10)
      expect(await table.getByRole('cell').count()).toBe(19)
    })
  })
})

describe('the sheet for approval', () => {
  const longest = '海の見える高原で、地域の方々と共に働きたいと考えています。'.repeat(30)

  it.each(['', '?lang=en'])('is one page of A4 (%s), with no more on it than may be told', async (query) => {
    await reading({ script: false }, async ({ page }) => {
      await page.goto(`${links.answer}/sheet${query}`)
      const said = await page.content()
      for (const secret of secrets) expect(said).not.toContain(secret)
      expect(await pagesOf(page)).toBe(1)
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.top, .foot, .screen').filter({ visible: true }).count()).toBe(0)
      expect(await page.locator('.seals td').filter({ visible: true }).count()).toBe(6)
      // A box for each answer and for each reason; the names of the record stand on one line each.
      expect(await page.locator('.box').filter({ visible: true }).count()).toBe(9)
      expect(await page.locator('.line').filter({ visible: true }).count()).toBe(4)
      const wrapped = `[...document.querySelectorAll('.filing th')].filter((th) => th.scrollWidth > th.clientWidth).length`
      expect(await page.evaluate(wrapped)).toBe(0)
    })
  })

  it('is still one page with the longest words of an open company, and a second one to write on', async () => {
    const wordy = await stageShortlist(desk, 'minato-long', { disclosure: 'open', wish: longest.slice(0, 500), summary: longest })
    const { link } = await stageEnquiry(desk, wordy)
    await reading({ script: false }, async ({ page }) => {
      for (const query of ['', '?lang=en']) {
        await page.goto(`${link}/sheet${query}`)
        expect(await page.locator('.matter').innerText()).toContain('海の見える高原')
        expect(await pagesOf(page), query).toBe(2)
        expect(await page.locator('.second-sheet .line').count()).toBe(12)
      }
    })
  })
})

describe('the shortlist on paper', () => {
  it.each(['', '?lang=en'])('is two pages of A4 for three candidates (%s), each whole and with boxes to tick', async (query) => {
    await reading({ script: false }, async ({ page }) => {
      await page.goto(`${links.interest}${query}`)
      expect(await pagesOf(page)).toBe(2)
      expect(await page.locator('.town').count()).toBe(3)
      await page.emulateMedia({ media: 'print' })
      const town = page.locator('.town').first()
      expect(await town.locator('input[type=radio]').filter({ visible: true }).count()).toBe(2)
      expect(await page.locator('textarea, button, .pick').filter({ visible: true }).count()).toBe(0)
      expect(await page.evaluate(`getComputedStyle(document.querySelector('.town')).breakInside`)).toBe('avoid')
    })
  })
})

describe('by keyboard only', () => {
  it('a company compares and answers, a town hall asks for approval and accepts, and the company consents', async () => {
    const staged = await stageShortlist(desk, 'minato-keys')
    await reading({ script: false }, async ({ page }) => {
      await page.goto(staged.link)
      await tick(page, `#with-${first}`)
      await tick(page, `#with-${third}`)
      await enter(page, '#compare button')
      expect(await page.getByRole('columnheader', { name: '白浜町' }).count()).toBe(0)
      expect(await page.getByRole('columnheader', { name: '神山町' }).count()).toBe(1)
      await enter(page, `main a[href="${new URL(staged.link).pathname}"]`)
      await tick(page, `#interest-${first}-interested`)
      await enterDetails(page, first)
      await tick(page, `#why-${first}-place`)
      await tabTo(page, `#reason-${first}`)
      await page.keyboard.type('まず視察したい')
      await tick(page, `#interest-${second}-interested`)
      await page.keyboard.press('ArrowDown')
      await enter(page, '#interest button.send')
      await enter(page, '#confirm button.send')
      expect(await page.locator(`#town-${first} .done`).innerText()).toContain('「関心がある」と回答済みです')
      expect(await page.locator(`#town-${second} .done`).innerText()).toContain('「今回は見送る」と回答済みです')
      await page.locator('main > .done', { hasText: '専任コンサルタントが承ります。' }).waitFor()
      expect(await page.evaluate(widthsThatBreak('main > .done', '承ります'))).toEqual([])
    })
    const { link: address } = await takeEnquiry(desk, staged.shortlistId)
    await reading({ script: false }, async ({ page }) => {
      await page.goto(address)
      await tabTo(page, '.aside a')
      const [sheet] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Enter')])
      await sheet.locator('h1', { hasText: '企業からの打診への回答について（伺い）' }).waitFor()
      await sheet.close()
      await tick(page, '#answer-accept')
      await tabTo(page, '#message')
      await page.keyboard.type('お待ちしています。')
      await enter(page, '#answer button.send')
      await enter(page, '#confirm button.send')
      expect(await page.locator('.done').innerText()).toContain('「受け入れを希望する」と回答済みです')
    })
    const request = await desk.mailbox.take(staged.email, '開示')
    await reading({ script: false }, async ({ page }) => {
      await page.goto(linkIn(request))
      await tick(page, '#consent-give')
      await enter(page, 'main button.send')
      await enter(page, '#confirm button.send')
      expect(await page.locator('.done').innerText()).toContain('「開示に同意する」と回答済みです')
    })
    await desk.mailbox.take(staged.email, 'お引き合わせ')
  })
})

/** At which widths of a block, in pixels, a word of it stands on two lines. */
const widthsThatBreak = (block: string, word: string) => `(() => {
  const at = document.querySelector('${block}')
  const texts = document.createTreeWalker(at, NodeFilter.SHOW_TEXT)
  const ranges = []
  while (texts.nextNode()) {
    const from = texts.currentNode.data.indexOf('${word}')
    if (from < 0) continue
    const range = document.createRange()
    range.setStart(texts.currentNode, from)
    range.setEnd(texts.currentNode, from + ${word.length})
    ranges.push(range)
  }
  if (ranges.length === 0) return ['never said']
  const broken = []
  for (let width = 240; width <= 800; width += 10) {
    at.style.width = width + 'px'
    if (ranges.some((range) => range.getClientRects().length > 1)) broken.push(width)
  }
  at.style.width = ''
  return broken
})()`

async function enterDetails(page: Reader['page'], code: string): Promise<void> {
  await tabTo(page, `#town-${code} summary`)
  await page.keyboard.press('Enter')
}
