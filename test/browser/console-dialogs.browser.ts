import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { png } from '../support/files.ts'
import { municipalForm } from '../support/forms.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { openMatchDesk, stageShortlist, townsListed } from './support/match.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '統括 窓枠子')
})
afterAll(() => closeWindows(browser))

const dialog = (page: Page) => page.getByRole('dialog')
const ofTicket = (number: string) => ({ params: { path: { number } } })

/** A dialog of the console: where it is opened, and how, whatever the language. */
interface Room {
  readonly path: string
  open(page: Page): Promise<void>
}

/** Keeps a picture of the screen where a folder for them is named, for whoever wants to look. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['LOOK_AT']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png` })
}

/** What of a dialog ends beyond the screen or its own edge, by its words. */
const findBeyond = `(() => {
  const dialog = document.querySelector('[role=dialog]')
  const { top, left, right, bottom } = dialog.getBoundingClientRect()
  const edge = Math.min(innerWidth, right) + 1
  if (top < 0 || left < 0 || bottom > innerHeight) return ['the dialog']
  return [...dialog.querySelectorAll('button, input, textarea, p, li, label')]
    .filter((part) => part.checkVisibility() && part.getBoundingClientRect().right > edge)
    .map((part) => part.textContent || part.getAttribute('aria-label') || part.tagName)
})()`

async function newMine(message: string): Promise<string> {
  const number = await newTicket(message)
  const body = { consultantId: supervisor.id }
  answered(await supervisor.api.PUT('/api/v1/tickets/{number}/assignment', { ...ofTicket(number), body }))
  return number
}

/** A ticket with a note and its file; its number. */
async function newFile(): Promise<string> {
  const number = await newMine('資料をお送りします。')
  const { page, close } = await openConsole(browser, supervisor, '/desk/tickets?view=mine')
  const file = await page.request.post(`/api/v1/tickets/${number}/drafts/note/attachments`, {
    headers: {
      'content-type': 'application/octet-stream',
      'file-name': encodeURIComponent('令和8年度サテライトオフィス視察候補地一覧（社外秘・修正版）.png'),
    },
    data: png,
  })
  expect(file.status(), await file.text()).toBe(201)
  const { id } = (await file.json()) as { id: string } // what the document says of addAttachment
  const body = { body: '現地の写真です。', attachments: [id] }
  answered(await supervisor.api.POST('/api/v1/tickets/{number}/notes', { ...ofTicket(number), body }))
  await close()
  return number
}

/** A prefecture's own case, which may be forwarded; its number. */
async function newOfPrefecture(): Promise<string> {
  const contact = { name: '渡部 美咲', department: '地域振興課', email: `office-${crypto.randomUUID()}@pref.example` }
  const form = municipalForm({ municipalityCode: '070009', contact, strengths: [], offices: [], needs: [] })
  const { ticket } = answered(await supervisor.api.POST('/api/v1/intake/municipal', { body: form as never })) // the helper's forms are of any shape
  const params = { path: { number: ticket.number } }
  const read = answered(await supervisor.api.GET('/api/v1/tickets/{number}', { params }))
  answered(await supervisor.api.PUT('/api/v1/contacts/{id}/verification', { params: { path: { id: read.applicant.id } } }))
  return ticket.number
}

async function forward(number: string): Promise<void> {
  const body = {
    municipalityCode: '072036',
    contact: { name: '髙﨑 太郎', email: `taro-${crypto.randomUUID()}@koriyama.example` },
    contactConfirmed: true as const,
  }
  answered(await supervisor.api.POST('/api/v1/tickets/{number}/passed-cases', { ...ofTicket(number), body }))
}

const press = (name: RegExp) => async (page: Page) => page.getByRole('button', { name }).first().click()

