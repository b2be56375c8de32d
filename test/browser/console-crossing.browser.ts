import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
let consultant: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '統括 行子')
  consultant = await newColleague('consultant', '会津 違子')
})
afterAll(() => closeWindows(browser))

const writing = (page: Page) => page.getByRole('form', { name: '書く' })
const replyField = (page: Page) => writing(page).getByRole('textbox', { name: '相談者へのメールの本文' })
const log = (page: Page) => page.getByRole('log')

/** A ticket that the consultant has, and how both of them open it. */
async function sharedTicket(words: string) {
  const number = await newTicket(words)
  const path = { params: { path: { number } } }
  answered(await supervisor.api.PUT('/api/v1/tickets/{number}/assignment', { ...path, body: { consultantId: consultant.id } }))
  const open = async (who: Colleague) => {
    const reader = await openConsole(browser, who, `/desk/tickets/${number}?view=all`)
    await log(reader.page).getByText(words).first().waitFor()
    return reader
  }
  const leaving = async () =>
    answered(await supervisor.api.GET('/api/v1/tickets/{number}/unsent-messages', path)).items.map(({ body }) => body)
  const send = async (who: Colleague, body: string, undoFor?: number) =>
    answered(
      await who.api.POST('/api/v1/tickets/{number}/messages', {
        ...path,
        body: { direction: 'out', subject: 'ご相談について', body, ...(undoFor !== undefined && { undoFor }) },
      }),
    )
  const drafted = async () => answered(await consultant.api.GET('/api/v1/tickets/{number}/drafts', path)).reply?.body
  return { open, leaving, send, drafted }
}

async function writeReply(page: Page, words: string) {
  await page.keyboard.press('r')
  await replyField(page).fill(words)
}

