import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { answered, signIn } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => closeWindows(browser))

it('a supervisor changes the words of a mail after seeing it, and an earlier version comes back', async () => {
  const supervisor = await newColleague('supervisor', '統括 六郎')
  const reader = await openConsole(browser, supervisor, '/desk/texts')
  const { page } = reader
  await page.getByRole('searchbox', { name: '名前や文面の言葉で絞り込む' }).fill('アンケート　書き出し')
  await expect.poll(() => page.getByRole('region', { name: '文面の一覧' }).getByRole('link').count()).toBe(1)
  await page.getByRole('link', { name: '面談後のアンケート：書き出し' }).click()
  await page.locator('h2:focus', { hasText: '面談後のアンケート：書き出し' }).waitFor()
  const field = page.getByRole('textbox', { name: '文面' })
  // Whoever goes through the languages by the arrow keys stays where they are.
  await page.getByRole('radio', { name: '日本語' }).focus()
  for (const [key, chosen] of [
    ['ArrowRight', '英語'],
    ['ArrowLeft', '日本語'],
  ] as const) {
    await page.keyboard.press(key)
    await page.getByRole('radio', { name: chosen, checked: true }).and(page.locator(':focus')).waitFor({ state: 'attached' })
  }
  const delivered = await field.inputValue()
  await field.fill('本日の面談はいかがでしたか。{{nobody}}')
  await page.getByRole('button', { name: '保存する' }).click()
  await page
    .getByRole('alert')
    .getByText(/nobody/u)
    .waitFor()
  await field.fill('{{meetingTime}}からの面談はいかがでしたか。')
  await page.getByRole('button', { name: 'プレビュー' }).click()
  await page
    .getByRole('region', { name: 'プレビュー' })
    .getByText(/からの面談はいかがでしたか。/u)
    .waitFor()
  await inspectScreen(reader)
  await page.getByRole('button', { name: '保存する' }).click()
  await page.getByText('統括 六郎').first().waitFor()
  const client = await signIn(inject('deskUrl'), supervisor)
  const { items } = answered(await client.GET('/api/v1/text-blocks'))
  const block = items.find(({ label }) => label.ja === '面談後のアンケート：書き出し')
  expect(block?.texts.ja.body).toBe('{{meetingTime}}からの面談はいかがでしたか。')
  await client.PUT('/api/v1/text-blocks/{code}/texts/{language}/restoration', {
    params: { path: { code: block?.code ?? '', language: 'ja' }, header: { 'if-match': `"${block?.texts.ja.version}"` } },
    body: { version: 0 },
  })
  await page.reload()
  await expect.poll(() => field.inputValue()).toBe(delivered)
  await reader.close()
})

it('an administrator says why they open a ticket, by keyboard, and its consultants read it', async () => {
  const number = await newTicket('管理者に開いていただきます。')
  const consultant = await newColleague('consultant', '相談 十郎')
  const administrator = await newColleague('administrator', '管理 九郎')
  const reader = await openConsole(browser, administrator, `/desk/tickets/${number}?view=unassigned`)
  const { page } = reader
  await page.getByRole('heading', { name: `${number} を開く理由` }).waitFor()
  expect(await page.getByText('佐藤 花子').count()).toBe(0)
  // The browser reports each refusal itself, also of what is read anew when the first mail goes; nothing else is amiss.
  const others = () => ({ page, faults: reader.faults.filter((fault) => !fault.includes('403') && !fault.includes('422')) })
  await inspectScreen(others())
  await page.getByRole('combobox', { name: '目的' }).focus()
  do await page.keyboard.press('ArrowDown')
  while (!(await page.evaluate<boolean>(`document.querySelector('[data-combobox-selected]')?.textContent.startsWith('不具合') ?? false`)))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.getByRole('combobox', { name: '目的' }).inputValue()).toMatch(/^不具合の調査/u)
  await page.keyboard.type('。')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('5文字以上の言葉で').waitFor()
  await inspectScreen(others())
  await page.locator('textarea:focus').fill('届かないメールを調べるため。')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('佐藤 花子様からのご相談').waitFor()
  await inspectScreen(others())
  // Until when it stands open, in the audit: past midnight with the day.
  await page.goto(`/desk/audit?ticket=${number}&what=ticket.opened`)
  const cell = (name: RegExp) => page.getByRole('gridcell', { name }).waitFor()
  await cell(/案件を開きました 不具合の調査（メールが届かないなど）（(?:\d+月\d+日\(.\) )?\d+:\d\dまで）$/u)
  await page.getByRole('button', { name: 'English' }).click()
  await cell(/said why To look into a fault, such as mails that do not arrive \(until (?:\w{3},? \d+ \w{3} )?\d\d:\d\d\)$/u)
  await inspectScreen(others())
  await reader.close()

  const other = await openConsole(browser, consultant, `/desk/tickets/${number}?view=unassigned`)
  const entry = other.page.getByRole('listitem').filter({ hasText: '届かないメールを調べるため。' })
  await entry.getByText('管理者が開いた理由').waitFor()
  await entry.getByText('管理 九郎').waitFor()
  await entry.getByText('不具合の調査（メールが届かないなど）').waitFor()
  await inspectScreen(other)
  await other.close()

  // Whose business it is reads what for, and no words.
  const auditor = await openConsole(browser, await newColleague('auditor', '監査 九郎'), `/desk/audit?ticket=${number}&what=ticket.opened`)
  await auditor.page.getByRole('gridcell', { name: /不具合の調査/u }).waitFor()
  await auditor.page.goto(`/desk/tickets/${number}?view=all`)
  const masked = auditor.page.getByRole('listitem').filter({ hasText: '管理者が開いた理由' })
  await masked.getByText('不具合の調査').waitFor()
  await masked.getByText('［●×14］').waitFor()
  await inspectScreen(auditor)
  await auditor.close()
})

