import type { Browser, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { startInstance, type Instance } from '../../bin/demo/instance.ts'
import { openMailbox } from '../../bin/demo/mailbox.ts'
import { exampleAnswers } from '../pages/visitor.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { fillStep } from './support/fill-step.ts'
import { inspectPage } from './support/inspect-page.ts'
import { openReader, type Reader } from './support/reader.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser | undefined
let desk: Instance | undefined

/** A desk of its own: the one of the other files asks for no proof. */
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  desk = await startInstance(() => undefined, { FORM_PROOF_OF_WORK: 'on', FORM_MIN_SECONDS: '0' })
})
afterAll(async () => {
  await closeWindows(browser)
  await desk?.stop()
})

interface Visit {
  script: boolean
  query?: string
  /** What becomes of its wish for a challenge. */
  challenge?: (route: Route) => Promise<void>
}

/** Up to the review, and agreed. */
async function onReview(email: string, { script, query = '', challenge }: Visit): Promise<Reader> {
  if (!browser || !desk) throw new Error(noBrowser)
  const visitor = await openReader(browser, desk.url, { script })
  const answers = new Map([
    ...exampleAnswers('worker'),
    ['contact.email', [email]] as const,
    ['contact.language', [query === '' ? 'ja' : 'en']] as const,
  ])
  if (challenge) await visitor.page.route('**/api/v1/intake/challenge', challenge)
  await visitor.page.goto(`/forms/worker${query}`)
  while ((await visitor.page.locator('[name=step]').getAttribute('value')) !== 'review') {
    await fillStep(visitor.page, answers)
    await visitor.page.locator('.acts button').first().click()
  }
  await fillStep(visitor.page, answers)
  return visitor
}

function pathOf(text: string): string {
  const path = /\/f\/[\w-]+/u.exec(text)?.[0]
  if (!path) throw new Error('the mail has no link to confirm a form')
  return path
}

describe('where proof of work is asked for', () => {
  it.each(['', '?lang=en'])('a browser with scripts works for it by itself, and files the form (%s)', async (query) => {
    const visitor = await onReview(`script${query.length}@worker.example`, { script: true, query })
    const { page } = visitor
    await inspectPage(visitor)
    expect(await page.getByRole('textbox', { name: /入力しないで|Leave this empty/u }).count()).toBe(0)
    await page.locator('.acts .send').click()
    await page.waitForURL(/\/receipts\//u)
    expect(await page.locator('.number strong').textContent()).toMatch(/^W-\d{4}-\d{6}$/u)
    expect(visitor.faults).toEqual([])
    await visitor.close()
  })

  it('a browser with scripts is told what it waits for, and sends when the keyboard says so', async () => {
    const connected = Promise.withResolvers<void>()
    const slow = async (route: Route) => {
      await connected.promise
      await route.continue()
    }
    const visitor = await onReview('keyboard@worker.example', { script: true, challenge: slow })
    const { page } = visitor
    await page.getByLabel('上記の個人情報の取扱いに同意します').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: '数秒お待ちください' }).waitFor()
    connected.resolve()
    await page.waitForURL(/\/receipts\//u)
    expect(visitor.faults).toEqual([])
    await visitor.close()
  })

  it.each([
    { query: '', heading: 'ご相談を受け付けました', subject: 'ご確認ください' },
    { query: '?lang=en', heading: 'We have received your form', subject: 'confirm your form' },
  ])('a browser without scripts is asked by mail, and the button behind its link files the form ($query)', async (words) => {
    const email = `plain${words.query.length}@town.example`
    const visitor = await onReview(email, { script: false, query: words.query })
    const { page } = visitor
    expect(await page.locator('#form noscript').count()).toBe(1)
    await page.locator('.acts .send').click()
    expect(await page.locator('.lead').textContent()).toContain(email)
    await inspectPage(visitor)
    await page.reload()
    const mailbox = openMailbox(desk?.mailFolder ?? '')
    const mail = await mailbox.take(email, words.subject)
    expect(await mailbox.count(email)).toBe(1)
    const scanner = await openReader(browser ?? (await launchBrowser()), desk?.url ?? '', { script: true })
    for (const _time of [1, 2, 3]) await scanner.page.goto(`${pathOf(mail.text)}${words.query}`)
    await inspectPage(scanner)
    await scanner.close()
    await page.goto(`${pathOf(mail.text)}${words.query}`)
    await inspectPage(visitor)
    await page.locator('main form button').click()
    expect(await page.locator('h1').textContent()).toBe(words.heading)
    await visitor.close()
  })

  it.each(['', '?lang=en'])('a browser that cannot compute goes the way by mail, too (%s)', async (query) => {
    const challenge = (route: Route) => route.fulfill({ json: {} })
    const visitor = await onReview(`look${query.length}@town.example`, { script: true, query, challenge })
    const { page } = visitor
    await page.locator('.acts .send').click()
    await page.getByRole('heading', { name: /メールで送信をご確認ください|confirm by mail/u }).waitFor()
    await inspectPage(visitor)
    await visitor.close()
  })
})
