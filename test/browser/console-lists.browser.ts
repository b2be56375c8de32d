import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'
import { tabTo } from './support/keyboard.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let consultant: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  consultant = await newColleague('consultant', '一覧 太郎')
})
afterAll(() => closeWindows(browser))

const menu = (page: Page) => page.getByRole('navigation', { name: 'メニュー' })
const savedOf = async ({ api }: Colleague) => answered(await api.GET('/api/v1/saved-views')).items

const ticketOf = async ({ api }: Colleague, number: string) =>
  answered(await api.GET('/api/v1/tickets/{number}', { params: { path: { number } } }))
const assign = ({ api }: Colleague, number: string, consultantId: string) =>
  api.PUT('/api/v1/tickets/{number}/assignment', { params: { path: { number } }, body: { consultantId } })

describe('a saved list', () => {
  it('is saved under a name, renamed and shared, seen by colleagues who may not change it, and deleted', async () => {
    const reader = await openConsole(browser, consultant, '/desk/tickets?view=unassigned&sort=received')
    const { page } = reader
    await menu(page).getByText('一覧の「…」から').waitFor()
    const choose = async (act: string) => {
      await page.getByRole('button', { name: '一覧の操作' }).click()
      await page.getByRole('menuitem', { name: act }).click()
    }
    await choose('この条件を保存')
    await page.getByRole('dialog').getByRole('textbox', { name: '一覧の名前' }).fill('新着の担当なし')
    await inspectScreen(reader)
    await page.getByRole('button', { name: '保存する' }).click()
    await page.getByRole('heading', { level: 1, name: '新着の担当なし' }).waitFor()
    expect(await savedOf(consultant)).toMatchObject([
      { name: '新着の担当なし', shared: false, query: { assignee: 'none', sort: 'received' } },
    ])

    const count = async () =>
      Number(
        (
          await menu(page)
            .getByRole('link', { name: /^新着の担当なし/u })
            .textContent()
        )?.match(/\d+$/u)?.[0],
      )
    const before = await count()
    await newTicket('保存した一覧に届きます。')
    // Other files of this suite bring and take tickets at the same time.
    await expect.poll(count).not.toBe(before)

    await choose('名前・条件・共有を変更')
    await page.getByRole('textbox', { name: '一覧の名前' }).fill('窓口の新着')
    await page.getByRole('checkbox', { name: '窓口の全員と共有する' }).check()
    await page.getByRole('button', { name: '保存する' }).click()
    await menu(page)
      .getByRole('link', { name: /^窓口の新着/u })
      .getByText('共有')
      .waitFor()
    await inspectScreen(reader)

    const colleague = await newColleague('consultant', '一覧 次郎')
    const other = await openConsole(browser, colleague, '/desk')
    await menu(other.page)
      .getByRole('link', { name: /^窓口の新着/u })
      .click()
    // Whoever it is shared with sees what it is narrowed to.
    await other.page.getByText(/^この一覧の条件：状態（新規・.*）、担当者（担当者なし）$/u).waitFor()
    await other.page.getByRole('button', { name: '絞り込み' }).click()
    await other.page.getByRole('combobox', { name: '担当者' }).and(other.page.getByPlaceholder('担当者なし')).waitFor()
    await other.page.getByRole('button', { name: '一覧の操作' }).click()
    await expect.poll(() => other.page.getByRole('menuitem').allTextContents()).toEqual(['この条件を保存'])

    await choose('保存した一覧を削除')
    await page.getByText('窓口の全員の画面から消えます').waitFor()
    await page.getByRole('button', { name: '削除する' }).click()
    await page.getByRole('heading', { level: 1, name: 'すべて' }).waitFor()
    expect(await savedOf(consultant)).toEqual([])
    await other.page.reload()
    await other.page.getByText('この一覧は見つかりません').waitFor()
    await inspectScreen(other)
    await Promise.all([reader.close(), other.close()])
  })
})

