import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { linkIn } from '../../bin/demo/mailbox.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectPage } from './support/inspect-page.ts'
import { enter, tabTo } from './support/keyboard.ts'
import { openMatchDesk, secrets, stageCase, stageConsent, stageEnquiry, stageShortlist, townsListed } from './support/match.ts'
import { codeIn } from './support/one-time-code.ts'
import { openReader, type Reader, type ReaderTraits } from './support/reader.ts'
import { withoutCookies } from './support/without-cookies.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)

interface Kind {
  readonly link: string
  readonly email: string
  /** Chooses and says something on the open page, without sending it. */
  readonly answer: (page: Page) => Promise<void>
  readonly receipt: RegExp
}

const kinds = ['shortlist', 'enquiry', 'consent', 'meeting'] as const
type KindName = (typeof kinds)[number]

let browser: Browser
let desk: Awaited<ReturnType<typeof openMatchDesk>>
const staged = new Map<KindName, Kind>()

/** Nobody but its reader is told any of this: names, wishes, words, outcome, whose mailbox, what kind of thing it was. */
const ofTheCase = [
  ...secrets,
  '会津',
  '白浜',
  '神山',
  'Aizu',
  'Shirahama',
  'Kamiyama',
  '海や山',
  '海のそばで',
  'ぜひ一度',
  '六月に',
  '見本ICT',
  '見本コワーキング',
  '見本商店街',
  '関心がある',
  '今回は見送る',
  '受け入れを希望',
  '同意する',
  '面談',
  '打診',
  'interested',
  'accept',
  'consent',
  'meeting',
  'enquiry',
  '@used',
  '.example/l/',
  'municipality.example',
  '情報通信業',
]

async function meetingOf({ number, email }: { number: string; email: string }): Promise<string> {
  const ticket = { params: { path: { number } } }
  answered(await desk.supervisor.POST('/api/v1/tickets/{number}/assignment/auto', ticket))
  const free = answered(await desk.supervisor.GET('/api/v1/tickets/{number}/meeting-slots', ticket)).items
  const body = { status: 'proposed', kind: 'phone', slots: free.slice(0, 3).map(({ startsAt }) => startsAt) } as const
  answered(await desk.supervisor.POST('/api/v1/tickets/{number}/meetings', { ...ticket, body }))
  return linkIn(await desk.mailbox.take(email, '面談'))
}

beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  desk = await openMatchDesk(inject('deskUrl'), inject('deskFolder'), inject('deskAccounts'))
  const listed = await stageShortlist(desk, 'used-listed')
  staged.set('shortlist', {
    ...listed,
    answer: async (page) => {
      for (const town of townsListed) await page.locator(`#interest-${town}-declined`).check()
      await page.locator('details.why summary').last().click()
      await page.locator('textarea').last().fill('海のそばではないので')
    },
    receipt: /3件すべてのご回答を承りました/u,
  })
  // The third town of the list has nobody who answers; the second is asked by few files of this suite.
  const town = townsListed[1]
  const asked = await stageEnquiry(desk, await stageShortlist(desk, 'used-asked'), town)
  staged.set('enquiry', {
    link: asked.link,
    email: `contact-${town}@municipality.example`,
    answer: async (page) => {
      await page.locator('#answer-accept').check()
      await page.locator('#message').fill('六月にお越しください。')
    },
    receipt: /「受け入れを希望する」と回答済みです/u,
  })
  const agreed = await stageShortlist(desk, 'used-agreed')
  staged.set('consent', {
    email: agreed.email,
    link: await stageConsent(desk, agreed, (await stageEnquiry(desk, agreed, town)).link),
    answer: (page) => page.locator('#consent-give').check(),
    receipt: /「開示に同意する」と回答済みです/u,
  })
  const own = await stageCase(desk, 'used-met')
  staged.set('meeting', {
    email: own.email,
    link: await meetingOf(own),
    answer: (page) => page.locator('main input[type=radio]').first().check(),
    receipt: /面談をご予約いただいています/u,
  })
})
afterAll(() => closeWindows(browser))

async function reading<Result>(traits: ReaderTraits, work: (reader: Reader) => Promise<Result>, url = inject('deskUrl')): Promise<Result> {
  const reader = await openReader(browser, url, traits)
  try {
    const result = await work(reader)
    expect(reader.faults).toEqual([])
    return result
  } finally {
    await reader.close()
  }
}

