import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { itOnlyWhen } from '../support/only-when.ts'
import { exampleAnswers } from '../pages/visitor.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { fillStep } from './support/fill-step.ts'
import { inspectPage } from './support/inspect-page.ts'
import { openReader } from './support/reader.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser | undefined
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => closeWindows(browser))

const reader = (script: boolean) => {
  if (!browser) throw new Error(noBrowser)
  return openReader(browser, inject('deskUrl'), { script })
}

/** It has the focus, so that it is read out and the keyboard goes on from it, and stands in the window. */
async function expectLedTo(page: Page, place: Locator): Promise<void> {
  await place.and(page.locator(':focus')).waitFor()
  const [box, height] = [await place.boundingBox(), page.viewportSize()?.height ?? 0]
  expect(box?.y).toBeGreaterThanOrEqual(0)
  expect(box?.y).toBeLessThan(height)
}

/** The name of an office, which is the beginning of its block. */
function titleOf(page: Page, number: number): Locator {
  return page
    .getByRole('group', { name: `施設 ${number}` })
    .locator('legend')
    .getByText(`施設 ${number}`, { exact: true })
    .first()
}

/** Presses a button of the form that shows its step again. */
async function press(page: Page, go: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator(`button[value="${go}"]`).click()])
}

describe.each([true, false])('a press that shows a step again leads to what came of it, with script %s', (script) => {
  it('an office that was added, taken away or brought back', async () => {
    const visitor = await reader(script)
    const { page } = visitor
    await page.goto('/forms/municipal')
    while ((await page.locator('input[name=step]').getAttribute('value')) !== 'offices') {
      await fillStep(page, exampleAnswers('municipal'))
      await Promise.all([page.waitForEvent('load'), page.locator('.acts button').first().click()])
    }
    for (const number of [1, 2]) {
      await press(page, 'add:offices')
      await expectLedTo(page, titleOf(page, number))
      await page.locator(`[name="offices.${number - 1}.name"]`).fill(`施設の名称 ${number}`)
    }
    await page.keyboard.press('Tab')
    expect(await page.locator('[name^="offices.1."]:focus').count()).toBe(1)
    await press(page, 'remove:offices.0')
    await expectLedTo(page, page.getByRole('status').filter({ hasText: '施設 1を削除しました。' }))
    await inspectPage(visitor)
    await press(page, 'restore:offices')
    await expectLedTo(page, titleOf(page, 1))
    // One nothing was typed in leaves nothing to bring back.
    await press(page, 'add:offices')
    await press(page, 'remove:offices.2')
    await expectLedTo(page, page.getByRole('heading', { level: 2, name: '企業が使える施設' }))
    await visitor.close()
  })

  it('a municipality that was searched: the one found, the several, or that there is none, and how to mend it', async () => {
    const visitor = await reader(script)
    const { page } = visitor
    await page.goto('/forms/municipal')
    const field = page.locator('input[data-places]').first()
    const name = String(await field.getAttribute('name')).replace(/\.typed$/u, '')
    const search = async (typed: string) => {
      await page.locator(`[name="${name}.typed"]`).fill(typed)
      await press(page, `find:${name}`)
    }
    await search('会津若松')
    await expectLedTo(page, page.getByRole('status').filter({ hasText: '福島県 会津若松市（コード 072028）として承ります。' }))
    await search('会津')
    await expectLedTo(page, page.getByRole('group', { name: 'どちらの自治体ですか' }))
    await search('アトランティス市')
    const told = page.getByRole('status').filter({ hasText: '「アトランティス市」は見つかりません。' })
    await expectLedTo(page, told)
    expect(await told.innerText()).toContain('読みがな')
    await inspectPage(visitor)
    await search('')
    await expectLedTo(page, page.getByRole('status').filter({ hasText: '名前を入力してから、「検索する」を押してください。' }))
    await visitor.close()
  })
})

it('what is typed and is no place is said to be none while it is typed', async () => {
  const visitor = await reader(true)
  const { page } = visitor
  await page.goto('/forms/municipal')
  const field = page.getByRole('combobox', { name: /自治体名/u })
  await field.pressSequentially('アトランティス')
  await page.locator('.combo [role=status]').filter({ hasText: '候補は見つかりません。' }).waitFor()
  await field.fill('')
  await field.pressSequentially('髙山')
  await page.getByRole('option', { name: '岐阜県 高山市' }).waitFor()
  expect(await field.inputValue()).toBe('髙山')
  await visitor.close()
})
