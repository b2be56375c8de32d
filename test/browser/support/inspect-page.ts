import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Page, Response } from 'playwright-core'
import { expect, inject } from 'vitest'
import { findBarriers } from './find-barriers.ts'
import { findSqueezed } from './find-squeezed.ts'
import type { Reader } from './reader.ts'

/** Bytes a page and its parts may take, packed. */
const budget = { document: 60_000, stylesheet: 15_000, script: 30_000 } as const
const requestsAtMost = 6

/**
 * Holds of the page that is open now what holds of every page: no fault, nothing axe finds, no sideways scrolling, its budget. A page that
 * differs from one judged before, by whichever file of the suite, in figures, addresses and what is typed alone is not judged again by axe
 * and by its width.
 */
export async function inspectPage(reader: Reader): Promise<void> {
  const { page } = reader
  const where = page.url()
  expect(reader.faults, where).toEqual([])
  if (isSeenFirst(await page.content(), reader.script)) {
    expect(await barriersOf(reader), where).toEqual([])
    await expectToFit(page)
  }
  await expectBudget(reader.responses, where)
}

/** Whether no page like this, in its language, was judged before: whoever makes its file first judges it. */
function isSeenFirst(markup: string, script: boolean): boolean {
  const folder = `${inject('deskFolder')}/inspected`
  const shape = markup
    .replaceAll(/ (?:value|href|action|formaction|data-words)="[^"]*"/gu, '')
    .replaceAll(/[\w-]{16,}|\d+/gu, '0')
    .replaceAll(/<textarea[^>]*>[^<]*/gu, '<textarea>')
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(`${folder}/${createHash('sha256').update(`${script} ${shape}`).digest('hex')}`, '', { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/**
 * The HTML is the same with scripts and without: where the browser runs none, axe, a script itself, is asked only about what such a browser
 * shows and others do not. It then judges the page as it stands there, in one with scripts but without the page's own.
 */
async function barriersOf({ page, script }: Reader): Promise<string[]> {
  if (script) return findBarriers(page)
  if ((await page.locator('noscript').count()) === 0) return []
  const [where, given] = [page.url(), page.viewportSize()]
  const markup = (await page.content()).replaceAll(/<script\b[^>]*>.*?<\/script>|<\/?noscript>/gsu, '')
  const context = await page.context().browser()?.newContext({ viewport: given })
  if (!context) throw new Error('the browser is gone')
  try {
    const judged = await context.newPage()
    await judged.route(where, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: markup }))
    await judged.goto(where)
    return await findBarriers(judged)
  } finally {
    await context.close()
  }
}

/** Windows between a telephone's and a desk's: half a screen, a tablet. */
const widthsBetween = [600, 768] as const

/**
 * At 320 pixels (1280 at 400 %, WCAG 1.4.10), and with text of twice the size there (1.4.4), nothing has to be scrolled sideways, and
 * nothing is set letter below letter; in windows between, nothing has to be scrolled sideways either.
 */
async function expectToFit(page: Page): Promise<void> {
  const given = page.viewportSize()
  for (const width of widthsBetween) {
    await page.setViewportSize({ width, height: 900 })
    expect(await widthBeyond(page), `${page.url()} at ${width} px`).toBe(0)
  }
  await page.setViewportSize({ width: 320, height: 900 })
  expect(await widthBeyond(page), `${page.url()} at 320 px`).toBe(0)
  await page.evaluate(sizeText('200%'))
  expect(await widthBeyond(page), `${page.url()} at 320 px with text of 200 %`).toBe(0)
  expect(await findSqueezed(page), `${page.url()} at 320 px with text of 200 %`).toEqual([])
  await page.evaluate(sizeText(''))
  if (given) await page.setViewportSize(given)
}

// As text, because these run in the page, whose types the tests do not have.
const sizeText = (size: string) => `void (document.documentElement.style.fontSize = '${size}')`

function widthBeyond(page: Page): Promise<number> {
  return page.evaluate<number>('Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)')
}

async function expectBudget(responses: readonly Response[], where: string): Promise<void> {
  expect(responses.length, `requests of ${where}`).toBeLessThanOrEqual(requestsAtMost)
  const packed = { document: 0, stylesheet: 0, script: 0 }
  for (const response of responses) {
    const kind = response.request().resourceType()
    // A redirect has no body.
    if (kind in packed && response.ok()) packed[kind as keyof typeof packed] += gzipSync(await response.body()).length
  }
  for (const [kind, bytes] of Object.entries(packed))
    expect(bytes, `${kind} of ${where}`).toBeLessThanOrEqual(budget[kind as keyof typeof budget])
}