function kindOf(name: KindName): Kind {
  const kind = staged.get(name)
  if (!kind) throw new Error(`no ${name} is staged`)
  return kind
}

/** The button that sends what is chosen, or leads to its review where there is one. */
const sending = (page: Page, name: KindName) => page.locator(name === 'meeting' ? 'main button[value=book]' : 'main button.send')

/** Sends what is chosen, by way of the review where there is one. */
async function send(page: Page, name: KindName): Promise<void> {
  await sending(page, name).click()
  if (name !== 'meeting') await page.locator('#confirm button.send').click()
}

async function expectNothingTold(page: Page): Promise<void> {
  const markup = await page.content()
  for (const word of ofTheCase) expect(markup, `${page.url()} tells ${word}`).not.toContain(word)
}

describe.each(kinds)('a used link: the %s', (name) => {
  it('shows its answer in the browser it was given in, and to a stranger who has it nothing, in both languages, with and without script', async () => {
    const { link, answer, receipt } = kindOf(name)
    const stale = await openReader(browser, inject('deskUrl'), { script: true })
    await stale.page.goto(link)
    await answer(stale.page)

    await reading({ script: false }, async (reader) => {
      const { page } = reader
      await page.goto(link)
      await answer(page)
      await send(page, name)
      await page.getByText(receipt).first().waitFor()
      await page.goto(link)
      await page.getByText(receipt).first().waitFor()
      await page.reload()
      await page.getByText(receipt).first().waitFor()
    })

    for (const script of [true, false]) {
      await reading({ script }, async (reader) => {
        for (const [query, title] of [
          ['', 'このリンクでのお手続きは終わっています'],
          ['?lang=en', 'This link has been used'],
        ] as const) {
          for (const width of [1280, 320]) {
            await reader.page.setViewportSize({ width, height: 900 })
            for (const view of ['', '/contact', '/sheet', '/comparison', '/newer']) {
              const path = new URL(link).pathname
              const to = await reader.page.request.get(`${link}${view}${query}`, { maxRedirects: 0 })
              expect(JSON.stringify(to.headers()), view).not.toContain('musubi_answered')
              if (to.status() !== 200) continue
              await reader.page.goto(`${path}${view}${query}`)
              await reader.page.getByRole('heading', { level: 1, name: title }).waitFor()
              await expectNothingTold(reader.page)
              await inspectPage(reader)
            }
          }
        }
      })
    }

    // Somebody else had it open, and sends it now: they keep their words, and learn nothing but that it was too late.
    await sending(stale.page, name).click()
    await stale.page.getByRole('heading', { level: 2, name: 'いまのご回答は受け付けていません' }).waitFor()
    await stale.page.getByText('このリンクでのお手続きが、先に終わっているためです').waitFor()
    expect(await stale.page.content()).not.toMatch(receipt)
    await stale.close()
  })

  // The representative of a town is read by other files of this suite, too; introduced-contact.browser.ts does the same with an enquiry.
  if (name === 'enquiry') return

  it('shows it to its reader again, who types the code of the mail, by keyboard', async () => {
    const { link, email, receipt } = kindOf(name)
    await reading({ script: false }, async (reader) => {
      const { page } = reader
      await page.goto(link)
      expect(await page.locator('main').innerText()).not.toContain('@')
      await enter(page, 'form[action$="/codes"] button')
      const code = await codeIn(desk.mailbox, email)
      await inspectPage(reader)
      await tabTo(page, '#code')
      await page.keyboard.type(code)
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
      await page.getByText(receipt).first().waitFor()
      // What may still be done is there for its reader.
      if (name === 'meeting') expect(await page.locator('button.second[value=cancel]').count()).toBe(1)
    })
    await reading({ script: false }, async ({ page }) => {
      await page.goto(link)
      await expectNothingTold(page)
    })
  })
})

it('tells whoever takes no cookies that what they sent has arrived', async () => {
  const own = await stageCase(desk, 'used-cookieless')
  const { pathname } = new URL(await meetingOf(own))
  const { url, close } = await withoutCookies(inject('deskUrl'))
  try {
    await reading(
      { script: false },
      async ({ page }) => {
        await page.goto(`${url}${pathname}`)
        await page.locator('main input[type=radio]').first().check()
        await send(page, 'meeting')
        await page.getByText('お送りいただいた内容は、当窓口に届いています').waitFor()
      },
      url,
    )
  } finally {
    close()
  }
})