it('an administrator finds who did what in the audit, by keyboard', async () => {
  const number = await newTicket('監査で探していただきます。')
  const consultant = await newColleague('consultant', '相談 十一郎')
  await consultant.api.POST('/api/v1/tickets/{number}/notes', { params: { path: { number } }, body: { body: '秘密' } })
  const reader = await openConsole(browser, await newColleague('administrator', '管理 十郎'), '/desk/audit')
  const { page } = reader
  await page.getByRole('textbox', { name: '案件番号' }).focus()
  await page.keyboard.type(number.toLowerCase())
  await page.keyboard.press('Enter')
  // An audit names the day, also of what happened today.
  await page.getByRole('row', { name: /^20\d\d年\d+月\d+日\(.\) \d+:\d\d 相談 十一郎.*メモを残しました/u }).waitFor()
  expect(await page.getByText('秘密').count()).toBe(0)
  await inspectScreen(reader)
  await page.getByRole('tab', { name: '拒否されたサインイン' }).click()
  await page.getByText('入力されたメールアドレスと接続元は保存していません').waitFor()
  await inspectScreen(reader)
  await reader.close()
})

it('an administrator makes an API token, sees it once, changes its share, and revokes it', async () => {
  const consultant = await newColleague('consultant', '連携 十二郎')
  const reader = await openConsole(browser, await newColleague('administrator', '管理 十一郎'), '/desk/tokens')
  const { page } = reader
  await page.getByRole('button', { name: 'トークンを作る' }).click()
  await page.getByRole('textbox', { name: '名前' }).fill('集計プログラム十二')
  await page.getByRole('combobox', { name: '担当する職員' }).click()
  await page.getByRole('option', { name: /連携 十二郎/u }).click()
  await page.getByRole('combobox', { name: '理由' }).click()
  await page.getByRole('option', { name: '集計・報告' }).click()
  await page.getByRole('checkbox', { name: '職員・設定を読む' }).check()
  await inspectScreen(reader)
  await page.getByRole('button', { name: '作る', exact: true }).click()
  const secret = await page.getByRole('textbox', { name: 'トークン' }).inputValue()
  await inspectScreen(reader)
  const read = async () => (await fetch(`${inject('deskUrl')}/api/v1/settings`, { headers: { authorization: `Bearer ${secret}` } })).status
  expect(await read()).toBe(200)
  await page.getByRole('button', { name: '保管しました' }).click()
  const row = page.getByRole('row', { name: /集計プログラム十二/u })
  await row.getByText(`${consultant.name}（専任コンサルタント）`).waitFor()
  await inspectScreen(reader)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Change share: 集計プログラム十二' }).waitFor()
  await inspectScreen(reader)
  await page.getByRole('button', { name: '日本語' }).click()
  expect(await page.content()).not.toContain(secret)
  await page.getByRole('button', { name: '集計プログラム十二：上限を変更' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: '1分間の上限（回）' }).fill('45')
  await inspectScreen(reader)
  await page.keyboard.press('Enter')
  await row.getByText('45回').waitFor()
  await page.getByRole('button', { name: '集計プログラム十二：無効にする' }).click()
  await page.getByRole('button', { name: '無効にする', exact: true }).last().click()
  await row.getByText('無効', { exact: true }).waitFor()
  expect(await read()).toBe(401)
  await inspectScreen(reader)
  await reader.close()
})