describe('two people at one ticket', () => {
  it('see that the other writes as long as they type, and a minute later only that they are there', async () => {
    const { open } = await sharedTicket('書きかけのまま席を立ちます。')
    const [one, other] = [await open(consultant), await open(supervisor)]
    await one.page.clock.install()
    await writing(one.page).getByRole('textbox').fill('書きかけです。')
    await other.page.getByText('会津 違子さんがメモを書いています').waitFor()
    await one.page.clock.fastForward(61_000)
    await other.page.getByText('会津 違子さんが見ています').waitFor()
    await writing(one.page).getByRole('textbox').fill('書きかけです。続きです。')
    await other.page.getByText('会津 違子さんがメモを書いています').waitFor()
    await Promise.all([one.close(), other.close()])
  })

  it('are told of a reply that is about to go, and asked before theirs goes as well', async () => {
    const { open, leaving, send } = await sharedTicket('二人が同時に返信します。')
    const reader = await open(supervisor)
    const { page } = reader
    await writeReply(page, '統括からの返信です。')
    await send(consultant, '担当からの返信です。', 60)
    await writing(page).getByText('会津 違子さんの返信がまもなく送信されます').waitFor()
    await page.keyboard.press('Control+Enter')
    const question = writing(page).getByRole('alert')
    await question.getByText('担当からの返信です。').waitFor()
    await inspectScreen(reader)
    expect(await leaving()).toEqual(['担当からの返信です。'])

    await question.getByRole('button', { name: '送らずに見直す' }).press('Enter')
    await question.waitFor({ state: 'hidden' })
    expect(await replyField(page).inputValue()).toBe('統括からの返信です。')
    await replyField(page).fill('担当の返信を補う、統括からの返信です。')
    await page.keyboard.press('Control+Enter')
    await question.getByRole('button', { name: 'それでも送る' }).press('Enter')
    await page.getByRole('button', { name: '取り消して書き直す' }).waitFor()
    expect(await leaving()).toEqual(expect.arrayContaining(['担当からの返信です。', '担当の返信を補う、統括からの返信です。']))
    // Also for whoever turned to something else meanwhile.
    await page.getByRole('tab', { name: '面談' }).click()
    await writing(page).waitFor({ state: 'hidden' })
    await page.getByRole('tab', { name: '対応' }).click()
    await page.getByRole('button', { name: '取り消して書き直す' }).click()
    await expect.poll(() => replyField(page).inputValue()).toBe('担当の返信を補う、統括からの返信です。')
    await reader.close()
  })

  it('are asked as well when the reply of the other has left and their screen does not know', async () => {
    const { open, leaving, send } = await sharedTicket('画面が知らない間に返信されます。')
    const reader = await open(supervisor)
    const { page } = reader
    await writeReply(page, '統括からの返信です。')
    await page.route('**/api/v1/events**', (route) => route.abort())
    await page.context().setOffline(true)
    await page.context().setOffline(false)
    await send(consultant, '担当からの返信です。')
    await page.keyboard.press('Control+Enter')
    const question = writing(page).getByRole('alert')
    await question.getByText('担当からの返信です。').waitFor()
    // The keys are pressed again, and held: they answer nothing.
    await expect.poll(() => log(page).getByText('担当からの返信です。').count()).toBeGreaterThan(0)
    await replyField(page).press('Control+Enter')
    await page.keyboard.down('Control')
    for (const _ of [1, 2, 3]) await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    await page.keyboard.up('Control')
    expect(await writing(page).getByRole('button', { name: '返信を送る' }).isDisabled()).toBe(true)
    await question.getByText('担当からの返信です。').waitFor()
    expect(await leaving()).toEqual([])
    expect(await replyField(page).inputValue()).toBe('統括からの返信です。')
    await question.getByRole('button', { name: 'それでも送る' }).press('Enter')
    await expect.poll(leaving).toEqual(['統括からの返信です。'])
    await reader.close()
  })

  it('keep what is to be decided in sight, whatever the other wrote, and beside a note nothing is asked', async () => {
    const { open, leaving, send } = await sharedTicket('長い返信と行き違います。')
    const reader = await open(supervisor)
    const { page } = reader
    await page.setViewportSize({ width: 390, height: 844 })
    await writeReply(page, '統括からの返信です。')
    await send(consultant, '担当からの長い返信です。\n'.repeat(80), 60)
    await page.keyboard.press('Control+Enter')
    const question = writing(page).getByRole('alert')
    const sendAnyway = question.getByRole('button', { name: 'それでも送る' })
    await expect.poll(() => sendAnyway.isEnabled()).toBe(true)
    const boxes = await Promise.all([question.boundingBox(), sendAnyway.boundingBox()])
    expect(boxes[0]?.height).toBeLessThan(500)
    expect(Number(boxes[1]?.y) - Number(boxes[0]?.y)).toBeLessThan(500)
    await inspectScreen(reader)

    await writing(page).getByRole('radio', { name: 'メモ' }).check({ force: true })
    await question.waitFor({ state: 'hidden' })
    await writing(page).getByRole('radio', { name: '返信' }).check({ force: true })
    await question.getByRole('button', { name: '送らずに見直す' }).click()
    await replyField(page).and(page.locator(':focus')).waitFor()
    expect(await leaving()).toHaveLength(1)
    await reader.close()
  })
})

describe('one person at a ticket in two windows', () => {
  it('is asked before the second sends a reply, too, and not before a window sends another of its own', async () => {
    const { open, leaving, drafted } = await sharedTicket('一人が二つの画面で返信します。')
    const first = await open(consultant)
    await writeReply(first.page, '担当からの返信です。')
    await expect.poll(drafted).toBe('担当からの返信です。')
    const second = await open(consultant)
    await expect.poll(() => replyField(second.page).inputValue()).toBe('担当からの返信です。')
    await first.page.keyboard.press('Control+Enter')
    await first.page.getByRole('button', { name: '取り消して書き直す' }).waitFor()

    await replyField(second.page).press('Control+Enter')
    const question = writing(second.page).getByRole('alert')
    await question.getByText('ご自分が別の画面で書いた返信がまもなく送信されます').waitFor()
    await question.getByText('担当からの返信です。').waitFor()
    expect(await leaving()).toEqual(['担当からの返信です。'])
    await question.getByRole('button', { name: '送らずに見直す' }).press('Enter')

    await writing(first.page).getByRole('radio', { name: '返信' }).check({ force: true })
    await replyField(first.page).fill('担当からの二通目です。')
    await replyField(first.page).press('Control+Enter')
    await expect.poll(leaving).toContain('担当からの二通目です。')
    expect(await writing(first.page).getByRole('alert').count()).toBe(0)
    await Promise.all([first.close(), second.close()])
  })
})
