import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { submitPage } from '../../bin/demo/case-page.ts'
import { answered } from '../../bin/demo/desk-client.ts'
import { linkIn } from '../../bin/demo/mailbox.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { fillStep } from './support/fill-step.ts'
import { openMatchDesk } from './support/match.ts'
import { typeCode } from './support/one-time-code.ts'
import { minatoAnswers } from './support/minato.ts'
import { openReader } from './support/reader.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let desk: Awaited<ReturnType<typeof openMatchDesk>>
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  desk = await openMatchDesk(inject('deskUrl'), inject('deskFolder'), inject('deskAccounts'))
})
afterAll(() => closeWindows(browser))

const email = 'jinji@hostile.example'
const town = '401005'
const evil = '<script>document.title=1</script><img src=x onerror=alert(1)>"\'&amp;{{name}}'
const company = `株式会社髙﨑𠮷野👨‍👩‍👧 ${evil}`
const person = '髙﨑 𠮷郎<b>🍣'
const wish = `神楽坂の髙台で ${evil}`
const formula = '=HYPERLINK("https://evil.example","総務課")'
const turned = 'もじの向き\u202Eを変える\n'
const long = `${evil}${'🌸海'.repeat(2640)}`

/** Somebody whose browser runs scripts: whatever of the words ran would be a fault, by the policy of the page at the latest. */
async function reading<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
  const reader = await openReader(browser, inject('deskUrl'), { script: true })
  reader.page.on('dialog', (dialog) => void dialog.accept().then(() => expect.fail('a dialog was opened')))
  const result = await work(reader.page)
  expect(reader.faults).toEqual([])
  await reader.close()
  return result
}

async function fileForm(page: Page): Promise<string> {
  const answers = new Map([
    ...minatoAnswers,
    ['company.name', [company]],
    ['contact.name', [person]],
    ['contact.nameKana', ['ﾀｶｻｷ ﾖｼﾛｳ']],
    ['contact.email', [email]],
    ['contact.department', [formula]],
    ['needs.smart_city.target', [wish]],
    ['disclosure', ['open']],
    ['message', [`${turned}${long}`]],
  ])
  await page.goto('/forms/corporate')
  for (let steps = 0; !page.url().includes('/receipts/'); steps += 1) {
    expect(steps).toBeLessThan(15)
    await fillStep(page, answers)
    const step = await page.locator('input[name=step]').getAttribute('value')
    if (step === 'review') {
      const said = await page.locator('main').innerText()
      for (const words of [company, person, wish, 'たかさき よしろう', 'もじの向きを変える', long.slice(-100)])
        expect(said).toContain(words)
      // What turns the direction of writing is taken out, in words that say so.
      expect(await page.locator('.note').innerText()).toContain('取り除きました')
    }
    await page.locator('.acts button').first().click()
  }
  return page.locator('.number strong').innerText()
}

it('words of any kind come from the form through all pages and mails as they were typed, and nothing of them runs', async () => {
  const { supervisor, mailbox } = desk
  const number = await reading(fileForm)
  const own = linkIn(await mailbox.take(email, '受け付けました'))
  await submitPage(own, {})
  await reading(async (page) => {
    await page.goto(own)
    for (const fold of await page.locator('details > summary').all()) await fold.click()
    const said = await page.locator('main').innerText()
    for (const words of [company, wish, long.slice(0, 500)]) expect(said).toContain(words)
  })

  const ticket = { params: { path: { number } } }
  answered(await supervisor.POST('/api/v1/tickets/{number}/assignment/auto', ticket))
  expect((await mailbox.take(email, '専任コンサルタント')).text).toContain(`${person} 様`)
  const run = answered(await supervisor.POST('/api/v1/tickets/{number}/matches', ticket))
  const body = { runId: run.id, municipalityCodes: [town], note: wish }
  const { id } = answered(await supervisor.POST('/api/v1/tickets/{number}/shortlists', { ...ticket, body }))
  answered(await supervisor.PUT('/api/v1/shortlists/{id}/dispatch', { params: { path: { id } } }))
  const shortlist = linkIn(await mailbox.take(email, '候補自治体のご案内'))
  await reading(async (page) => {
    await page.goto(shortlist)
    expect(await page.locator('blockquote').innerText()).toBe(wish)
    expect(await page.title()).toContain('候補自治体のご案内')
  })
  await submitPage(shortlist, { [`interest.${town}`]: 'interested' })

  const enquiry = await mailbox.take(`contact-${town}@municipality.example`, '打診')
  await reading(async (page) => {
    // The sheet has one page, and shortens.
    for (const [view, told] of [
      ['', wish],
      ['/sheet', wish.slice(0, 20)],
    ] as const) {
      await page.goto(`${linkIn(enquiry)}${view}`)
      const said = await page.locator('main').innerText()
      for (const words of [company, told]) expect(said.replaceAll(/\s+/gu, ' '), view).toContain(words)
    }
  })
  await submitPage(linkIn(enquiry), { answer: 'accept', message: evil })
  const unfolded = (text: string) => text.replaceAll(/\s/gu, '')
  const toTown = await mailbox.take(`contact-${town}@municipality.example`, '引き合わせ')
  for (const words of [company, person, email]) expect(unfolded(toTown.text)).toContain(unfolded(words))
  expect(toTown.html).not.toContain('<script')
  const toCompany = await mailbox.take(email, 'お引き合わせ')
  expect(toCompany.text).toContain(`${person} 様`)

  await reading(async (page) => {
    await page.goto(`${own}/data`)
    await typeCode(page, mailbox, email)
    const answer = await page.request.get(`${own}/data/export.csv`)
    const table = (await answer.body()).toString('utf8')
    const quoted = (words: string) => words.replaceAll('"', '""')
    expect(table.startsWith('\uFEFF')).toBe(true)
    for (const words of [company, person, wish, 'たかさき よしろう', long]) expect(table).toContain(quoted(words))
    // What a spreadsheet would compute is guarded, here and wherever else a cell begins so.
    expect(table).toContain(`"'${quoted(formula)}"`)
    expect(table).not.toMatch(/(?:^|,)"[=+\-@\t]/mu)
  })
})
