import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { exampleAnswers } from '../pages/visitor.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { fillStep } from './support/fill-step.ts'
import { openReader } from './support/reader.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => closeWindows(browser))

const secretName = '秘密 太郎'
const secretWords = '秘密のご相談です。'
const answers = new Map([...exampleAnswers('worker'), ['contact.name', [secretName]] as const, ['message', [secretWords]] as const])

const stepOf = (page: Page) => page.locator('input[name=step]').getAttribute('value')
const shared = (page: Page) => page.getByRole('checkbox', { name: '共用の端末です（この端末に何も残さない）' })
/** What the form says but for what the page itself needs, and whether others use the device. */
const typedOn = (page: Page) =>
  page.evaluate<string>(
    `JSON.stringify([...new FormData(document.querySelector('form[data-form]'))].filter(([name]) => !['key', 'begun', 'shared'].includes(name)))`,
  )
const next = (page: Page) => page.locator('.acts button').first().click()

/** All that a page shows and holds, and all that the device keeps. */
async function allOf(page: Page): Promise<string> {
  const kept = page.url().startsWith('http') ? await page.evaluate<string>('JSON.stringify({ ...localStorage })').catch(() => '') : ''
  return `${await page.content()}${kept}`
}

describe.each([true, false])('a form on a shared device, with script %s', (script) => {
  it('is shown in its own tab alone, back and forth without loss, and in no other, open or closed', async () => {
    const { page, faults, close } = await openReader(browser, inject('deskUrl'), { script })
    await page.goto('/forms/worker')
    const addresses: string[] = []
    for (let steps = 0; (await stepOf(page)) !== 'review'; steps += 1) {
      expect(steps).toBeLessThan(12)
      await fillStep(page, answers)
      // Said in the middle, where a part of it is kept already.
      if (steps === 1) {
        const here = page.url()
        addresses.push(here)
        const [step, typed] = [await stepOf(page), await typedOn(page)]
        await shared(page).click()
        if (!script) await page.getByRole('button', { name: 'この設定にする' }).click()
        // The answer to it is the page itself, which can be loaded again without loss.
        for (const loaded of ['answered', 'again']) {
          if (loaded === 'again') await page.reload()
          await page.locator('form[data-form][autocomplete=off]').waitFor()
          expect([await stepOf(page), await typedOn(page)], loaded).toEqual([step, typed])
          expect(await shared(page).isChecked()).toBe(true)
          // They are where they were, not at the head of the page.
          if (script && loaded === 'answered') await shared(page).and(page.locator(':focus')).waitFor()
        }
        expect(await page.getByText('入力内容は、いまお使いのタブだけに表示されます。').isVisible()).toBe(true)
        const other = await page.context().newPage()
        await other.goto(here)
        expect(await other.getByText('当窓口では開けなくなりました').isVisible()).toBe(true)
        await other.close()
      }
      addresses.push(page.url())
      await next(page)
    }
    expect(await shared(page).isChecked()).toBe(true)
    expect(await allOf(page)).toContain(secretName)
    await page.getByRole('button', { name: '戻る' }).click()
    expect(await shared(page).isChecked()).toBe(true)
    await next(page)
    expect(await stepOf(page)).toBe('review')
    expect(String(await page.locator('.summary').allInnerTexts())).toContain(secretWords)

    const ofStep = addresses.find((address) => /\/forms\/worker\/[\w-]+\//u.test(address)) ?? ''
    const everywhere = [...addresses, page.url(), ofStep.replace(/[^/]+$/u, 'review')]
    const lookAround = async (from: Page) => {
      for (const address of everywhere) {
        await from.goto(address)
        const all = await allOf(from)
        for (const secret of [secretName, secretWords]) expect(all, address).not.toContain(secret)
        expect(await stepOf(from)).not.toBe('review')
      }
      await from.close()
    }
    await lookAround(await page.context().newPage())
    const beside = await page.context().newPage()
    await page.close()
    await lookAround(beside)
    expect(faults).toEqual([])
    await close()
  })
})