it('an administrator changes how the desk works, and sees what the server says', async () => {
  const reader = await openConsole(browser, await newColleague('administrator', '管理 十三郎'), '/desk/settings')
  const { page } = reader
  await page.getByRole('switch', { name: /年を元号で書く/u }).waitFor()
  await page
    .getByRole('row', { name: /窓口のアドレス/u })
    .getByText(inject('deskUrl'))
    .waitFor()
  await inspectScreen(reader)
  await page.getByRole('link', { name: 'だれがいつ変更したか' }).click()
  await page.getByRole('heading', { level: 1, name: '監査' }).waitFor()
  await reader.close()
})

it('a supervisor sees what became of every mail, a consultant nothing of accounts', async () => {
  const supervisor = await newColleague('supervisor', '統括 七郎')
  const number = await newTicket('台帳から案件へ移ります。')
  const reader = await openConsole(browser, supervisor, '/desk/ledger')
  const { page } = reader
  await page.getByRole('row', { name: /^合計/u }).waitFor()
  await inspectScreen(reader)
  await page.getByRole('link', { name: /^合計の予定/u }).press('Enter')
  await page.getByRole('heading', { level: 2, name: '予定のメール' }).waitFor()
  expect(await page.evaluate<string>('document.activeElement?.textContent')).toBe('予定のメール')
  await page.getByRole('group', { name: '予定のメール' }).waitFor()
  expect(new URL(page.url()).searchParams.get('figure')).toBe('due')
  await inspectScreen(reader)
  // A new ticket's mails wait for its address, and are listed once they are due.
  await expect
    .poll(
      async () => {
        await page.goto(`${inject('deskUrl')}/desk/ledger?figure=held`)
        const mails = page.getByRole('group', { name: 'うち保留のメール' }).or(page.getByText('この条件のメールはありません。'))
        await mails.waitFor()
        return page.getByText('保留：').or(page.getByText('この条件のメールはありません。')).count()
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBeGreaterThan(0)
  await inspectScreen(reader)
  await expect
    .poll(
      async () => {
        await page.goto(`${inject('deskUrl')}/desk/ledger?figure=sent&series=acknowledgement`)
        await page.getByRole('heading', { level: 2 }).waitFor()
        await page
          .getByRole('link', { name: /^[A-Z]-\d{4}-\d{6}$/u })
          .first()
          .waitFor()
        return page
          .getByRole('link', { name: number })
          .or(page.getByRole('button', { name: 'さらに表示' }))
          .count()
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBeGreaterThan(0)
  await page
    .getByRole('link', { name: /^[A-Z]-\d{4}-\d{6}$/u })
    .first()
    .click()
  await page.getByRole('tab', { name: 'メール', selected: true }).waitFor()
  await reader.close()
  const consultant = await newColleague('consultant', '相談 八郎')
  const other = await openConsole(browser, consultant, '/desk/people')
  await other.page.getByRole('row', { name: /相談 八郎/u }).waitFor()
  expect(await other.page.getByRole('button', { name: /サインインの状況|変更/u }).count()).toBe(0)
  await inspectScreen(other)
  await other.close()
})

it('an organisation that is found has a screen of its own, and a list of its tickets that says whose they are', async () => {
  const reader = await openConsole(browser, await newColleague('consultant', '相談 十五郎'), '/desk')
  const { page } = reader
  await page.getByRole('combobox', { name: '検索' }).fill('会津若松')
  // Its tickets are found by its name, too.
  await page.getByRole('option', { name: '会津若松市', exact: true }).click()
  await page.getByRole('heading', { name: '会津若松市' }).waitFor()
  await inspectScreen(reader)
  await page.getByRole('link', { name: 'この組織の案件の一覧' }).click()
  await page.getByRole('heading', { name: '会津若松市の案件' }).waitFor()
  await page.getByRole('button', { name: /組織：会津若松市.*外す/u }).click()
  await page.getByRole('heading', { name: 'すべて' }).waitFor()
  await reader.close()
})

it('the palette leads everywhere, whichever language its words are typed in', async () => {
  const reader = await openConsole(browser, await newColleague('consultant', '相談 十六郎'), '/desk')
  const { page } = reader
  for (const [typed, path] of [
    ['打診ボード', /\/board/u],
    ['Canned', /\/canned-texts/u],
    ['期限超過', /view=overdue/u],
  ] as const) {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'コマンドパレット' }).fill(typed)
    await page.keyboard.press('Enter')
    await page.waitForURL(path)
  }
  await reader.close()
})