describe('a list', () => {
  it('is narrowed by a panel whose state is the address, and shows what it is narrowed to until that is removed', async () => {
    const number = await newTicket('絞り込まれる案件です。')
    const reader = await openConsole(browser, consultant, '/desk/tickets?view=all&sort=received')
    const { page } = reader
    await page.getByRole('link', { name: new RegExp(number, 'u') }).waitFor()
    await page.getByRole('button', { name: '絞り込み' }).click()
    const panel = page.getByRole('group', { name: '絞り込み', exact: true })
    const choose = async (field: string, option: string) => {
      await panel.getByRole('combobox', { name: field }).click()
      await page.getByRole('option', { name: option, exact: true }).click()
    }
    await choose('担当者', '担当者なし')
    await choose('相談区分', '企業')
    await choose('状態', '新規')
    await page.keyboard.press('Escape')
    await choose('課題', '企業・具体の行動')
    const chips = page.getByRole('group', { name: '絞り込みの条件' })
    await chips.getByText('課題：企業・具体の行動').waitFor()
    await page.getByRole('link', { name: new RegExp(number, 'u') }).waitFor()
    await inspectScreen(reader)

    await page.reload()
    await chips.getByText('担当者：担当者なし').waitFor()
    await chips.getByRole('button', { name: '「相談区分：企業」を外す' }).click()
    await chips.getByText('相談区分：企業').waitFor({ state: 'hidden' })
    expect(new URL(page.url()).searchParams.get('audience')).toBeNull()
    expect(new URL(page.url()).searchParams.get('topic')).toBe('corp.destination')
    await page.goto('/desk/tickets?view=all&audience=municipal&topic=corp.destination')
    await page.getByText('この一覧に案件はありません').waitFor()
    await chips.getByRole('button', { name: 'すべて外す' }).click()
    await page.locator('main li a').first().waitFor()
    expect(await chips.count()).toBe(0)
    await reader.close()
  })

  it('says which condition of an address is not known, and opens without it', async () => {
    const reader = await openConsole(browser, consultant, '/desk/tickets?view=all&sort=-received&audience=corporate')
    const { page } = reader
    const note = page.getByRole('alert')
    await note.getByText('並び順「-received」').waitFor()
    expect(await note.textContent()).not.toContain('queue')
    await inspectScreen(reader)
    await note.getByRole('button', { name: 'この条件を外して開く' }).click()
    await page.locator('main li a').first().waitFor()
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ view: 'all', audience: 'corporate' })
    await reader.close()
  })

  it('stands closely where somebody likes it so, on this device from then on', async () => {
    const number = await newTicket('詰めて読まれる案件です。')
    const reader = await openConsole(browser, consultant, '/desk/tickets?view=all&sort=received')
    const { page } = reader
    const { organization } = await ticketOf(consultant, number)
    const row = page.getByRole('link', { name: new RegExp(organization?.name ?? '', 'u') })
    const height = async () => (await row.boundingBox())?.height ?? 0
    await row.waitFor()
    const comfortable = await height()
    await page.getByRole('button', { name: '詰めて表示' }).click()
    await expect.poll(height).toBeLessThan(comfortable / 2)
    await inspectScreen(reader)
    await page.reload()
    await row.waitFor()
    expect(await height()).toBeLessThan(comfortable / 2)
    await page.getByRole('button', { name: '詰めて表示', pressed: true }).click()
    await expect.poll(height).toBe(comfortable)
    await reader.close()
  })
})

describe('the columns of a list', () => {
  it('are chosen and ordered by keyboard, kept with the list, and sorted by their headings', async () => {
    const number = await newTicket('列で読まれる案件です。')
    const own = await newColleague('consultant', '一覧 列子')
    const reader = await openConsole(browser, own, '/desk/tickets?view=all&sort=received')
    const { page } = reader
    const table = page.getByRole('grid', { name: '案件' })
    const headings = async () => (await table.getByRole('columnheader').allTextContents()).map((text) => text.replace(/ [↕▲▼]$/u, ''))
    await page.getByRole('button', { name: '列', exact: true }).click()
    await page.getByRole('button', { name: '表にする' }).click()
    await expect.poll(headings).toEqual(['選択', '相談者', '相談の内容', '状態', '担当者', '回答の期限'])
    await page.getByRole('checkbox', { name: '受付番号' }).focus()
    await page.keyboard.press('Space')
    const before = page.getByRole('button', { name: '「受付番号」を前へ' })
    await before.focus()
    for (let times = 0; times < 5; times += 1) await page.keyboard.press('Enter')
    await page.getByRole('checkbox', { name: '相談の内容' }).focus()
    await page.keyboard.press('Space')
    await expect.poll(headings).toEqual(['選択', '受付番号', '相談者', '状態', '担当者', '回答の期限'])
    await inspectScreen(reader)

    const chosen = async () => answered(await own.api.GET('/api/v1/ticket-views')).items.find(({ code }) => code === 'all')?.columns
    await expect.poll(chosen).toEqual(['number', 'applicant', 'status', 'assignee', 'due'])
    await page.goto('/desk/tickets?view=all&sort=received')
    await table.getByRole('row', { name: new RegExp(number, 'u') }).waitFor()
    // It has all the room as long as no ticket is open.
    await page.getByRole('region', { name: '案件', exact: true }).waitFor({ state: 'hidden' })
    expect(await headings()).toEqual(['選択', '受付番号', '相談者', '状態', '担当者', '回答の期限'])
    await table.getByRole('button', { name: '回答の期限' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe('due')
    expect(await table.getByRole('columnheader', { name: '回答の期限' }).getAttribute('aria-sort')).toBe('ascending')

    await page.goto('/desk/tickets?view=all&sort=received')
    await table
      .getByRole('row', { name: new RegExp(number, 'u') })
      .getByRole('link')
      .focus()
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: '案件', exact: true }).getByText('列で読まれる案件です。').waitFor()
    await inspectScreen(reader)
    await page.goto('/desk/tickets?view=unassigned')
    await page.locator('main li a').first().waitFor()
    expect(await table.count()).toBe(0)
    await reader.close()
  })
})