const rooms: Record<string, () => Promise<Room>> = {
  'erase a file': async () => ({ path: `/desk/tickets/${await newFile()}?view=all`, open: press(/\.png.*を消去…$|^Erase… .*\.png/u) }),
  'write the minutes of a meeting': async () => {
    const number = await newMine('面談をお願いします。')
    const body = { kind: 'in_person', startsAt: new Date(Date.now() - 7_200_000).toISOString(), minutes: 30, record: '' } as const
    answered(await supervisor.api.POST('/api/v1/tickets/{number}/meetings', { ...ofTicket(number), body }))
    return { path: `/desk/tickets/${number}?view=all&tab=meetings`, open: press(/^(?:議事録を書く|Write the minutes)/u) }
  },
  'forward a case': async () => ({
    path: `/desk/tickets/${await newOfPrefecture()}?view=all&tab=organization`,
    open: press(/^(?:市区町村に転送する|Forward to a municipality)/u),
  }),
  'take back what was forwarded': async () => {
    const number = await newOfPrefecture()
    await forward(number)
    return { path: `/desk/tickets/${number}?view=all&tab=organization`, open: press(/^(?:転送を取り下げる|Take back)/u) }
  },
  'let several tickets wait': async () => ({ path: await newList(), open: bulk(/^(?:返答待ちにする|Wait for an answer)/u) }),
  'hand several tickets over': async () => ({ path: await newList(), open: bulk(/^(?:担当者を決める|Assign)/u) }),
  'share out what a colleague holds': async () => {
    const leaver = await newColleague('consultant', '休暇 取郎')
    const body = { consultantId: leaver.id }
    answered(await supervisor.api.PUT('/api/v1/tickets/{number}/assignment', { ...ofTicket(await newTicket('引き継ぎます。')), body }))
    return {
      path: '/desk/workload',
      open: async (page) =>
        page
          .getByRole('row', { name: /休暇 取郎/u })
          .getByRole('button', { name: /引き継ぎ案|[Hh]and.?over/u })
          .first()
          .click(),
    }
  },
  'correct a company': async () => ({
    path: await newCompany(),
    open: press(/^(?:名称・法人番号を直す|Correct name and number)/u),
  }),
  'note a declaration': async () => ({ path: await newCompanysTicket(), open: press(/^(?:Action宣言の日を記録|Note its declaration)/u) }),
  'edit a shortlist': async () => {
    const { number } = await stageShortlist(await openMatchDesk(inject('deskUrl'), inject('deskFolder'), inject('deskAccounts')), 'dialogs')
    const [run] = answered(await supervisor.api.GET('/api/v1/tickets/{number}/matches', ofTicket(number))).items
    const body = { runId: run?.id ?? '', municipalityCodes: townsListed.slice(0, 2), note: '2件を選びました。' }
    answered(await supervisor.api.POST('/api/v1/tickets/{number}/shortlists', { ...ofTicket(number), body }))
    return {
      path: `/desk/tickets/${number}?view=all&tab=shortlists`,
      open: async (page) => {
        await page
          .getByRole('button', { name: /^(?:直す|Edit)/u })
          .first()
          .click()
        await dialog(page).getByRole('textbox').first().fill('実証の場をお探しでしたので挙げました。')
        await dialog(page)
          .getByRole('button', { name: /^(?:先方に届く内容を先に見る|See what they would get)$/u })
          .click()
        await dialog(page).getByRole('region').waitFor()
      },
    }
  },
  'leave a profile unsaved': async () => {
    const [town] = answered(await supervisor.api.GET('/api/v1/search', { params: { query: { q: '稚内市' } } })).municipalities.items
    return {
      path: `/desk/organizations/${town?.id ?? ''}/profile`,
      open: async (page) => {
        await page.getByRole('button', { name: /^(?:オフィスを加える|Add an office)/u }).click()
        await page.getByRole('link', { name: /^(?:組織の画面に戻る|Back to)/u }).click()
      },
    }
  },
}

const newCompanysTicket = async () => `/desk/tickets/${await newMine('宣言のことで伺います。')}?view=all&tab=organization`

async function newCompany(): Promise<string> {
  const { organization } = answered(
    await supervisor.api.GET('/api/v1/tickets/{number}', ofTicket(await newTicket('名称のことで伺います。'))),
  )
  return `/desk/organizations/${organization?.id ?? ''}`
}

/** The supervisor's own tickets, two at least. */
async function newList(): Promise<string> {
  await newMine('一覧で選びます。')
  await newMine('こちらも一覧で選びます。')
  return '/desk/tickets?view=mine'
}

function bulk(act: RegExp): Room['open'] {
  return async (page) => {
    const boxes = page.getByRole('main').getByRole('checkbox', { name: /を選択$|^Select /u })
    await boxes.nth(0).check()
    await boxes.nth(1).check()
    const bar = page.getByRole('group', { name: /選択した案件|Selected tickets/u })
    await bar.waitFor()
    if ((await bar.getByRole('button', { name: act }).count()) > 0) return bar.getByRole('button', { name: act }).click()
    await bar.getByRole('button', { name: /^(?:その他の操作|More)$/u }).click()
    return page.getByRole('menuitem', { name: act }).click()
  }
}

describe('a dialog of the console, wide and narrow, in both languages', () => {
  it.each(Object.entries(rooms))('has nothing axe finds, and nothing beyond its edge: %s', async (name, stage) => {
    const { path, open } = await stage()
    for (const locale of ['ja-JP', 'en-GB']) {
      const reader = await openConsole(browser, supervisor, path, 1280, locale)
      const { page } = reader
      await open(page)
      await dialog(page).waitFor()
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
        await dialog(page).getByRole('button').last().waitFor()
        await picture(page, `${name.replaceAll(' ', '-')}-${locale.slice(0, 2)}-${width}`)
        expect(await page.evaluate(findBeyond), `${locale} at ${width} px`).toEqual([])
        await inspectScreen(reader)
      }
      await reader.close()
    }
  })
})