describe('several tickets', () => {
  it('are selected as a range and given to somebody by keyboard; what could not be given is named with its reason, and stays selected', async () => {
    const supervisor = await newColleague('supervisor', '一覧 統子')
    const name = `束ねて ${crypto.randomUUID().slice(0, 6)}`
    const heir = await newColleague('consultant', name)
    const mine = await newColleague('consultant', '束ねて 渡子')
    const numbers: string[] = []
    for (let times = 0; times < 3; times += 1) {
      const number = await newTicket('まとめて引き継ぎます。')
      answered(await assign(mine, number, mine.id))
      numbers.push(number)
    }
    const reader = await openConsole(browser, supervisor, `/desk/tickets?view=all&assignee=${mine.id}&sort=received`)
    const { page } = reader
    const boxes = page.locator('main li input[type=checkbox]')
    await expect.poll(() => boxes.count()).toBe(3)
    await tabTo(page, 'main li a')
    await page.keyboard.press('Space')
    for (let lines = 0; lines < 2; lines += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+Space')
    await page.getByText('3件を選択中').waitFor()
    await inspectScreen(reader)

    const taken = numbers[1] ?? ''
    const params = { path: { number: taken } }
    answered(await mine.api.PUT('/api/v1/tickets/{number}/resolution', { params, body: { kind: 'answered', note: '先に解決。' } }))
    // Back over the buttons beside.
    for (let stops = 0; stops < 3; stops += 1) await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: '3件の担当者を決める' }).waitFor()
    const dialog = page.getByRole('dialog')
    await inspectScreen(reader)
    await page.keyboard.type(name)
    await page.getByRole('option', { name: new RegExp(name, 'u') }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await dialog.getByText('2件の担当者を決めました。').waitFor()
    const failed = dialog.getByRole('listitem')
    expect(await failed.allTextContents()).toEqual([expect.stringMatching(new RegExp(`（${taken}）：解決または終了`, 'u'))])
    await inspectScreen(reader)
    await page.getByRole('button', { name: 'できなかった案件をもう一度' }).click()
    await dialog.getByText('0件の担当者を決めました。').waitFor()
    expect(await failed.textContent()).toContain('解決または終了')
    await dialog.getByRole('button', { name: '閉じる' }).last().click()
    await page.getByText('1件を選択中').waitFor()

    const holders = await Promise.all(numbers.map(async (number) => (await ticketOf(supervisor, number)).assignee?.id))
    expect(holders).toEqual([heir.id, mine.id, heir.id])
    await reader.close()
  })

  it('are done several things to at once, each said plainly, by whom may do them to one', async () => {
    const own = await newColleague('consultant', '束ねて 一子')
    const [mine, other] = [await newTicket('まとめて待ちます。'), await newTicket('人の案件です。')]
    answered(await assign(own, mine, own.id))
    answered(await assign(consultant, other, consultant.id))
    const reader = await openConsole(browser, own, '/desk/tickets?view=all&sort=received')
    const { page } = reader
    for (const number of [mine, other]) await page.getByRole('checkbox', { name: new RegExp(number, 'u') }).check()
    await page.getByText('2件を選択中').waitFor()
    const choose = async (act: string) => {
      await page.getByRole('button', { name: 'その他の操作' }).first().click()
      await page.getByRole('menuitem', { name: act }).click()
    }
    const dialog = page.getByRole('dialog')
    await choose('メモを残す')
    await dialog.getByRole('textbox', { name: 'メモ（窓口の中だけ）' }).fill('制度改正の件、要確認。')
    await inspectScreen(reader)
    await dialog.getByRole('button', { name: 'メモを残す' }).click()
    await dialog.getByText('2件にメモを残しました。').waitFor()
    await dialog.getByRole('button', { name: '閉じる' }).last().click()
    await dialog.waitFor({ state: 'hidden' })

    for (const number of [mine, other]) await page.getByRole('checkbox', { name: new RegExp(number, 'u') }).check()
    await choose('解決にする')
    await dialog.getByRole('button', { name: '解決にする' }).click()
    await dialog.getByText('1件を解決にしました。').waitFor()
    expect(await dialog.getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(new RegExp(`（${other}）：担当していない`, 'u')),
    ])
    await inspectScreen(reader)
    await dialog.getByRole('button', { name: '閉じる' }).last().click()
    await page.getByText('1件を選択中').waitFor()
    expect((await ticketOf(own, mine)).status).toBe('resolved')
    expect((await ticketOf(own, other)).status).not.toBe('resolved')
    await reader.close()
  })
})
